import { describe, expect, test } from "vitest";
import { AppError, problems } from "../../../shared/problems.ts";
import { failing, problemOf, requestId, serve } from "./testing/greet.ts";

describe("endpoint fails", () => {
  test("with the code, the sentence and the fields of an AppError", async () => {
    const errors = [{ field: "name", message: "Ada has left" }];
    const { send } = serve(failing(new AppError("conflict", { detail: "Ada is not here", errors, cause: "private" })));
    const problem = await problemOf(await send());
    expect(problem).toEqual({
      type: "https://larder.dev/problems/conflict",
      title: problems.conflict.title,
      status: 409,
      code: "conflict",
      detail: "Ada is not here",
      errors,
      request_id: requestId,
    });
  });

  test.each([
    ["an unknown error", new TypeError("password=hunter2")],
    ["a thrown text", "password=hunter2"],
    ["nothing", undefined],
    ["an internal AppError", new AppError("internal", { detail: "password=hunter2" })],
  ])("for %s without a word to the caller", async (_what, error) => {
    const response = await serve(failing(error)).send();
    const body = await response.clone().text();
    expect(await problemOf(response)).toMatchObject({ status: 500, code: "internal" });
    expect(body).not.toContain("hunter2");
  });

  test("for an unknown error with its message and its causes in the log", async () => {
    const { send, lines } = serve(failing(new Error("no table", { cause: new Error("no disk") })));
    await send();
    expect(lines).toMatchObject([{ code: "internal", status: 500 }]);
    expect(lines[0]?.cause).toContain("no table");
    expect(lines[0]?.cause).toContain("because Error: no disk");
  });

  test("even for what cannot be written down", async () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    const snake = new Error("snake");
    snake.cause = snake;
    for (const error of [circular, snake, { big: 1n }, Symbol("x")]) {
      const { send, lines } = serve(failing(error));
      expect((await send()).status).toBe(500);
      expect(lines).toHaveLength(1);
    }
  });

  test("with an answer that cannot be written as JSON", async () => {
    const handle = async () => ({ text: 1n as unknown as string, took_ms: 0 });
    expect(await problemOf(await serve({ handle }).send())).toMatchObject({ code: "internal" });
  });
});
