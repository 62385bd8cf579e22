import { expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "../../shared/problems.ts";
import { sentenceOf, Trouble } from "./trouble.ts";

test.each([
  ["trouble by its own words", new Trouble("There is no admin yet."), /^There is no admin yet\.$/],
  ["a problem by its detail", new AppError("invalid_input", { detail: "query: Say what" }), /^query: Say what$/],
  ["a problem without a detail by its title", new AppError("rate_limited"), /^Too many requests$/],
  [
    "what only the log knows by its request",
    new AppError("internal", { requestId: "r-1" }),
    /\(request r-1: the log tells why\)$/,
  ],
  ["a project that does not answer by what to look at", new TypeError("fetch failed"), /is it running/],
  ["an answer of another shape without the parser's report", z.string().safeParse(1).error, /same version/],
  ["any other error by its message", new RangeError("too far"), /^too far$/],
  ["what is no error by itself", "nonsense", /^nonsense$/],
])("the command line tells %s", (_name, error, sentence) => expect(sentenceOf(error)).toMatch(sentence));

test("a sentence has no stack and no cause", () => {
  const error = new AppError("internal", { detail: "It broke", cause: new Error("sb_secret_hush") });
  expect(sentenceOf(error)).toBe("It broke");
});
