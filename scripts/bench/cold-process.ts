import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export interface Cost {
  /** CPU of the whole process, user and system, all threads, in seconds. */
  readonly cpu: number;
  /** Its peak memory in MB, as the script printed it on its last line. */
  readonly peak: number;
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Without V8's code cache, as a hosted function starts from its bundle. */
export const deno = ["node_modules/deno/deno", "run", "--no-code-cache", "--allow-all"] as const;
export const node = [process.execPath] as const;

/** Runs a script of this folder in a fresh process; bash's `times` counts what the process used. */
export async function coldProcess(runtime: readonly string[], script: string, ...values: string[]): Promise<Cost> {
  const command = [...runtime, `scripts/bench/${script}`, ...values];
  const { stdout } = await promisify(execFile)("bash", ["-c", '"$@" && times', "bash", ...command], { cwd: root });
  const lines = stdout.trim().split("\n");
  const cpu = [...lines.at(-1)!.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
  return { cpu, peak: Number(lines.at(-3)) };
}

/** The middle of each figure of some runs. */
export function median(costs: readonly Cost[]): Cost {
  const middle = (figures: number[]) => figures.sort((one, other) => one - other)[Math.floor(figures.length / 2)]!;
  return { cpu: middle(costs.map(({ cpu }) => cpu)), peak: middle(costs.map(({ peak }) => peak)) };
}
