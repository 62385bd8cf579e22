import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withLock } from "./lock.ts";

let folder: string;
let lock: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "larder-test-"));
  lock = join(folder, "deeper/lock");
});
afterEach(() => rm(folder, { recursive: true }));

test("two never work at once, also when the first fails", async () => {
  const said: string[] = [];
  const work = (name: string, fails: boolean) =>
    withLock(lock, async () => {
      said.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      said.push(`${name} ends`);
      if (fails) throw new Error(name);
    });
  const ended = await Promise.allSettled([work("one", true), work("two", false)]);
  expect(ended.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  expect([said.slice(0, 2), said.slice(2)]).toContainEqual(["one begins", "one ends"]);
  expect([said.slice(0, 2), said.slice(2)]).toContainEqual(["two begins", "two ends"]);
});

test("a lock that a killed process left behind does not count", async () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  await withLock(lock, async () => {});
  await writeFile(lock, `${pid}\n`);
  expect(await withLock(lock, async () => "done")).toBe("done");
});
