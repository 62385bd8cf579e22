import { expect, test } from "vitest";
import { trialPrompts } from "./trial-prompts.ts";

const template = {
  kind: "template",
  prompt: "A {red|blue} tart for [GUEST|a friend] on  [SURFACE][FACE]",
  fields: [
    { name: "SURFACE", type: "choice" as const, default: "oak" },
    { name: "FACE", type: "picture" as const },
  ],
};

test("a template is filled with what is given, its defaults and its fallbacks, once for each choice", () => {
  expect(trialPrompts(template, {}, 10).texts).toEqual([
    "A red tart for a friend on oak",
    "A blue tart for a friend on oak",
  ]);
  const face = "6f0c2c52-9c3c-4b46-9d3c-1f8f6a5b7c1d";
  expect(trialPrompts(template, { GUEST: "[SURFACE]", SURFACE: " ", FACE: face }, 1)).toMatchObject({
    texts: ["A red tart for [SURFACE] on oak"],
    count: 2,
    capped: true,
    missing: [],
  });
});

test("what nothing fills is told and left to be seen", () => {
  const { texts, missing } = trialPrompts({ ...template, prompt: "For [WHOM], [WHOM|you]" }, {}, 10);
  expect({ texts, missing }).toEqual({ texts: ["For [WHOM], you"], missing: ["WHOM"] });
});

test("a style wraps each choice of what is asked for, and its own braces stay", () => {
  const style = {
    kind: "style",
    prompt: "[PROMPT] at [HOUR], {calm|loud}",
    fields: [{ name: "HOUR", type: "text" as const, default: "noon" }],
  };
  expect(trialPrompts(style, { PROMPT: "a {red|blue} jar" }, 10).texts).toEqual([
    "a red jar at noon, {calm|loud}",
    "a blue jar at noon, {calm|loud}",
  ]);
});
