import { describe, expect, test } from "vitest";
import { withoutValues } from "./without-values.ts";

describe("of a refusal of the database a log keeps", () => {
  test.each([
    ["22023", "There is no active key 'it''s \"me\"', nor 'her'", "There is no active key '…'"],
    ["22P02", 'invalid input syntax for type uuid: "a "quoted"\nword"', 'invalid input syntax for type uuid: "…"'],
    ["42601", 'syntax error in tsquery: "hunter2 &"', 'syntax error in tsquery: "…"'],
    ["23505", "Another recipe has the slug 'hunter2'", "Another recipe has the slug '…'"],
  ])("by %s no value that its sentence quotes", (code, message, kept) => {
    expect(withoutValues({ code, message })).toEqual({ code, message: kept, details: null });
  });

  test.each([
    ["23514", 'new row for relation "settings" violates check constraint "a_cap"'],
    ["42703", 'column "size" does not exist'],
  ])("by %s what has a name", (code, message) => {
    expect(withoutValues({ code, message }).message).toBe(message);
  });

  test("the field that was refused, and no row and no key", () => {
    const refuse = (details: string) => withoutValues({ code: "22023", message: "No", details }).details;
    expect(["url", "prompts.scene-slate"].map(refuse)).toEqual(["url", "prompts.scene-slate"]);
    expect(["Failing row contains (1, hunter2).", "Key (name)=(hunter2) already exists."].map(refuse)).toEqual([
      null,
      null,
    ]);
  });
});
