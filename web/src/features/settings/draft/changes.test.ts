import { describe, expect, test } from "vitest";
import {
  areStored,
  change,
  conflictsOf,
  keepMine,
  reverseOf,
  takeTheirs,
  valuesOf,
  withChanges,
  withoutSaved,
} from "./changes.ts";
import type { Settings } from "./settings-row.ts";

const settings = { tagging: true, min_tags: 8, max_tags: 12, cors_origins: ["*"], revision: 3 } as unknown as Settings;

describe("a change of a setting", () => {
  test("is none when it leads back to what is stored", () => {
    const changed = change({}, settings, "min_tags", 5);
    expect(changed).toEqual({ min_tags: { from: 8, to: 5 } });
    expect(change(changed, settings, "min_tags", 8)).toEqual({});
    expect(change({}, settings, "cors_origins", ["*"])).toEqual({});
  });

  test("remembers what was stored when it began, not what came later", () => {
    const changed = change({}, settings, "min_tags", 5);
    expect(change(changed, { ...settings, min_tags: 6 }, "min_tags", 4).min_tags).toEqual({ from: 8, to: 4 });
  });
});

describe("what was sent", () => {
  const sent = change(change({}, settings, "min_tags", 5), settings, "cors_origins", ["https://a.test"]);

  test("is saved when all of it is stored", () => {
    expect(areStored(sent, { ...settings, min_tags: 5 })).toBe(false);
    expect(areStored(sent, { ...settings, min_tags: 5, cors_origins: ["https://a.test"], max_tags: 9 })).toBe(true);
  });

  test("is no change any more when it is saved; what was changed since is", () => {
    const since = change(change(sent, settings, "min_tags", 4), settings, "tagging", false);
    expect(withoutSaved(since, sent)).toEqual({ min_tags: { from: 5, to: 4 }, tagging: { from: true, to: false } });
  });
});

describe("when somebody else has changed settings", () => {
  const changes = change(change({}, settings, "min_tags", 5), settings, "tagging", false);

  test("another setting than mine is no conflict, nor is the same value", () => {
    expect(conflictsOf(changes, { ...settings, max_tags: 10 })).toEqual([]);
    expect(conflictsOf(changes, { ...settings, min_tags: 5 })).toEqual([]);
  });

  test("mine keeps what I want, over what they made", () => {
    const theirs = { ...settings, min_tags: 6, tagging: false };
    expect(conflictsOf(changes, theirs)).toEqual([{ name: "min_tags", from: 8, to: 5, now: 6 }]);
    const mine = keepMine(changes, theirs);
    expect(mine).toEqual({ min_tags: { from: 6, to: 5 } });
    expect(conflictsOf(mine, theirs)).toEqual([]);
  });

  test("theirs gives up only what both changed", () => {
    expect(Object.keys(takeTheirs(changes, { ...settings, min_tags: 6 }))).toEqual(["tagging"]);
  });
});

test("what is sent is what changed, and an undo is what was", () => {
  const changes = change({}, settings, "min_tags", 5);
  expect(valuesOf(changes)).toEqual({ min_tags: 5 });
  expect(valuesOf(reverseOf(changes))).toEqual({ min_tags: 8 });
  expect(withChanges(settings, changes)).toMatchObject({ min_tags: 5, max_tags: 12 });
});
