import { describe, expect, test } from "vitest";
import { AppError, type ProblemCode } from "../../../../shared/problems.ts";
import { failureOf } from "../testing/vendor/failure-of.ts";
import { failureToLook, finishedPicture, sentPicture } from "./finished-picture.ts";

const usage = { requestId: "one", usd: "0.04" };
const file = { bytes: Uint8Array.of(1), mime: "image/png" } as const;
const fetched = (download: () => Promise<typeof file>) =>
  finishedPicture(download, "https://vendor.test/", usage, AbortSignal.timeout(30_000));
const failing = (code: ProblemCode) => () => Promise.reject(new AppError(code, { detail: "Why.", retryAfter: 7 }));

describe("a picture that is paid for", () => {
  test("is done when it is fetched", async () => {
    expect(await fetched(async () => file)).toEqual({ state: "done", file, usage });
  });

  test.each(["rate_limited", "provider_unavailable", "timed_out"] as const)("waits after %s", async (code) => {
    expect((await failureOf(fetched(failing(code)))).code).toBe(code);
  });

  test.each(["refused", "provider_invalid"] as const)("is spoiled after %s, and never bought again", async (code) => {
    const error = expect.objectContaining({ code: "refused", retryable: false, detail: "Why." });
    expect(await fetched(failing(code))).toEqual({ state: "spoiled", error, usage });
  });
});

describe("a picture that came with the answer", () => {
  test("is one picture more", () => {
    expect(sentPicture(usage, () => file)).toEqual({ state: "done", file, usage: { ...usage, images: 1 } });
  });

  test("is spoiled where none can be read, and never bought again", () => {
    const read = () => {
      throw new AppError("provider_invalid", { detail: "Why." });
    };
    const error = expect.objectContaining({ code: "refused", retryable: false, detail: "Why." });
    expect(sentPicture(usage, read)).toEqual({ state: "spoiled", error, usage });
  });
});

test("a failure to look says nothing of the work", () => {
  expect(failureToLook(new AppError("provider_exhausted", { detail: "Why." }))).toMatchObject({
    code: "provider_unavailable",
    detail: "Why.",
  });
  const limited = new AppError("rate_limited", { retryAfter: 7 });
  expect(failureToLook(limited)).toBe(limited);
});
