import { describe, expect, test } from "vitest";
import type { Draft } from "./draft.ts";
import { afterSaving, begin, conflictsOf, draftOf, keepingMine, takingTheirs, undone, withChange } from "./work.ts";

const saved: Draft = {
  name: "Labels",
  instructions: "Read.",
  schemaText: "{}",
  format: "json",
  csv_delimiter: ",",
  model_id: null,
};
const write = (some: Partial<Draft>) => withChange(begin(saved), saved, some, true);

describe("what is written in the editor", () => {
  test("stands upon what others saved meanwhile, and does not take it back", () => {
    const now = { ...saved, instructions: "Read aloud." };
    const work = write({ name: "Jars" });
    expect(draftOf(work, now)).toEqual({ ...now, name: "Jars" });
    expect(conflictsOf(work, now)).toEqual([]);
    const further = withChange(work, now, { format: "csv" }, true);
    expect(draftOf(further, now)).toEqual({ ...now, name: "Jars", format: "csv" });
  });

  test("is in conflict where others saved something else in its place, until one of both is chosen", () => {
    const theirs = { ...saved, name: "Tins", instructions: "Read aloud." };
    const work = withChange(write({ name: "Jars" }), theirs, { format: "csv" }, true);
    expect(conflictsOf(work, theirs)).toEqual(["name"]);
    const mine = keepingMine(work, theirs);
    expect(conflictsOf(mine, theirs)).toEqual([]);
    expect(draftOf(mine, theirs)).toEqual({ ...theirs, name: "Jars", format: "csv" });
    const other = takingTheirs(work, theirs);
    expect(conflictsOf(other, theirs)).toEqual([]);
    expect(draftOf(other, theirs)).toEqual({ ...theirs, format: "csv" });
  });

  test("is undone step by step, what was typed together at once", () => {
    let work = write({ name: "J" });
    work = withChange(work, saved, { name: "Jars" }, false);
    work = withChange(work, saved, { format: "csv" }, true);
    work = undone(work);
    expect(draftOf(work, saved)).toEqual({ ...saved, name: "Jars" });
    work = undone(undone(work));
    expect(draftOf(work, saved)).toEqual(saved);
  });

  test("stays where it was written while the rest was being saved", () => {
    const sent = draftOf(write({ schemaText: '{"a":1}' }), saved);
    const work = withChange(write({ schemaText: '{"a":1}' }), saved, { name: "Jars" }, true);
    const answered = { ...sent, schemaText: '{\n  "a": 1\n}' };
    const after = afterSaving(work, sent, answered);
    expect(draftOf(after, answered)).toEqual({ ...answered, name: "Jars" });
    expect(conflictsOf(after, answered)).toEqual([]);
  });
});
