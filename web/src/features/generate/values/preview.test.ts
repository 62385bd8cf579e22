import { describe, expect, test } from "vitest";
import { catalogOf, recipeNamed } from "../../making/catalog/testing-catalog.ts";
import { emptyForm, type FormValues } from "../form/values.ts";
import { previewOf } from "./preview.ts";

const catalog = catalogOf({
  templates: [
    recipeNamed("figure", {
      prompt: "A {toy|statue} of [NAME], [ROLE|a baker][FACE], on [GROUND]",
      fields: [
        { name: "NAME", type: "text", required: true },
        { name: "FACE", type: "picture" },
        { name: "GROUND", type: "text", default: "wood" },
      ],
      overlays: [
        { text: "[TOP|]", place: "top" },
        { text: "For [NAME]", place: "bottom" },
      ],
    }),
  ],
  styles: [
    recipeNamed("inked", {
      kind: "style",
      prompt: "Ink of [PROMPT], [MOOD]",
      fields: [{ name: "PROMPT", type: "text" }],
    }),
  ],
});
const preview = (values: Partial<FormValues>) => previewOf({ ...emptyForm, ...values }, catalog);

describe("before anything is asked", () => {
  test("every variation of every line is there, with its slots filled, in its style and colours", () => {
    const { prompts, count, missing } = preview({
      prompts: "{red|green} jam for [NAME]\n  \nbread",
      tokens: { NAME: "Ann", MOOD: "calm" },
      style: "inked",
      colors: ["#aabbcc"],
    });
    expect(prompts).toEqual([
      "Ink of red jam for Ann, calm. Colors: #aabbcc",
      "Ink of green jam for Ann, calm. Colors: #aabbcc",
      "Ink of bread, calm. Colors: #aabbcc",
    ]);
    expect([count, missing]).toEqual([3, []]);
  });

  test("a template takes its defaults and fallbacks, and a picture is looked at, not named", () => {
    const tokens = { NAME: "Ann", FACE: "6a2c2f0e-0000-4000-8000-000000000001" };
    const { prompts, overlays } = preview({ source: "template", template: "figure", tokens });
    expect(prompts).toEqual(["A toy of Ann, a baker, on wood", "A statue of Ann, a baker, on wood"]);
    // One that comes to nothing is not set.
    expect(overlays).toEqual(["For Ann"]);
  });

  test("a value that looks like a slot or a variation is a text", () => {
    const { prompts, count, missing } = preview({ prompts: "For [NAME]", tokens: { NAME: "[OTHER] {a|b}" } });
    expect(prompts).toEqual(["For [OTHER] {a|b}"]);
    expect([count, missing]).toEqual([1, []]);
  });

  test("what nothing fills is named, and what nothing takes", () => {
    const { missing, unused } = preview({ prompts: "For [NAME] and [YOU|you]", tokens: { GONE: "x", BLANK: " " } });
    expect([missing, unused]).toEqual([["NAME"], ["GONE"]]);
  });

  test("of too many variations the first hundred are there, and all are counted", () => {
    const { prompts, count, isCapped } = preview({ prompts: Array(8).fill("{a|b}").join("") });
    expect([prompts.length, count, isCapped]).toEqual([100, 256, true]);
    expect(preview({ prompts: Array(60).fill("{a|b}").join("") }).count).toBe(Number.MAX_SAFE_INTEGER);
  });
});
