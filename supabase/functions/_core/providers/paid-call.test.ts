import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import type { Begun, Calls, Intent } from "../ports/calls.ts";
import type { Job } from "../ports/jobs.ts";
import { type PaidCall, paidCall } from "./paid-call.ts";

const job: Job = { id: "job-1", kind: "tag", claimId: 7, subjectId: "image-1", providerJobId: null };
const usage = { requestId: "request-1", inputTokens: 10 };

const fresh: Begun = { repeated: false, result: null, key: "key-1", openFor: null, isLimited: false };

/** What was done, in order. */
let steps: string[];
let begun: Begun | null;
const calls: Calls = {
  begin: async ({ claimId }, { provider, modelId }) => {
    steps.push(`begin ${claimId} ${provider} ${modelId}`);
    return begun;
  },
  charge: async (_job, _provider, _modelId, { requestId }, result) => {
    steps.push(`charge ${requestId} ${JSON.stringify(result)}`);
  },
};
const call = (options: Partial<PaidCall<number, string>> = {}) =>
  paidCall<number, string>({ calls }, job, {
    provider: "eyes",
    modelId: "eyes-1",
    repeatsSafely: true,
    ask: async () => {
      steps.push("ask");
      return { answer: 42, usage };
    },
    use: (answer) => {
      steps.push("use");
      return `result ${answer}`;
    },
    ...options,
  });
const failing = (error: unknown) => async () => {
  throw error;
};

beforeEach(() => {
  steps = [];
  begun = fresh;
});

describe("paidCall", () => {
  test("writes its intent before it asks, and the charge with the result after", async () => {
    expect(await call()).toBe("result 42");
    expect(steps).toEqual(["begin 7 eyes eyes-1", "ask", "use", 'charge request-1 "result 42"']);
  });

  test("books nothing while the work is only accepted", async () => {
    expect(await call({ ask: async () => ({ answer: 42, usage: null }) })).toBe("result 42");
    expect(steps).toEqual(["begin 7 eyes eyes-1", "use"]);
  });

  test("tells the provider what the purchase is known by", async () => {
    let known = "";
    await call({
      ask: async (key) => {
        known = key;
        return { answer: 42, usage };
      },
    });
    expect(known).toBe("key-1");
  });

  test("books a call that the provider gives no id under that of the purchase", async () => {
    await call({ ask: async () => ({ answer: 42, usage: { requestId: null, images: 1 } }) });
    expect(steps).toContain('charge call key-1 "result 42"');
  });

  test("says by what token the provider may ring, and whether it may be asked again", async () => {
    const intents: Intent[] = [];
    const begin: Calls["begin"] = async (_job, intent) => {
      intents.push(intent);
      return fresh;
    };
    const ask = async () => ({ answer: 42, usage: null });
    const use = (answer: number) => answer;
    const eyes = { provider: "eyes", modelId: "eyes-1", ask, use };
    await paidCall({ calls: { ...calls, begin } }, job, { ...eyes, repeatsSafely: false, callbackTokenHash: "hash" });
    await paidCall({ calls: { ...calls, begin } }, job, { ...eyes, repeatsSafely: true });
    expect(intents).toEqual([
      { provider: "eyes", modelId: "eyes-1", mayRepeat: false, callbackTokenHash: "hash" },
      { provider: "eyes", modelId: "eyes-1", mayRepeat: true, callbackTokenHash: null },
    ]);
  });

  test.each([false, true])("asks nobody while the provider is left alone (asked before: %s)", async (repeated) => {
    begun = { ...fresh, repeated, key: null, openFor: 40 };
    await expect(call()).rejects.toMatchObject({ code: "provider_unavailable", retryAfter: 40, retryable: true });
    expect(steps).toEqual(["begin 7 eyes eyes-1"]);
  });

  test("asks nobody while the provider takes no more requests, and says that it is this", async () => {
    begun = { ...fresh, key: null, openFor: 40, isLimited: true };
    await expect(call()).rejects.toMatchObject({ code: "rate_limited", retryAfter: 40, retryable: true });
    expect(steps).toEqual(["begin 7 eyes eyes-1"]);
  });

  test("asks nobody where the claim is gone", async () => {
    begun = null;
    expect(await call()).toBeNull();
    expect(steps).toEqual(["begin 7 eyes eyes-1"]);
  });

  test("gives what an earlier attempt was given, and asks nobody", async () => {
    begun = { ...fresh, result: "result 41" };
    expect(await call({ repeatsSafely: false })).toBe("result 41");
    expect(steps).toEqual(["begin 7 eyes eyes-1"]);
  });

  test("asks again after a crash where the provider repeats safely", async () => {
    begun = { ...fresh, repeated: true };
    expect(await call()).toBe("result 42");
  });

  test("does not ask again after a crash where the provider would sell it anew", async () => {
    begun = { ...fresh, repeated: true };
    await expect(call({ repeatsSafely: false })).rejects.toMatchObject({ code: "unknown_outcome", retryable: false });
    expect(steps).toEqual(["begin 7 eyes eyes-1"]);
  });

  test("books an answer that nothing can be made of", async () => {
    const error = new AppError("provider_invalid", { detail: "No picture" });
    await expect(call({ use: failing(error) })).rejects.toBe(error);
    expect(steps).toEqual(["begin 7 eyes eyes-1", "ask", "charge request-1 null"]);
  });
});

describe("paidCall, where the provider would sell it anew,", () => {
  test.each([
    ["in time", new AppError("timed_out", { detail: "eyes did not answer within 120 s" })],
    ["in words that make sense", new AppError("provider_invalid", { detail: "eyes sent half a picture" })],
    ["in a way that anybody foresaw", new TypeError("fetch failed")],
  ])("does not know the outcome of a call that did not end %s", async (_how, error) => {
    const failed = call({ repeatsSafely: false, ask: failing(error) });
    await expect(failed).rejects.toMatchObject({
      code: "unknown_outcome",
      detail: "eyes was asked, but its answer was lost: look there before you try again",
      cause: error,
    });
  });

  test.each(["refused", "rate_limited", "provider_unavailable", "provider_exhausted"] as const)(
    "passes on that it is %s, for that is an answer",
    async (code) => {
      await expect(call({ repeatsSafely: false, ask: failing(new AppError(code)) })).rejects.toMatchObject({ code });
    },
  );
});

test("paidCall passes on any failure of a provider that repeats safely", async () => {
  for (const error of [new AppError("timed_out"), new TypeError("fetch failed")]) {
    await expect(call({ ask: failing(error) })).rejects.toBe(error);
  }
});

describe("paidCall, where the answer cannot be kept,", () => {
  const offline = new AppError("storage_unavailable");

  test("tries once more to book the charge", async () => {
    let tries = 0;
    const flaky: Calls = {
      ...calls,
      charge: async () => {
        tries++;
        if (tries === 1) throw new AppError("database_unavailable");
      },
    };
    const call = { provider: "eyes", modelId: "eyes-1", repeatsSafely: false };
    const ask = async () => ({ answer: 42, usage });
    expect(await paidCall({ calls: flaky }, job, { ...call, ask, use: (answer) => answer })).toBe(42);
    expect(tries).toBe(2);
  });

  test("does not buy it again where the provider would sell it anew", async () => {
    await expect(call({ repeatsSafely: false, use: failing(offline) })).rejects.toMatchObject({
      code: "unknown_outcome",
      retryable: false,
    });
  });

  test("tries again where the provider repeats safely", async () => {
    await expect(call({ use: failing(offline) })).rejects.toBe(offline);
  });
});
