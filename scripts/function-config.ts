import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { importGraph, projectFiles, read, root } from "./check/source.ts";
import type { LockFile } from "./complete-lock.ts";

/**
 * Writes the configuration of the edge functions: a `deno.json` each, and their sections of `supabase/config.toml`.
 *
 * A hosted deploy reads neither `package.json` nor a `deno.json` at the root, so each function names the exact version of
 * every package that it reaches by imports, and no other.
 */

const begin = "# functions: written by scripts/function-config.ts (npm run fix)\n";
const end = "# end of functions\n";

/** The names of the edge functions: the folders of `supabase/functions` that have an `index.ts`. */
export function functionNames(): string[] {
  return projectFiles("supabase/functions/*/index.ts")
    .map((path) => path.split("/")[2] ?? "")
    .filter((name) => !name.startsWith("_"));
}

/** The files that configure the functions, by path, as they should be. */
export function functionConfig(names = functionNames()): Record<string, string> {
  const lock = JSON.parse(read("package-lock.json")) as LockFile;
  return Object.fromEntries([
    ...names.map((name) => [`supabase/functions/${name}/deno.json`, denoConfig(name, lock)]),
    ["supabase/config.toml", withSections(read("supabase/config.toml"), names)],
  ]);
}

function denoConfig(name: string, lock: LockFile): string {
  const { packages } = importGraph(`supabase/functions/${name}/index.ts`);
  const imports = Object.fromEntries(packages.map((specifier) => [specifier, pinned(specifier, lock)]));
  return `${JSON.stringify({ imports }, null, 2)}\n`;
}

/** `zod/mini` as `npm:zod@4.6.7/mini`, in the version of the lock file. */
function pinned(specifier: string, lock: LockFile): string {
  const [, name = "", path = ""] = /^(@[^/]+\/[^/]+|[^/]+)(\/.*)?$/.exec(specifier) ?? [];
  const version = lock.packages[`node_modules/${name}`]?.version;
  if (version === undefined)
    throw new Error(`An edge function imports ${specifier}, which package-lock.json does not have.`);
  return `npm:${name}@${version}${path}`;
}

function withSections(config: string, names: string[]): string {
  const sections = names.map(
    (name) => `[functions.${name}]
verify_jwt = false
entrypoint = "./functions/${name}/index.ts"
import_map = "./functions/${name}/deno.json"
`,
  );
  const [before, rest] = config.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error("supabase/config.toml lost the marks around its functions.");
  const why =
    "# The endpoint itself checks who calls: builder sites bring API keys, people their session, the database a secret.\n";
  return before + begin + why + sections.join("\n") + end + after;
}

if (import.meta.main) {
  for (const [path, text] of Object.entries(functionConfig())) writeFileSync(join(root, path), text);
  console.log(`functions: ${functionNames().join(", ") || "none yet"}`);
}
