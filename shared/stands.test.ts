import { describe, expect, test } from "vitest";
import { Stand, usualStand } from "./stands.ts";

describe("a product may stand", () => {
  test.each([
    ["as usual", {}],
    ["in all of the picture", { x: 0.5, y: 1, width: 1, height: 1 }],
    // 0.85 + 0.3 / 2 is a hair more than 1 where halves are counted.
    ["at its right edge", { x: 0.85, width: 0.3 }],
    ["at its left edge", { x: 0.15, width: 0.3 }],
    ["under its upper edge", { y: 0.3, height: 0.3 }],
    ["without a shadow, lit from below", { shadow: 0, light: [0, 1] }],
  ])("%s", (_how, given) => {
    expect(Stand.parse({ ...usualStand, ...given })).toEqual({ ...usualStand, ...given });
  });
});

describe("a product cannot stand", () => {
  test.each([
    ["half outside", { x: 0.9 }, "The room of a product lies within the picture"],
    ["higher than the picture", { y: 0.5 }, "The room of a product lies within the picture"],
    ["below it", { y: 1.2 }, "Use 0 to 1"],
    ["in no room", { width: 0 }, "Use 0.05 to 1"],
    ["in light from nowhere", { light: [0, 0] }, "The light comes from somewhere"],
    ["in light of three numbers", { light: [0, -1, 1] }, "The light is two numbers"],
    ["in a shadow darker than dark", { shadow: 1.5 }, "Use 0 to 1"],
    ["on what is no number", { y: "low" }, "Use 0 to 1"],
  ])("%s", (_how, given, message) => {
    const { error } = Stand.safeParse({ ...usualStand, ...given });
    expect(error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  test("by words that mean nothing", () => {
    expect(Stand.safeParse({ ...usualStand, depth: 1 }).success).toBe(false);
  });
});
