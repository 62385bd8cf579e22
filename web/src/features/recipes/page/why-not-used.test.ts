import { expect, test } from "vitest";
import { whyNotUsed } from "./why-not-used.ts";

const recipe = { kind: "template", operation: "generate", archived_at: null } as const;

test("what has no button says why, and nothing else does", () => {
  expect(whyNotUsed(recipe)).toBeNull();
  expect(whyNotUsed({ ...recipe, kind: "style" })).toBeNull();
  expect(whyNotUsed({ ...recipe, operation: "edit" })).toBeNull();
  expect(whyNotUsed({ ...recipe, operation: "edit", kind: "style" })).toMatch(/Make it a template/);
  expect(whyNotUsed({ ...recipe, operation: "scene" })).toBeNull();
  expect(whyNotUsed({ ...recipe, operation: "scene", kind: "style" })).toMatch(/Make it a template/);
  expect(whyNotUsed({ ...recipe, archived_at: "2026-11-21" })).toMatch(/archived/);
});
