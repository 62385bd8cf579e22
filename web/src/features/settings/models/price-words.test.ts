import { expect, test } from "vitest";
import { perMillion, perToken, priceWords, qualityWords } from "./price-words.ts";
import { type Prices, priceColumns } from "./prices.ts";

const free = Object.fromEntries(priceColumns.map((name) => [name, "0"])) as Prices;

test("a price is told by what is counted, tokens by the million", () => {
  const tokens = { usd_per_input_token: "0.000005", usd_per_output_token: "0.00003" };
  expect(priceWords({ ...free, ...tokens })).toBe("$5 a million tokens in, $30 out");
  expect(priceWords({ ...free, ...tokens, usd_per_image: "0.04", usd_per_input_image_token: "0.000008" })).toBe(
    "$0.04 a picture, $5 a million tokens in, $8 of pictures in, $30 out",
  );
  expect(priceWords({ ...free, usd_per_output_token: "0.0000025" })).toBe("$2.50 a million tokens out");
  expect(priceWords({ ...free, usd_per_second: "0.000694" })).toBe("$0.000694 a second");
  expect(priceWords(free)).toBe("");
});

test("a quality is told with the least and the most that a picture costs", () => {
  const level = { place: 1, quality: "low", usual: false, low_usd: "0.004", high_usd: "0.007" };
  expect(qualityWords(level)).toBe("low $0.004 to $0.007");
  expect(qualityWords({ ...level, quality: null, low_usd: "0.1", high_usd: "0.1" })).toBe("$0.10");
});

test("a price by the million comes back as it was typed", () => {
  for (const price of ["0.1", "0.15", "2.5", "19.99", "0.000001"]) expect(perMillion(perToken(price))).toBe(price);
});
