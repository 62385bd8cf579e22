import { describe, expect, test } from "vitest";
import { BatchRequest } from "./batches.ts";

const least = { prompts: ["jam"], tokens: {}, colors: [], count_per_prompt: 1 };

describe("a request for pictures", () => {
  test("is a prompt, and the rest has defaults or is left out", () => {
    const request = BatchRequest.parse({ prompts: ["  jar\n of\0  jam "], style: "", template: "", seed: undefined });
    expect(request).toStrictEqual({ ...least, prompts: ["jar of jam"] });
  });

  test("is what it was when it is read again", () => {
    const request = BatchRequest.parse({
      prompts: ["jam"],
      template: "jams-jar",
      tokens: { SURFACE: "slate" },
      style: "artistic",
      colors: [" #AABBCC "],
      count_per_prompt: 3,
      model_id: "sketch-1",
      size: "1024x1024",
      seed: 0,
    });
    expect(request.colors).toEqual(["#aabbcc"]);
    expect(BatchRequest.parse(JSON.parse(JSON.stringify(request)))).toStrictEqual(request);
  });

  test.each([
    ["a template alone", { prompts: [], template: "jams-jar" }],
    ["a prompt of 1000 emoji", { prompts: ["🍪".repeat(1000)] }],
    ["markup, which is a text like any other", { prompts: ["<b>jam</b>"] }],
    ["eight colours", { colors: Array(8).fill("#112233") }],
    ["each prompt twenty times", { count_per_prompt: 20 }],
    ["a thousand pictures", { prompts: Array(50).fill("jam"), count_per_prompt: 20 }],
    ["the highest seed", { seed: 2_147_483_647 }],
  ])("may be for %s", (_what, input) => {
    expect(BatchRequest.safeParse({ ...least, ...input }).error).toBeUndefined();
  });

  test.each([
    ["prompts", { prompts: [] }],
    ["prompts.0", { prompts: [" \n\u200b"] }],
    ["prompts.1", { prompts: ["jam", "x".repeat(1001)] }],
    ["tokens.SURFACE", { tokens: { SURFACE: "x".repeat(1001) } }],
    ["tokens", { tokens: Object.fromEntries(Array.from({ length: 51 }, (_, place) => [`T${place}`, ""])) }],
    ["colors", { colors: Array(9).fill("#112233") }],
    ["colors.0", { colors: ["red"] }],
    ["count_per_prompt", { count_per_prompt: 0 }],
    ["count_per_prompt", { count_per_prompt: 21 }],
    ["count_per_prompt", { count_per_prompt: 1.5 }],
    ["count_per_prompt", { prompts: Array(50).fill("jam"), template: "jams-jar", count_per_prompt: 20 }],
    ["seed", { seed: -1 }],
    ["seed", { seed: 2_147_483_648 }],
  ])("is refused by its %s", (field, input) => {
    const { error } = BatchRequest.safeParse({ ...least, ...input });
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
    expect(error?.issues[0]?.message).toMatch(/^[A-Z][^.]+$/);
  });
});
