import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { SnippetLanguage } from "../../src/features/snippets/search-snippets.ts";

const run = promisify(execFile);

/** Each as somebody pastes it: into a shell, into a module of Node, into a program of Python. */
const programs: Record<SnippetLanguage, (text: string) => readonly string[]> = {
  curl: (text) => ["sh", "-c", text],
  javascript: (text) => [process.execPath, "--input-type=module", "-e", text],
  python: (text) => ["python3", "-c", text],
};

/** What a snippet prints, as JSON, when it runs in a folder. Throws when it fails. */
export async function runSnippet(
  language: SnippetLanguage,
  text: string,
  environment: Readonly<Record<string, string>> = {},
  cwd = process.cwd(),
): Promise<Record<string, unknown>> {
  const [command = "", ...args] = programs[language](text);
  const { stdout } = await run(command, args, { cwd, env: { PATH: process.env.PATH, ...environment } });
  return JSON.parse(stdout);
}

/** Whether this machine has Python 3, which Larder itself does not need. */
export const hasPython = (): Promise<boolean> =>
  run("python3", ["-c", "import sys; assert sys.version_info >= (3,)"]).then(
    () => true,
    () => false,
  );
