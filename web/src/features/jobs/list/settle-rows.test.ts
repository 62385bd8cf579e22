import { describe, expect, test } from "vitest";
import type { ListedJob } from "../../../../../shared/jobs-list.ts";
import { settleRows } from "./settle-rows.ts";

const job = (id: string, state: ListedJob["state"] = "failed") => ({ id, state }) as ListedJob;
const list = (ids: string) => [...ids].map((id) => job(id));
const idsOf = ({ rows }: { rows: readonly ListedJob[] }) => rows.map(({ id }) => id).join("");

describe("settleRows", () => {
  test("takes the first list as it is", () => {
    expect(settleRows([], list("abc"), [], 50)).toEqual({ rows: list("abc"), newer: 0 });
  });

  test("changes a row in its place, though it now belongs at the top", () => {
    const settled = settleRows(list("abc"), [job("b", "queued"), ...list("ac")], [], 50);
    expect(idsOf(settled)).toBe("abc");
    expect(settled.rows[1]?.state).toBe("queued");
    expect(settled.newer).toBe(0);
  });

  test("keeps a row that no longer matches, as it is now", () => {
    const settled = settleRows(list("abc"), list("ac"), [job("b", "done")], 50);
    expect(settled.rows.map(({ state }) => state)).toEqual(["failed", "done", "failed"]);
  });

  test("counts what came since and shows nothing of it", () => {
    const settled = settleRows(list("abc"), list("xaybc"), [], 50);
    expect(idsOf(settled)).toBe("abc");
    expect(settled.newer).toBe(2);
  });

  test("puts what is older at the end when more is to be shown", () => {
    expect(idsOf(settleRows(list("ab"), list("xabcde"), [], 4))).toBe("abcd");
    expect(idsOf(settleRows(list("ab"), list("abcd"), [], 2))).toBe("ab");
  });

  test("counts all where nothing that is shown is left", () => {
    const settled = settleRows(list("ab"), list("xyz"), [], 50);
    expect([idsOf(settled), settled.newer]).toEqual(["ab", 3]);
  });
});
