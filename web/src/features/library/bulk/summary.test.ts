import { describe, expect, test } from "vitest";
import { Failure } from "../../../lib/failure.ts";
import type { BulkDone } from "./bulk-work.ts";
import { notesOf, summaryOf } from "./summary.ts";

const done: BulkDone = {
  phase: "done",
  action: { kind: "approve", isAlsoRejected: false },
  isUndo: false,
  changed: 9_812,
  left: 188,
  withdrawn: 0,
  lost: 0,
  flawed: 0,
  rest: [],
  error: null,
  unsettled: null,
  undo: [],
};

describe("a summary", () => {
  test("tells what was done and what could not be", () => {
    expect(summaryOf(done)).toBe("9,812 approved, 188 could not be: already decided, or not ready yet");
    expect(summaryOf({ ...done, left: 0 })).toBe("9,812 approved");
  });

  test("leaves scenes in which the product differs to a person", () => {
    expect(summaryOf({ ...done, flawed: 188 })).toBe("9,812 approved");
    expect(summaryOf({ ...done, flawed: 8 })).toContain("180 could not be");
    expect(notesOf({ ...done, flawed: 8 })[0]).toMatch(/^8 are left to you: the product/);
  });

  test("tells where it stopped and why", () => {
    const error = new Failure("offline", "The library cannot be reached.");
    const stopped = { ...done, changed: 500, left: 0, rest: ["a", "b"], error };
    expect(summaryOf(stopped)).toBe("500 approved, stopped before 2");
    expect(notesOf(stopped)).toEqual(["The library cannot be reached."]);
  });

  test("does not claim to know what became of a chunk whose answer was lost", () => {
    const unsettled = { ids: ["a", "b"], before: new Map() };
    const error = new Failure("offline", "The library cannot be reached. Nothing is lost.");
    const lost = { ...done, changed: 0, left: 0, rest: ["a", "b"], unsettled, error };
    expect(summaryOf(lost)).toBe("0 approved, it is not known whether the last 2 were done");
    expect(summaryOf({ ...lost, rest: ["a", "b", "c"] })).toContain("stopped before 1, it is not known");
    expect(notesOf(lost)[0]).not.toContain("Nothing is lost");
  });

  test("of an undo tells what is as it was", () => {
    expect(summaryOf({ ...done, isUndo: true, left: 0 })).toBe("9,812 are as they were");
  });
});

test("whoever takes public pictures away is told of the caches", () => {
  expect(notesOf({ ...done, action: { kind: "withdraw" }, withdrawn: 3 })[0]).toContain("caches");
  expect(notesOf({ ...done, isUndo: true })[0]).toContain("caches");
  expect(notesOf(done)).toEqual([]);
});

test("a member is told what an undo cannot bring back", () => {
  expect(notesOf({ ...done, action: { kind: "trash", isAdmin: false }, lost: 1 })[0]).toContain("only an admin");
});
