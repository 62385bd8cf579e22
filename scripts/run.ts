import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(fileURLToPath(import.meta.url), "../../");

interface RunOptions {
  env?: Record<string, string>;
  /** What it reads from its standard input; nothing unless given. */
  input?: string;
  /** What to do with its output: shown by default, or kept and given back. */
  output?: "shown" | "kept";
}

/**
 * Runs a command in the project's root, with the tools of `node_modules` first on its path.
 *
 * @returns Its exit code (1 where a signal ended it) and, where kept, what it wrote to its standard output.
 */
export function run(
  command: string,
  args: string[],
  options: RunOptions = {},
): Promise<{ code: number; output: string }> {
  const tools = join(root, "node_modules", ".bin");
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["pipe", options.output === "kept" ? "pipe" : "inherit", "inherit"],
      env: { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH}`, ...options.env },
    });
    child.stdin?.on("error", () => {}); // a command that reads nothing may be gone already
    child.stdin?.end(options.input ?? "");
    let output = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
