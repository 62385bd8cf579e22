import { expect, test } from "vitest";
import type { OfferedScene } from "../form/read-offer.ts";
import { kindOf } from "./kind-of.ts";

const offered = [
  { slug: "velvet", category: "jewelry scenes" },
  { slug: "slate", category: "food scenes" },
  { slug: "mine", category: null },
] as OfferedScene[];

test.each([
  [["velvet"], "jewelry"],
  [["slate"], "food"],
  [["mine"], undefined],
  [["gone"], undefined],
  [[], undefined],
] as const)("the scenes %j are meant for %s", (slugs, kind) => {
  expect(kindOf(slugs, offered)).toBe(kind);
});
