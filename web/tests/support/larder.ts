import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Facts } from "../../../scripts/start/facts.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url).href);

/** What a command of the CLI prints, asked by the operator. Throws when it fails. */
export async function larder(stack: Facts, ...args: string[]): Promise<string> {
  const env = { PATH: process.env.PATH, LARDER_URL: stack.url, SUPABASE_SECRET_KEY: stack.secret_key };
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/larder.ts", ...args], { cwd: root, env });
  return stdout;
}
