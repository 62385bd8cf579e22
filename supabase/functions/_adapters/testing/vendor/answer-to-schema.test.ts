import { expect, test } from "vitest";
import { z } from "zod";
import { answerToSchema } from "./answer-to-schema.ts";

const Scene = z.object({
  words: z.string(),
  kind: z.enum(["bread", "jam"]),
  sure: z.boolean(),
  confidence: z.number(),
  box: z.object({ x: z.number().min(0).max(1), width: z.number().min(0).max(1) }).nullable(),
  tags: z.array(z.enum(["a", "b", "c", "d"])).min(2),
  count: z.int().min(10).max(20),
  few: z.array(z.string()).max(1),
  year: z.number().min(1900),
  below: z.number().max(-3),
  day: z.iso.date(),
  at: z.iso.datetime(),
});

test("an answer fits its schema, is sure of itself, and its boxes fit into the picture", () => {
  const answer = Scene.parse(answerToSchema(z.toJSONSchema(Scene) as Parameters<typeof answerToSchema>[0]));
  expect(answer.confidence).toBe(0.9);
  expect(answer.box!.x + answer.box!.width).toBeLessThanOrEqual(1);
  expect(answer.tags).toEqual(["a", "b", "c"]);
});
