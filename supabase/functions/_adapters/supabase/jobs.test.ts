import { describe, expect, test } from "vitest";
import type { Job } from "../../_core/ports/jobs.ts";
import { createCalls } from "./calls.ts";
import { createJobs } from "./jobs.ts";
import { fakePostgrest } from "./testing/fake-postgrest.ts";

/** A row of the table as `claim_jobs` gives it. */
const row = {
  id: "8a0e6f1c-0f4e-4f6f-9c8f-0f4a5c2b7d11",
  kind: "generate",
  state: "running",
  lane: "people",
  image_id: "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed",
  subject_key: "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed",
  batch_id: null,
  created_by: null,
  attempt: 1,
  poll_count: 0,
  claim_id: 4711,
  extraction_id: null,
  delivery_id: null,
  queue: "generate",
  message_id: 12,
  not_before: "2026-11-21T10:00:00+00:00",
  provider: null,
  provider_job_id: null,
  progress: 0,
  estimated_usd: 0.04,
};
const job: Job = { id: row.id, kind: "generate", claimId: 4711, subjectId: row.image_id, providerJobId: null };
const claim = { job_id: row.id, claim_id: 4711 };
const connect = (answer: unknown) => {
  const { rpc, calls } = fakePostgrest(() => answer);
  return { jobs: createJobs(rpc), paid: createCalls(rpc), calls };
};

describe("jobs", () => {
  test("claims jobs of a kind", async () => {
    const { jobs, calls } = connect([row, { ...row, provider_job_id: "later-1" }]);
    expect(await jobs.claim("generate")).toEqual([job, { ...job, providerJobId: "later-1" }]);
    expect(calls).toEqual([{ name: "claim_jobs", body: { job_kind: "generate" } }]);
  });

  test("finds nothing to claim", async () => {
    expect(await connect([]).jobs.claim("tag")).toEqual([]);
  });

  test("does not run a job of a kind or a form that it does not know", async () => {
    await expect(connect([{ ...row, kind: "toast" }]).jobs.claim("generate")).rejects.toThrow();
    await expect(connect([{ ...row, claim_id: null }]).jobs.claim("generate")).rejects.toThrow();
  });

  test.each([true, false])("fails one by its claim, and says %s as the database does", async (held) => {
    const { jobs, calls } = connect(held);
    const failure = { code: "rate_limited", detail: "Slowly", retryable: true, retryAfter: 7.5 } as const;
    expect(await jobs.fail(job, { ...failure, cause: "for the log" })).toBe(held);
    const body = { ...claim, error_code: "rate_limited", error_detail: "Slowly", retryable: true };
    expect(calls).toEqual([{ name: "fail_job", body: { ...body, retry_after_seconds: 7.5 } }]);
  });

  test("fails one without a time to come back", async () => {
    const { jobs, calls } = connect(true);
    await jobs.fail(job, { code: "refused", detail: "No", retryable: false });
    expect(calls[0]?.body).toMatchObject({ retryable: false, retry_after_seconds: null });
  });

  test("has one wait for its provider", async () => {
    const { jobs, calls } = connect(true);
    const accepted = { state: "accepted", providerJobId: "later-1", progress: 0.5, pollAfter: 5 } as const;
    expect(await jobs.wait(job, "later", accepted)).toBe(true);
    expect(calls).toEqual([
      {
        name: "wait_job",
        body: {
          ...claim,
          provider: "later",
          provider_job_id: "later-1",
          progress: 0.5,
          poll_after_seconds: 5,
          usage: null,
        },
      },
    ]);
  });

  test("keeps what the provider told of the cost when it accepted", async () => {
    const { jobs, calls } = connect(true);
    const usage = { requestId: "later-1", credits: 14, usd: "0.028" };
    await jobs.wait(job, "later", { state: "accepted", providerJobId: "later-1", progress: 0, pollAfter: 5, usage });
    expect(calls[0]?.body).toMatchObject({ usage: { credits: 14, usd: "0.028" } });
  });

  test("tells how far one is", async () => {
    const { jobs, calls } = connect(true);
    expect(await jobs.progress(job, 0.4)).toBe(true);
    expect(calls).toEqual([{ name: "note_progress", body: { ...claim, progress: 0.4 } }]);
  });

  test("rings for a successor", async () => {
    const { jobs, calls } = connect(false);
    expect(await jobs.ringSuccessor("tag")).toBe(false);
    expect(calls).toEqual([{ name: "ring_successor", body: { job_kind: "tag" } }]);
  });
});

describe("calls", () => {
  const intent = { provider: "later", modelId: "later-1", mayRepeat: true, callbackTokenHash: "hash" };
  const nothing = { repeated: false, result: null, key: "key-1", open_seconds: null, limited: false };

  test("begins one by its claim", async () => {
    const { paid, calls } = connect({ ...nothing, repeated: true, result: { state: "stored" } });
    const begun = { repeated: true, result: { state: "stored" }, key: "key-1", openFor: null, isLimited: false };
    expect(await paid.begin(job, intent)).toEqual(begun);
    const body = { ...claim, provider: "later", model_id: "later-1", callback_token_hash: "hash", may_repeat: true };
    expect(calls).toEqual([{ name: "begin_call", body }]);
  });

  test("has no result where there is none yet", async () => {
    expect(await connect(nothing).paid.begin(job, intent)).toMatchObject({ repeated: false, result: null });
  });

  test("says for how long a provider is left alone", async () => {
    const left = { ...nothing, key: null, open_seconds: 60 };
    expect(await connect(left).paid.begin(job, intent)).toMatchObject({ key: null, openFor: 60, isLimited: false });
    const limited = { ...left, limited: true };
    expect(await connect(limited).paid.begin(job, intent)).toMatchObject({ openFor: 60, isLimited: true });
  });

  test("makes none where the claim is gone", async () => {
    expect(await connect(null).paid.begin(job, intent)).toBeNull();
  });

  test("books one with what it used, and without a claim", async () => {
    const { paid, calls } = connect("0.04");
    const usage = { requestId: "request-1", images: 1, inputImageTokens: 12, usd: "0.04", raw: { cost: 0.04 } };
    await paid.charge(job, "later", "later-1", usage, { state: "stored" });
    expect(calls).toEqual([
      {
        name: "record_charge",
        body: {
          ...claim,
          provider: "later",
          request_id: "request-1",
          model_id: "later-1",
          usage: { images: 1, input_image_tokens: 12, usd: "0.04", raw: { cost: 0.04 } },
          result: { state: "stored" },
        },
      },
    ]);
  });
});
