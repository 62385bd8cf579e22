import { beforeEach, describe, expect, test, vi } from "vitest";
import { Failure, failureOf } from "./failure.ts";

beforeEach(() => {
  vi.stubGlobal("navigator", { onLine: true });
  return () => vi.unstubAllGlobals();
});

describe("a failure", () => {
  test.each([
    ["no network", new TypeError("Failed to fetch"), 0, "offline"],
    ["a network that is gone under a request", { message: "TypeError: Load failed", code: "" }, 0, "offline"],
    ["a token that has ended, of REST", { message: "JWT expired", code: "PGRST303" }, 401, "signed_out"],
    [
      "a token that has ended, of Storage",
      { message: '"exp" claim timestamp check failed', statusCode: "403" },
      400,
      "signed_out",
    ],
    ["a sentence of the database", { message: "There is no such image", code: "P0001" }, 400, "refused"],
    ["a right that is missing", { message: "Only admins can do this", code: "42501" }, 403, "refused"],
    ["an edit that came too late", { message: "Somebody else", code: "P0001", details: "stale" }, 400, "conflict"],
    ["a database that fails", { message: "deadlock detected", code: "40P01" }, 500, "broken"],
    ["nothing at all", undefined, 0, "broken"],
  ])("knows %s", (_, error, status, kind) => {
    expect(failureOf(error, status).kind).toBe(kind);
  });

  test("shows sentences that were meant for people, and no others", () => {
    expect(failureOf({ message: "There is no such image", code: "P0001" }, 400).message).toBe("There is no such image");
    expect(failureOf({ message: 'relation "x" does not exist', code: "42P01" }, 404).message).not.toMatch(/relation/);
  });

  test("stays what it is", () => {
    const failure = new Failure("offline", "gone");
    expect(failureOf(failure)).toBe(failure);
  });
});
