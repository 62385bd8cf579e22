import { afterEach, expect, test, vi } from "vitest";
import { Failure } from "../../../lib/failure.ts";
import { orAnswerLost } from "./answer-lost.ts";

afterEach(() => void vi.unstubAllGlobals());

const online = (onLine: boolean) => vi.stubGlobal("navigator", { onLine });

test("without a network nothing is begun", async () => {
  online(false);
  const work = vi.fn(async () => 1);
  await expect(orAnswerLost(work)).rejects.toThrow("The library cannot be reached");
  expect(work).not.toHaveBeenCalled();
});

test.each(["offline", "broken"] as const)("where no answer came (%s) it may have been done", async (kind) => {
  online(true);
  const failure = new Failure(kind, "Nothing is lost");
  await expect(orAnswerLost(() => Promise.reject(failure))).rejects.toMatchObject({
    kind,
    message: expect.stringContaining("may have been done"),
  });
});

test("a refusal is an answer, and stays what it is", async () => {
  online(true);
  const refusal = new Failure("refused", "Only admins can do this");
  await expect(orAnswerLost(() => Promise.reject(refusal))).rejects.toBe(refusal);
});
