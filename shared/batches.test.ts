import { describe, expect, test } from "vitest";
import { BatchRequest } from "./batches.ts";

const source = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
const rows = (count: number, tokens: Record<string, string> = { PERSON: "Ann" }) => ({
  prompts: [],
  template: "figure",
  rows: Array.from({ length: count }, () => ({ tokens })),
});
const least = { prompts: ["jam"], tokens: {}, colors: [], count_per_prompt: 1 };

describe("a request for pictures", () => {
  test("is a prompt, and the rest has defaults or is left out", () => {
    const request = BatchRequest.parse({ prompts: ["  jar\n of\0  jam "], style: "", template: "", seed: undefined });
    expect(request).toStrictEqual({ ...least, prompts: ["jar of jam"] });
  });

  test("leaves out what was left open of models, quality and what must not be there", () => {
    const open = { quality: "", negative_prompt: "  ", operation: undefined, fallback_model_ids: undefined };
    expect(BatchRequest.parse({ prompts: ["jam"], ...open })).toStrictEqual({ ...least });
    expect(BatchRequest.parse({ prompts: ["jam"], negative_prompt: " no\n hands " }).negative_prompt).toBe("no hands");
  });

  test("looks at a picture once, however often it is named", () => {
    expect(BatchRequest.parse({ prompts: ["jam"], reference_image_ids: [source, source] })).toMatchObject({
      reference_image_ids: [source],
    });
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
      model_ids: ["sketch-1", "sketch-later-1"],
      fallback_model_ids: ["gpt-image-2"],
      quality: "high",
      negative_prompt: "hands",
      transparent: true,
      operation: "edit",
      source_image_id: source,
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
    ["four models, and five that take over", { model_ids: [..."abcd"], fallback_model_ids: [..."abcde"] }],
    ["250 pictures by four models", { prompts: Array(250).fill("jam"), model_ids: [..."abcd"] }],
    ["a picture that is changed", { operation: "edit", source_image_id: source }],
    ["a background, without a word", { prompts: [], operation: "remove_background", source_image_id: source }],
    ["no hands", { negative_prompt: "h".repeat(1000) }],
    ["10,000 rows by four models", { ...rows(10_000), model_ids: [..."abcd"] }],
    ["rows with values of 5000 characters", rows(1, { TITLE: "🍪".repeat(5000) })],
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
    ["count_per_prompt", { prompts: Array(251).fill("jam"), model_ids: [..."abcd"] }],
    ["model_ids", { model_ids: [] }],
    ["model_ids", { model_ids: [..."abcde"] }],
    ["model_ids", { model_ids: ["a", "a"] }],
    ["fallback_model_ids", { fallback_model_ids: [..."abcdef"] }],
    ["fallback_model_ids", { fallback_model_ids: ["a", "a"] }],
    ["negative_prompt", { negative_prompt: "h".repeat(1001) }],
    ["operation", { operation: "paint" }],
    ["source_image_id", { operation: "edit" }],
    ["source_image_id", { source_image_id: source }],
    ["source_image_id", { operation: "edit", source_image_id: "jam" }],
    ["prompts", { prompts: [], operation: "edit", source_image_id: source }],
    ["seed", { seed: -1 }],
    ["rows", rows(0)],
    ["rows", rows(10_001)],
    ["rows", { ...rows(1), prompts: ["jam"] }],
    ["rows", { ...rows(1), template: "" }],
    ["rows.0.tokens.first name", rows(1, { "first name": "Ann" })],
    ["rows.0.tokens.TITLE", rows(1, { TITLE: "x".repeat(5001) })],
    ["count_per_prompt", { ...rows(10_000), count_per_prompt: 5 }],
    ["reference_image_ids", { reference_image_ids: Array(17).fill(source) }],
    ["name", { name: "x".repeat(101) }],
    ["lane", { lane: "fast" }],
    ["seed", { seed: 2_147_483_648 }],
  ])("is refused by its %s", (field, input) => {
    const { error } = BatchRequest.safeParse({ ...least, ...input });
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
    expect(error?.issues[0]?.message).toMatch(/^[A-Z][^.]+$/);
  });
});
