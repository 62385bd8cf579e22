import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runStack } from "../start/testing/running-stack.ts";
import type { BenchResult } from "./result.ts";
import { formatTable } from "./table.ts";

/** A first start with the demo library, then a second start of the same data folder. */
export async function run(): Promise<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), "larder-bench-"));
  try {
    const cold = performance.now();
    const first = await runStack({ folder, flags: [] });
    const cold_ready_s = since(cold);
    while (!existsSync(join(folder, "demo.json"))) await new Promise((resolve) => setTimeout(resolve, 200));
    const demo_full_s = since(cold);
    await first.end("SIGTERM");

    const warm = performance.now();
    const second = await runStack({ folder, flags: [] });
    const warm_ready_s = since(warm);
    await second.end("SIGTERM");

    const json = { cold_ready_s, warm_ready_s, demo_full_s };
    return { table: formatTable([json]), json };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const since = (began: number) => Math.round((performance.now() - began) / 100) / 10;
