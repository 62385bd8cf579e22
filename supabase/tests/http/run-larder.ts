import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { stack } from "./stack.ts";

export const root = fileURLToPath(new URL("../../..", import.meta.url).href);

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What tells the command line which project it works on. */
export const project = {
  LARDER_URL: stack.url,
  SUPABASE_SECRET_KEY: stack.secret_key,
  LARDER_SEARCH_KEY: stack.search_key,
};

/** Runs the command line as a process of its own, which knows the project by its environment only. */
export function larder(args: readonly string[], environment: Record<string, string> = project): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["scripts/larder.ts", ...args],
      { cwd: root, env: { PATH: process.env.PATH, ...environment } },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code ?? Number.NaN) : 0, stdout, stderr }),
    );
  });
}

/** The text of a command that must succeed. */
export async function text(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await larder(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
}

/** The one JSON document of a command. `notes` on the other stream are allowed. */
export async function json(...args: string[]) {
  const { code, stdout, stderr } = await larder([...args, "--json"]);
  expect({ code, stderr: stderr.replaceAll(/^\d+ of \d+ finished \.\.\.\n/gm, "") }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}
