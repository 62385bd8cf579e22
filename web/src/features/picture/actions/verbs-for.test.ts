import { describe, expect, test } from "vitest";
import { verbsFor } from "./verbs-for.ts";

const picture = (status: string, more = {}) => ({
  ...{ status, deleted_at: null, master_path: "a/b.jpg", product_part: null },
  ...more,
});
const names = (verbs: Record<string, boolean>) => Object.keys(verbs).filter((verb) => verbs[verb]);

describe("what can be done with a picture", () => {
  test.each([
    ["ready", ["approve", "reject", "change", "texts", "remake", "trash"]],
    ["approved", ["reject", "withdraw", "change", "texts", "remake", "trash"]],
    ["rejected", ["approve", "reopen", "change", "texts", "remake", "trash"]],
    ["failed", ["retry", "change", "texts", "trash"]],
    ["tagging", ["change", "texts", "remake", "trash"]],
  ])("by an admin, %s", (status, expected) => {
    expect(names(verbsFor(picture(status), true))).toEqual(expected);
  });

  test("members decide nothing", () => {
    for (const status of ["ready", "rejected"]) {
      expect(names(verbsFor(picture(status), false))).toEqual(["change", "texts", "remake", "trash"]);
    }
    expect(names(verbsFor(picture("approved"), false))).toEqual(["change", "remake", "trash"]);
  });

  test("in the trash it can only come out", () => {
    expect(names(verbsFor(picture("ready", { deleted_at: "2026-11-21T12:00:00Z" }), true))).toEqual(["restore"]);
  });

  test("the photo of a product and its cut-out only start other pictures, and are tried again", () => {
    expect(names(verbsFor(picture("kept", { product_part: "photo" }), true))).toEqual(["change"]);
    const cutOut = { product_part: "cut_out", master_path: null };
    expect(names(verbsFor(picture("failed", cutOut), false))).toEqual(["retry"]);
    expect(names(verbsFor(picture("ready", { product_part: "scene" }), true))).toContain("approve");
  });

  test("nothing is cut from what has no master", () => {
    expect(names(verbsFor(picture("pending", { master_path: null }), true))).toEqual(["trash"]);
  });
});
