import { run } from "./run.ts";

/** Puts right what a program can put right: formatting, safe lint fixes, and every file that a script writes. */
for (const [command, ...args] of [
  ["node", "scripts/complete-lock.ts"],
  ["node", "scripts/function-config.ts"],
  ["node", "scripts/types.ts"],
  ["node", "scripts/openapi.ts"],
  ["biome", "check", "--write", "."],
] as const) {
  const { code } = await run(command, [...args]);
  if (code !== 0) process.exit(code);
}
