import { functionNames } from "../function-config.ts";
import { projectFiles } from "./source.ts";

/** What runs on Deno, or reaches into what does, so that nobody but Deno can check it: as git patterns, whose * crosses folders. */
const scripts = ["scripts/start.ts", "scripts/start/*.ts", "scripts/types.ts", "scripts/check/database/*.ts"];
const platform = "supabase/functions/_platform/*.ts";

/** The files that `deno check` starts from; it follows what they import. */
export function denoPrograms(): string[] {
  const functions = functionNames().map((name) => `supabase/functions/${name}/index.ts`);
  return [...projectFiles(...scripts, platform), ...functions];
}
