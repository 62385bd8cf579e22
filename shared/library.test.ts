import { describe, expect, test } from "vitest";
import { LibraryFilter } from "./library.ts";

const batch = "0b7c0a52-3a9b-4b8c-9d57-0c8f4a1f2f10";

describe("a filter of the library", () => {
  test.each([
    ["nothing", {}],
    ["two statuses", { status: ["ready", "failed"] }],
    ["a day", { from: "2026-11-21", to: "2026-11-21" }],
    ["an instant of Postgres", { before: "2026-11-21T10:00:00.123456+00:00" }],
    ["an instant of a browser", { from: new Date(0).toISOString() }],
    ["a batch", { batch_id: batch }],
    ["the trash", { trashed: true }],
  ])("may be %s, and stays as it is", (_what, filter) => {
    expect(LibraryFilter.parse(filter)).toEqual(filter);
  });

  test("writes what is looked for in the one spelling that is cached", () => {
    expect(LibraryFilter.parse({ text: " Jam\u0000JAR ", meaning: "Rustic\tBREAD" })).toEqual({
      text: "jam jar",
      meaning: "rustic bread",
    });
  });

  test.each([
    ["status", []],
    ["status", "ready"],
    ["status", ["done"]],
    ["tags", [""]],
    ["color", "red"],
    ["color", "#AA3322"],
    ["orientation", "round"],
    ["origin", "stolen"],
    ["from", "yesterday"],
    ["to", "2026-02-30"],
    ["before", "2026-11-21"],
    ["text", " "],
    ["meaning", "x".repeat(501)],
    ["batch_id", "7"],
    ["trashed", "true"],
    ["style", null],
  ])("is refused by its %s: %j", (field, value) => {
    const { error } = LibraryFilter.safeParse({ [field]: value });
    expect(error?.issues.map(({ path }) => path[0])).toContain(field);
  });

  test("is refused for a key that there is not", () => {
    expect(LibraryFilter.safeParse({ colour: "#aa3322" }).error?.issues).toMatchObject([{ keys: ["colour"] }]);
  });
});
