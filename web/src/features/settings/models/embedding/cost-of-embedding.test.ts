import { expect, test } from "vitest";
import { costOfEmbedding } from "./cost-of-embedding.ts";

test("embedding many pictures costs their words, and never more than is put aside for each", () => {
  expect(costOfEmbedding({ usd_per_input_token: "0.00000002" }, 1_000)).toEqual({ likely: "0.0024", most: "0.04" });
  expect(costOfEmbedding({ usd_per_input_token: "0" }, 1_000)).toEqual({ likely: "0", most: "0" });
});
