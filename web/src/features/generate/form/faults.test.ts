import { expect, test } from "vitest";
import { faultOf, tokenFaultsOf } from "./faults.ts";

const faults = [
  { field: "seed", message: "first" },
  { field: "seed", message: "second" },
  { field: "prompts", message: "say something" },
  { field: null, message: "too dear" },
] as const;

test("a fault stands at its field, the first of several", () => {
  expect(faultOf(faults, "seed", "words")).toBe("first");
  expect(faultOf(faults, null, "words")).toBe("too dear");
  expect(faultOf(faults, "size", "words")).toBeUndefined();
});

test("what is wrong with the prompts is wrong with the template while that is what the form shows", () => {
  expect(faultOf(faults, "prompts", "words")).toBe("say something");
  expect(faultOf(faults, "template", "words")).toBeUndefined();
  expect(faultOf(faults, "template", "template")).toBe("say something");
});

test("what is wrong with values is told by their names, the first of several", () => {
  const more = [
    { field: "tokens", token: "NAME", message: "too long" },
    { field: "tokens", token: "NAME", message: "second" },
    { field: "tokens", token: "COLOR", message: "no colour" },
  ] as const;
  expect(tokenFaultsOf([...faults, ...more])).toEqual({ NAME: "too long", COLOR: "no colour" });
});
