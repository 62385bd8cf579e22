import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { speakTo } from "../../../scripts/bench/chaos/fakes.ts";
import { skipIdleTime, standing } from "../../../scripts/bench/chaos/hours.ts";
import { freePort, startMortalStack } from "../../../scripts/bench/chaos/mortal-stack.ts";
import { startFakeVendors } from "../../../scripts/start/fake-vendors.ts";
import type { BatchProgress } from "../../../shared/batch-rows.ts";
import { readCsvRows } from "../../../shared/csv-rows.ts";
import { sumUsd } from "../../../shared/usd.ts";
import { larder } from "./run-larder.ts";

/** One purchase for one key, however often it is asked for, so that a worker's death buys nothing twice. */
const models = ["runware-flux-2-dev", "qwen-image"];
const recipe = "action-figure-blister";

/** By their numbers in the file, whose first row is the names of its columns. */
const wrong = new Map([
  [19, { cells: ",Bread & Co,Baker,#e76f51", error: "Nothing fills Name" }],
  [92, { cells: `Bea,Bread & Co,${"x".repeat(61)},#e76f51`, error: "Too long: Title" }],
  [152, { cells: "Cid,Bread & Co,Baker,sky", error: "Accent color: Use a hex color such as #f4d35e" }],
]);
const people = Array.from({ length: 200 }, (_, place) => {
  const cells = wrong.get(place + 2)?.cells ?? `Person ${place + 1},"Bread, Butter & Co",Baker,#e76f51`;
  return `${cells},person-${place + 1},team-${place % 4}`;
});
const csv = `Name,Company,Title,Accent color,File name,Folder\n${people.join("\n")}\n`;
const good = 197;

/**
 * The stack is killed as a whole, so the vendors' fakes, which are those of `--fake-providers`, run beside it: what they
 * have billed outlives it. Only two of them have keys, so that nothing but the figures is bought.
 */
async function startWorld() {
  const port = await freePort();
  const vendors = await startFakeVendors({ url: `http://127.0.0.1:${port}`, small: true });
  onTestFinished(() => vendors.stop());
  const keys = Object.entries(vendors.environment).filter(([name]) => /^(RUNWARE|MODAL)_/.test(name));
  const stack = await startMortalStack(port, Object.fromEntries(keys));
  onTestFinished(() => stack.end());
  const project = { LARDER_URL: stack.facts.url, SUPABASE_SECRET_KEY: stack.facts.secret_key };
  const json = async (...args: string[]) => {
    const { code, stdout, stderr } = await larder([...args, "--json"], project);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return JSON.parse(stdout);
  };
  return { stack, fakes: speakTo(vendors), project, json };
}

test("200 rows by two models become every good picture once, and every row and cent is told, whatever happens meanwhile", {
  timeout: 900_000,
}, async () => {
  const { stack, fakes, project, json } = await startWorld();
  const folder = await mkdtemp(join(tmpdir(), "larder-rows-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "figures.csv");
  await writeFile(file, csv);
  // Small pictures need not have an isolate's memory to themselves.
  await stack.query("update public.job_kinds set batch_size = 16 where kind = 'variants'");

  // What is wrong and what it costs is told before a cent is spent, and nothing is bought without being allowed.
  const asked = ["batch", "run", recipe, file, ...models.flatMap((model) => ["--model", model])];
  const dry = await larder([...asked, "--json"], project);
  expect(dry).toMatchObject({ code: 1, stderr: "" });
  const found = JSON.parse(dry.stdout);
  expect(found).toMatchObject({
    rows: 200,
    good,
    images: good * 2,
    missing: [{ row: 19, names: ["NAME"] }],
    too_long: [{ row: 92, name: "TITLE" }],
    bad: [{ row: 152, field: "ACCENT_COLOR" }],
  });
  const unasked = await larder([...asked, "--leave-out-bad-rows"], project);
  expect(unasked).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(/give --yes or --max-usd/) });
  const tooMuch = await larder([...asked, "--leave-out-bad-rows", "--max-usd", "0.01"], project);
  expect(tooMuch.stderr).toMatch(/^This batch may cost \$\d+\.\d+, more than the \$0\.01 allowed$/m);
  expect(await fakes.bills()).toEqual([]);

  // A worker dies in the middle, and a little later there is no more to spend than what is spent.
  const { batch_id: id } = await json(...asked, "--leave-out-bad-rows", "--max-usd", found.high_usd);
  let interrupted = 0;
  let isCapped = false;
  const work = async () => {
    for (;;) {
      const now = await standing(stack);
      const [at] = await stack.query<{ made: number; held: number }>(
        `select (select count(*)::int from public.images where master_path is not null) as made,
           (select count(*)::int from public.jobs
            where state = 'queued' and error_code = 'budget_exhausted' and not_before > private.now()) as held`,
      );
      const { made = 0, held = 0 } = at ?? {};
      if (now.live === held) return;
      if (interrupted === 0 && now.running > 0 && made >= 40) {
        interrupted = now.running;
        await stack.kill();
      } else if (!isCapped && made >= 100) {
        isCapped = true;
        await stack.query(
          "select public.set_budget('month', spent_usd) from public.budgets where period = 'month' and owner_id is null",
        );
      } else await skipIdleTime(stack, fakes, now);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  await work();
  expect(interrupted).toBeGreaterThan(0);
  const halfway: BatchProgress = await json("batch", "show", id);
  expect(halfway.held_by).toBe("The budget of this month is used up: raise the cap, or wait for the next month");
  expect(halfway.done).toBeGreaterThan(0);
  expect(halfway.held).toBeGreaterThan(0);
  expect(halfway.done + halfway.held).toBe(good * 2);
  const waiting = (await json("batch", "results", id)).results.filter((one: { state: string }) => one.state === "held");
  expect(new Set(waiting.map(({ error }: { error: string }) => error))).toEqual(new Set([halfway.held_by]));
  expect(waiting).toHaveLength(halfway.held);

  // With more room it goes on to its end.
  await json("budgets", "--month", "none");
  await work();
  expect(await json("batch", "show", id)).toMatchObject({ done: good * 2, failed: 0, held: 0, reserved_usd: "0" });

  // Every good row by every model, once: as pictures, and as the vendors have billed them.
  const pictures = await stack.query<{ row: number; model_id: string; path: string; status: string }>(
    "select batch_row as row, model_id, master_path as path, status from public.images where batch_id = $1",
    [id],
  );
  expect(pictures).toHaveLength(good * 2);
  expect(new Set(pictures.map(({ row, model_id }) => `${row} ${model_id}`)).size).toBe(good * 2);
  expect(new Set(pictures.map(({ path }) => path)).size).toBe(good * 2);
  expect(new Set(pictures.map(({ status }) => status))).toEqual(new Set(["ready"]));
  const bills = await fakes.bills();
  expect(bills).toHaveLength(good * 2);
  expect(new Set(bills.map(({ provider, subject }) => `${provider} ${subject}`)).size).toBe(good * 2);

  // The table tells of every row what became of it and why, and all its cents are those that were billed.
  const table = join(folder, "results.csv");
  await json("batch", "results", id, "--csv", table);
  const answer = readCsvRows(await readFile(table, "utf8"));
  if ("refused" in answer) throw new Error(answer.refused);
  const lines = answer.table.rows.map(({ cells }) =>
    Object.fromEntries(answer.table.columns.map((column, place) => [column, cells[place] ?? ""])),
  );
  expect(lines).toHaveLength(good * 2 + wrong.size);
  expect(new Set(lines.map(({ row }) => Number(row)))).toEqual(new Set(people.map((_, place) => place + 2)));
  const leftOut = lines.filter(({ status }) => status === "left_out");
  expect(leftOut.map(({ row, error, cost_usd }) => [Number(row), error, cost_usd])).toEqual(
    [...wrong].map(([row, { error }]) => [row, error, "0"]),
  );
  const made = lines.filter(({ status }) => status === "ready");
  expect(made).toHaveLength(good * 2);
  for (const { row, file_name, folder, Name, url } of made) {
    const place = Number(row) - 1;
    expect({ file_name, folder, Name }).toEqual({
      file_name: `person-${place}`,
      folder: `team-${(place - 1) % 4}`,
      Name: `Person ${place}`,
    });
    expect(url).toMatch(/^http/);
  }
  const spent = sumUsd(lines.map(({ cost_usd }) => cost_usd!));
  const [charged] = await stack.query<{ usd: string }>(
    "select private.usd(sum(amount_usd)) as usd from public.charges",
  );
  expect(spent).toBe(charged!.usd);
  expect(spent).toBe(sumUsd(bills.map(({ usd }) => usd)));
  expect(Number(spent)).toBeGreaterThan(0);
});
