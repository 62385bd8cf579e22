/**
 * Writes wasm binaries of npm packages as base64 TypeScript modules: hosted functions cannot read files of a package.
 * Run `node scripts/embed-wasm.ts` after an update of a codec package; a test compares the two.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** Each embedded binary: the package's export, and our module. */
export const embedded = [
  {
    source: "@cornerstonejs/codec-libjpeg-turbo-8bit/wasm",
    target: new URL("../supabase/functions/_adapters/codecs/jpeg-wasm.ts", import.meta.url),
  },
];

/** The text of the module that carries `source`. */
export function embed(source: string): string {
  const base64 = readFileSync(resolve(source)).toString("base64");
  return `// Written by scripts/embed-wasm.ts from ${source}\nexport const base64 =\n  "${base64}";\n`;
}

if (import.meta.main) {
  for (const { source, target } of embedded) writeFileSync(target, embed(source));
}
