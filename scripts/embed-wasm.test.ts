import { expect, test } from "vitest";
import { carriedBy, contentOf, embedded } from "./embed-wasm.ts";

test.each(embedded)("the module with $source carries what the installed package holds", (one) => {
  // Not toEqual: a failure must not print a megabyte.
  expect(carriedBy(one).equals(contentOf(one)), "Run `node scripts/embed-wasm.ts`").toBe(true);
});
