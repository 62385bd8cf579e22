import { expect, test } from "vitest";
import { perMillion, perToken, priceWords } from "./price-words.ts";

test("a price is told by the picture and by the million tokens", () => {
  const prices = { usd_per_image: 0.04, usd_per_input_token: 0.0000025, usd_per_output_token: 0.00001 };
  expect(priceWords(prices)).toBe("$0.04 a picture, $2.50 a million tokens in, $10.00 a million tokens out");
  expect(priceWords({ usd_per_image: 0, usd_per_input_token: 0, usd_per_output_token: 0 })).toBe("Free");
});

test("a price by the million comes back as it was typed", () => {
  for (const price of [0.1, 0.15, 2.5, 19.99, 0.075]) expect(perMillion(perToken(price))).toBe(price);
});
