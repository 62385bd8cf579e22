import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./check/source.ts";
import { openApiDocument } from "./openapi/document.ts";
import { run } from "./run.ts";

/** Writes `web/public/openapi.json`, which is served beside the web app: what a builder site can call, from the contracts. */

export const path = "web/public/openapi.json";

/** The file as it should be. */
export async function openApiFile(): Promise<string> {
  const input = JSON.stringify(openApiDocument());
  const { output } = await run("biome", ["format", `--stdin-file-path=${path}`], { input, output: "kept" });
  return output;
}

if (import.meta.main) {
  writeFileSync(join(root, path), await openApiFile());
  console.log(`${path} is up to date.`);
}
