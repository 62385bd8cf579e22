import { readdirSync, readFileSync } from "node:fs";

/**
 * CPU seconds (user and system) of each of a Deno process's workers, read from Linux's /proc. Deno numbers workers in
 * the order in which they start, so `names` are given in that order.
 */
export function workerCpuSeconds(pid: number, names: readonly string[]): Record<string, number> {
  const threads = readdirSync(`/proc/${pid}/task`)
    .map((thread) => readFileSync(`/proc/${pid}/task/${thread}/stat`, "latin1"))
    .flatMap((stat) => {
      const [, number, rest] = stat.match(/\(worker-(\d+)\) (.*)/) ?? [];
      const fields = rest?.split(" ") ?? [];
      return number ? [{ number: Number(number), seconds: (Number(fields[11]) + Number(fields[12])) / 100 }] : [];
    })
    .sort((a, b) => a.number - b.number);
  return Object.fromEntries(names.map((name, index) => [name, threads[index]?.seconds ?? 0]));
}
