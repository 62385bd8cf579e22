import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { root } from "./source.ts";

function deploy(args: string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", "scripts/deploy.ts", ...args], {
    cwd: root,
    encoding: "utf8",
    env: {
      PATH: process.env.PATH,
      LARDER_PROJECT_REF: "",
      SUPABASE_ACCESS_TOKEN: "",
      SUPABASE_DB_PASSWORD: "",
      ...env,
    },
  });
}

test("deploy --dry-run shows the steps in their order, functions last", () => {
  const { stdout, status } = deploy(["--dry-run"]);
  expect(status).toBe(0);
  const steps = stdout
    .trim()
    .split("\n")
    .map((line) => line.split(" ").slice(1, 3).join(" "));
  expect(steps).toEqual(["db push", "db query", "config push", "seed buckets", "secrets set", "functions deploy"]);
});

test("deploy names everything that is missing, and changes nothing", () => {
  const { stderr, stdout, status } = deploy([], { SUPABASE_ACCESS_TOKEN: "sbp_example" });
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toContain("LARDER_PROJECT_REF");
  expect(stderr).toContain("SUPABASE_DB_PASSWORD");
  expect(stderr).not.toContain("SUPABASE_ACCESS_TOKEN");
});

test("deploy refuses a project reference that cannot be one", () => {
  const given = {
    LARDER_PROJECT_REF: "my-project",
    SUPABASE_ACCESS_TOKEN: "sbp_example",
    SUPABASE_DB_PASSWORD: "example",
  };
  const { stderr, status } = deploy([], given);
  expect(status).toBe(1);
  expect(stderr).toContain('"my-project"');
});
