import { afterAll, describe, expect, test } from "vitest";
import cases from "../../../supabase/tests/slot-cases.json" with { type: "json" };
import { openMigratedDatabase } from "./embedded.ts";

/** What a browser previews, the database fills and expands: shared/slots.test.ts and variations.test.ts read the same cases. */

const database = await openMigratedDatabase();
afterAll(() => database.close());

describe("the database fills a text", () => {
  test.each(cases.slots.map((one) => ({ missing: [], ...one })))(
    "$text with $tokens",
    async ({ text, tokens, filled, missing }) => {
      expect(
        await database.query(
          "select private.fill_slots($1, $2::jsonb) as filled, private.missing_slots($1, $2::jsonb) as missing",
          [text, JSON.stringify(tokens)],
        ),
      ).toEqual([{ filled, missing }]);
    },
  );
});

describe("in the database a text stands for", () => {
  test.each(cases.variations.map((one) => ({ cap: 100, ...one })))("$texts: $text", async ({ text, cap, texts }) => {
    expect(await database.query("select private.expand_variations($1, $2) as texts", [text, cap])).toEqual([{ texts }]);
  });
});
