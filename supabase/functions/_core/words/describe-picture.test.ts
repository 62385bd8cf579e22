import { expect, test } from "vitest";
import type { Term } from "../ports/provider.ts";
import { describeAsked, describePixels } from "./describe-picture.ts";
import { indexTerms } from "./match-terms.ts";
import { readPalette } from "./read-palette.ts";

const food = (term: string): Term => ({ term, facet: "food", synonyms: [] });
const index = indexTerms([food("cookie"), food("shortbread"), food("tea"), food("jam")]);
const reading = readPalette([
  { hex: "#6f4424", percentage: 70 },
  { hex: "#f5ead2", percentage: 30 },
]);

test("describeAsked says what was asked for and the colors seen", () => {
  expect(describeAsked("chocolate chip cookies on white plate", reading, index)).toEqual({
    description: "Chocolate chip cookies on white plate, in warm brown and cream tones.",
    alt: "Chocolate chip cookies on white plate",
  });
});

test("describeAsked leaves out the words of a style", () => {
  const styled = "Professional product photograph of cookies on slate, clean background, soft studio light";
  expect(describeAsked(styled, null, index).description).toBe("Cookies on slate.");
  expect(describeAsked("Cozy kitchen, an image of cookies. Natural light.", null, index).alt).toBe("Cookies");
});

test("describeAsked keeps a list of foods together", () => {
  const list = "christmas basket with shortbread, tea and jam, soft light";
  expect(describeAsked(list, null, index).alt).toBe("Christmas basket with shortbread, tea and jam");
});

test("describeAsked keeps the alt text to 125 characters, cut at a word", () => {
  const { alt } = describeAsked(`cookies ${"and more ".repeat(40)}`, reading, index);
  expect(alt.length).toBeLessThanOrEqual(125);
  expect(alt).toMatch(/ more$/);
});

test("describeAsked survives one endless word and line breaks", () => {
  expect(describeAsked("x".repeat(3000), null, index).alt.length).toBeLessThanOrEqual(125);
  expect(describeAsked("\n\ncookies\u0000\n", null, index).alt).toBe("Cookies");
});

test("describePixels tells shape, light and colors, and nothing else", () => {
  const bright = readPalette([
    { hex: "#f5ead2", percentage: 80 },
    { hex: "#c69c6d", percentage: 20 },
  ]);
  expect(describePixels(1600, 900, bright).description).toBe(
    "A bright picture in warm cream and tan tones, wider than tall.",
  );
  expect(describePixels(100, 200, null)).toEqual({
    description: "A picture, taller than wide.",
    alt: "A picture, taller than wide",
  });
});
