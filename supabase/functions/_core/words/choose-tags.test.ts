import { expect, test } from "vitest";
import { chooseTags } from "./choose-tags.ts";

const tag = (name: string, confidence: number) => ({ tag: name, confidence, evidence: `for ${name}` });
const strong = (count: number) => Array.from({ length: count }, (_, at) => tag(`strong ${at}`, 0.95 - at / 100));
const weak = (count: number) => Array.from({ length: count }, (_, at) => tag(`weak ${at}`, 0.71));

test("chooseTags gives each tag once, the surest first", () => {
  const chosen = chooseTags([tag("jar", 0.9), tag("jam", 0.97), tag("jar", 0.8)], [], { min: 8, max: 12 });
  expect(chosen.map(({ tag, confidence }) => [tag, confidence])).toEqual([
    ["jam", 0.97],
    ["jar", 0.9],
  ]);
});

test("chooseTags is surer of what words say and pixels confirm", () => {
  const [first] = chooseTags([tag("white", 0.88)], [tag("white", 0.9)], { min: 8, max: 12 });
  expect(first).toEqual({ tag: "white", confidence: 0.92, evidence: "for white; for white" });
});

test("chooseTags never is surer than 0.99", () => {
  expect(chooseTags([tag("red", 0.99)], [tag("red", 0.9)], { min: 8, max: 12 })[0]?.confidence).toBe(0.99);
});

test("chooseTags fills up to eight with weak tags, and takes none where strong ones suffice", () => {
  expect(chooseTags(strong(5), weak(6), { min: 8, max: 12 })).toHaveLength(8);
  expect(chooseTags(strong(2), weak(6), { min: 4, max: 12 })).toHaveLength(4);
  expect(chooseTags(strong(9), weak(6), { min: 8, max: 12 }).map(({ tag }) => tag)).toEqual(
    strong(9).map(({ tag }) => tag),
  );
});

test("chooseTags obeys the maximum", () => {
  expect(chooseTags(strong(15), weak(3), { min: 8, max: 12 })).toHaveLength(12);
  expect(chooseTags(strong(15), [], { min: 8, max: 3 })).toHaveLength(3);
  expect(chooseTags(strong(2), [], { min: 8, max: 0 })).toEqual([]);
});

test("chooseTags leaves out a tag of more than 50 characters", () => {
  expect(
    chooseTags([tag("x".repeat(51), 0.97), tag("y".repeat(50), 0.9)], [], { min: 8, max: 12 }).map(({ tag }) => tag),
  ).toEqual(["y".repeat(50)]);
});
