import { describe, expect, test } from "vitest";
import { AppError, Problem, type ProblemCode, problems } from "./problems.ts";

const codes = Object.keys(problems) as ProblemCode[];

describe("a problem", () => {
  test.each(codes)("%s has a status of a failure and a sentence without a period", (code) => {
    const { status, title } = problems[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(title).toMatch(/^[A-Z][^.]+$/);
  });

  test("has a title that no other has", () => {
    expect(new Set(codes.map((code) => problems[code].title)).size).toBe(codes.length);
  });

  test("is told as a document that leaves out what there is not", () => {
    const least = {
      type: "https://larder.dev/problems/not-found",
      title: "x",
      status: 404,
      code: "not_found",
      request_id: "r",
    };
    expect(Problem.parse(least)).toEqual(least);
    expect(Problem.safeParse({ ...least, code: "unheard_of" }).success).toBe(false);
  });
});

describe("AppError", () => {
  test("says its detail, or else its code's title", () => {
    expect(new AppError("not_found", { detail: "The image is gone" }).message).toBe("The image is gone");
    expect(new AppError("not_found").message).toBe(problems.not_found.title);
  });

  test("keeps its cause to itself", () => {
    const error = new AppError("internal", { cause: "password=hunter2" });
    expect(error.cause).toBe("password=hunter2");
    expect(JSON.stringify({ ...error, cause: undefined, message: error.message })).not.toContain("hunter2");
  });

  test("is worth another try where it may pass, and not where it will come again or may have cost money", () => {
    const retryable = codes.filter((code) => new AppError(code).retryable);
    expect(retryable.sort()).toEqual([
      "database_unavailable",
      "endpoint_failed",
      "internal",
      "moderation_unavailable",
      "output_invalid",
      "provider_invalid",
      "provider_unavailable",
      "rate_limited",
      "storage_unavailable",
      "timed_out",
    ]);
  });
});
