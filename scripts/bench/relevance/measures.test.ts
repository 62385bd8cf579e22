import { describe, expect, test } from "vitest";
import { isRight, mean, ndcg10, reciprocalRank } from "./measures.ts";

const grades = new Map([
  ["asked for", 3],
  ["gladly", 2],
  ["related", 1],
]);

describe("ndcg10", () => {
  test("is 1 for the best order and 0 for wrong pictures", () => {
    expect(ndcg10(grades, ["asked for", "gladly", "related", "wrong"])).toBe(1);
    expect(ndcg10(grades, ["wrong", "worse"])).toBe(0);
  });

  test("falls as the best comes later, by the logarithm of its place", () => {
    const best = 7 + 3 / Math.log2(3) + 1 / 2;
    expect(ndcg10(grades, ["gladly", "asked for"])).toBeCloseTo((3 + 7 / Math.log2(3)) / best, 10);
  });

  test("sees ten pictures and no more, also of those that there could be", () => {
    const eleven = Array.from({ length: 11 }, (_, at) => `right ${at}`);
    const all = new Map(eleven.map((name) => [name, 3]));
    expect(ndcg10(all, eleven.slice(0, 10))).toBe(1);
    expect(ndcg10(grades, [...eleven.slice(0, 10), "asked for"])).toBe(0);
  });

  test("says nothing of a query that no picture answers", () => {
    expect(ndcg10(new Map(), ["wrong"])).toBeNull();
  });
});

describe("reciprocalRank", () => {
  test("counts the place of the first that is right, not of one that is related", () => {
    expect(reciprocalRank(grades, ["related", "gladly", "asked for"])).toBe(1 / 2);
  });

  test("is 0 where none of ten is right", () => {
    const ten = Array.from({ length: 10 }, (_, at) => `wrong ${at}`);
    expect(reciprocalRank(grades, [...ten, "asked for"])).toBe(0);
  });

  test("says nothing where none could be right", () => {
    expect(reciprocalRank(new Map([["related", 1]]), ["related"])).toBeNull();
  });
});

test("a picture is right from grade 2 on", () => {
  expect(["asked for", "gladly", "related", "wrong"].map((name) => isRight(grades, name))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("the mean leaves out what says nothing", () => {
  expect(mean([1, null, 0])).toBe(0.5);
  expect(mean([null])).toBeNaN();
});
