import { describe, expect, test } from "vitest";
import { createRandom } from "./brush/random.ts";
import { readPrompt } from "./parse.ts";
import { subjects } from "./subjects.ts";
import { surfaces } from "./surfaces.ts";

const read = (prompt: string, colors: string[] = []) => readPrompt(prompt, colors, createRandom(1));
const seen = (prompt: string) => {
  const { subject, surface } = read(prompt);
  return `${subject.name} / ${surface.name}`;
};

test.each([
  ["chocolate chip cookies on white plate", "chocolate chip cookies / plate"],
  ["rustic sourdough bread", "sourdough loaf / board"],
  ["decorated birthday cake", "birthday cake / cake-stand"],
  ["jar of strawberry jam", "jar of jam / linen"],
  ["cookies on a cake stand", "chocolate chip cookies / cake-stand"],
  ["a cake stand with macarons", "macarons / cake-stand"],
  ["a rustic wooden table with blueberry muffins", "muffins / rustic-table"],
  ["honey cake with a jar of jam", "layer cake / cake-stand"],
  ["crusty baguettes in a basket on a wooden table", "baguettes / basket"],
  ["Lifestyle photograph of two cups of tea, natural window light, relaxed", "tea / tray"],
  ["jar of pickles next to bread", "jar of pickles / board"],
])("%s is read as %s", (prompt, expected) => {
  expect(seen(prompt)).toBe(expected);
});

describe("every subject is reached by each of its phrases", () => {
  test.each(subjects.flatMap(({ name, words }) => words.map((phrase) => [phrase, name] as const)))(
    "%s shows %s",
    (phrase, name) => {
      expect(read(`homemade ${phrase} on marble, soft light`).subject.name).toBe(name);
    },
  );
});

describe("every surface is reached by each of its phrases", () => {
  test.each(surfaces.flatMap(({ name, words }) => words.map((phrase) => [phrase, name] as const)))(
    "on %s stands on the %s",
    (phrase, name) => {
      const { subject, surface } = read(`muffins on a ${phrase}`);
      expect([subject.name, surface.name]).toEqual(["muffins", name]);
    },
  );
});

test("no two subjects and no two surfaces share a name", () => {
  for (const table of [subjects, surfaces]) expect(new Set(table.map(({ name }) => name)).size).toBe(table.length);
});

test.each(["handmade soap", "a red bicycle", "quarterly report", "🍪", "...", "constructor"])(
  "%s is unknown and becomes a still life, not a wrong food",
  (prompt) => {
    expect(read(prompt).subject.name).toBe("still life");
  },
);

test("tastes are read in the order of the prompt, each once", () => {
  const names = read("lemon cupcakes with raspberry and lemon zest").flavors.map(({ name }) => name);
  expect(names).toEqual(["lemon", "raspberry"]);
});

test.each([
  ["six cupcakes", 6],
  ["a dozen donuts", 12],
  ["3 scones", 3],
  ["cupcakes", null],
  ["1000 cookies", null],
])("%s asks for %s", (prompt, count) => {
  expect(read(prompt).count).toBe(count);
});

test("a color before a surface belongs to the surface, any other to the palette", () => {
  const { surfaceColor, palette } = read("pink birthday cake on a blue plate");
  expect(surfaceColor).toMatch(/^#/);
  expect(palette.asked).toHaveLength(1);
});

test("a color in the name of a taste is no color", () => {
  expect(read("red velvet cake slice").palette.asked).toEqual([]);
});

test("asked colors win over words, and each gets a place", () => {
  const asked = ["#1f4e79", "#f4a300", "#d7263d"];
  const { wall, cloth, accent } = read("green cupcakes", asked).palette;
  expect([wall, cloth, accent].sort()).toEqual([...asked].sort());
});
