import { describe, expect, test } from "vitest";
import { qualityOf, type Ranked, strongOf } from "./rank.ts";

const ranked = (grades: Record<string, number>, ...found: string[]): Ranked => ({
  query: { text: "", kind: "", grades: new Map(Object.entries(grades)), part: "tuning" },
  found: found.map((each) => {
    const [name = "", match = "weak"] = each.split(" ");
    return { name, match };
  }),
});

test("queries that nothing answers say nothing of the order", () => {
  const all = [ranked({ jam: 3 }, "jam"), ranked({ pie: 3 }, "jam"), ranked({}, "jam")];
  expect(qualityOf(all)).toEqual({ mrr: 0.5, ndcg10: 0.5 });
});

describe("strongOf", () => {
  test("counts what is labelled so, and is right from grade 2 on", () => {
    const all = [ranked({ jam: 3, pie: 2, tea: 1 }, "jam strong", "pie strong", "tea strong", "oil good")];
    expect(strongOf(all)).toEqual({ strong: 3, strong_precision: 2 / 3 });
  });

  test("holds it against search where nothing answers", () => {
    expect(strongOf([ranked({ jam: 3 }, "jam strong"), ranked({}, "jam strong")])).toEqual({
      strong: 2,
      strong_precision: 0.5,
    });
  });

  test("has no precision where nothing is strong", () => {
    expect(strongOf([ranked({ jam: 3 }, "jam good")])).toEqual({ strong: 0, strong_precision: null });
  });
});
