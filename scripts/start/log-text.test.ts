import { describe, expect, test } from "vitest";
import { logText } from "./log-text.ts";

/** What PGlite throws. */
const refused = (more: Record<string, unknown>) =>
  Object.assign(new Error(String(more.message)), { severity: "ERROR", code: "22023", ...more });

const raisedAt = "PL/pgSQL function private.check_recipe() line 17 at RAISE";

describe("the log of the stack", () => {
  test("tells of a refusal of the database its code, sentence, field, function and line", () => {
    const where = `${raisedAt}\nSQL statement "select 'hunter2'"\nPL/pgSQL function public.save() line 4 at PERFORM`;
    const error = refused({ message: "A slug is lower-case words", detail: "slug", where, params: ["hunter2"] });
    expect(logText(["POST /rest/v1/recipes:", error])).toBe(
      `POST /rest/v1/recipes: The database refused: 22023 A slug is lower-case words (slug), ${raisedAt}, PL/pgSQL function public.save() line 4 at PERFORM`,
    );
  });

  test.each([
    ["a parameter", { message: "There is no such thing", query: "select $1 -- hunter2", params: ["hunter2"] }],
    ["a value of the wrong type", { code: "22P02", message: 'invalid input syntax for type uuid: "a"hunter2"' }],
    ["a value that a sentence of ours quotes", { message: "There is no active key 'it''s hunter2'" }],
    ["a row", { code: "23514", message: "violates check", detail: "Failing row contains (1, hunter2)." }],
    ["a key", { code: "23505", message: "duplicate key", detail: "Key (name)=(hunter2) already exists." }],
    ["JSON", { code: "22P02", message: "invalid input syntax for type json", where: "JSON data, line 1: hunter2" }],
  ])("does not tell %s that was refused", (_what, more) => {
    for (const error of [refused(more), new Error("It failed", { cause: refused(more) }), { cause: refused(more) }]) {
      expect(logText([error])).not.toContain("hunter2");
      expect(logText([error])).toContain(`The database refused: ${refused(more).code}`);
    }
  });

  test("tells of any other error where it was thrown and because of what, and nothing that hangs on it", () => {
    const error = Object.assign(new TypeError("No bytes", { cause: new RangeError("Too far") }), { body: "hunter2" });
    const text = logText(["storage:", error]);
    expect(text).toMatch(/^storage: TypeError: No bytes\n {4}at .*log-text\.test\.ts/);
    expect(text).toContain("because RangeError: Too far\n    at ");
    expect(text).not.toContain("hunter2");
  });

  test("tells what is no error by its code and message alone", () => {
    expect(logText([{ code: "PGRST", message: "No such table", params: ["hunter2"] }, undefined])).toBe(
      "PGRST No such table undefined",
    );
    expect(logText([{ password: "hunter2" }])).toBe("something unknown");
  });
});
