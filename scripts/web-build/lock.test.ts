import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
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

test("those who wait for one that is killed work one after the other, though each is killed in turn", async () => {
  const log = join(folder, "log");
  const workers = await withLock(lock, async () => {
    const started = await Promise.all(Array.from({ length: 8 }, () => startWorker(log)));
    expect(existsSync(log)).toBe(false);
    return started;
  });
  expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual(Array(8).fill("SIGKILL"));
  expect(await readFile(log, "utf8")).toBe("begins\nends\n".repeat(8));
});

/** A process that is killed while it has the lock. Resolves once it waits for that; `ended` tells how it ended. */
async function startWorker(log: string): Promise<{ readonly ended: Promise<unknown> }> {
  const program = `
    import { appendFileSync } from "node:fs";
    import { withLock } from ${JSON.stringify(new URL("lock.ts", import.meta.url).href)};
    process.send("waits");
    await withLock(${JSON.stringify(lock)}, async () => {
      appendFileSync(${JSON.stringify(log)}, "begins\\n");
      for (let turn = 0; turn < 20_000; turn++) await new Promise((resolve) => setImmediate(resolve));
      appendFileSync(${JSON.stringify(log)}, "ends\\n");
      process.kill(process.pid, "SIGKILL");
      await new Promise(() => {});
    });`;
  const worker = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = once(worker, "exit").then(([, signal]) => signal);
  await once(worker, "message");
  return { ended };
}
