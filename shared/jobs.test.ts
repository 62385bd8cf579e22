import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { jobKinds, RunSummary, runJobsContract } from "./jobs.ts";

const at = (path: string) => new URL(`../supabase/${path}`, import.meta.url);
const migrations = readdirSync(at("migrations")).map((name) => readFileSync(at(`migrations/${name}`), "utf8"));

describe("the kinds of jobs", () => {
  test("are the rows that the migrations put into job_kinds", () => {
    const inserts = migrations.join("\n").matchAll(/^insert into public\.job_kinds [^;]*;/gm);
    const rows = [...inserts].flatMap(([insert]) => [...insert.matchAll(/^\s*\('(\w+)'/gm)].map(([, kind]) => kind));
    expect(rows.sort()).toEqual([...jobKinds].sort());
  });

  test("are the functions that run jobs, each under its own name", () => {
    const serving = readdirSync(at("functions")).flatMap((folder) => {
      const index = at(`functions/${folder}/index.ts`);
      const source = existsSync(index) ? readFileSync(index, "utf8") : "";
      return [...source.matchAll(/^worker\("(\w+)"/gm)].map(([, kind]) => ({ folder, kind }));
    });
    expect(serving.filter(({ folder, kind }) => folder !== kind)).toEqual([]);
    expect(serving.map(({ kind }) => kind).sort()).toEqual([...jobKinds].sort());
  });
});

test("a ring is a POST at the function of its kind, with nothing in it", () => {
  const { name, method, input, output } = runJobsContract("tag");
  expect([name, method]).toEqual(["tag", "POST"]);
  expect(input.safeParse({}).success).toBe(true);
  expect(input.safeParse({ job_id: "one" }).success).toBe(false);
  expect(output).toBe(RunSummary);
});
