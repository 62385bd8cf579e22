import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { embed, embedded } from "./embed-wasm.ts";

test.each(embedded)("the module with $source is what the installed package holds", ({ source, target }) => {
  // Not toEqual: a failure must not print a megabyte.
  expect(readFileSync(target, "utf8") === embed(source), "Run `node scripts/embed-wasm.ts`").toBe(true);
});
