import { readFileSync } from "node:fs";

/** The most memory this process has had in RAM so far, in MB. Linux only. */
export const processPeak = (): number => {
  const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"));
  return (Number(line?.[1]) * 1024) / 1e6;
};
