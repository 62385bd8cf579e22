import { expect, test } from "vitest";
import type { JobStatus } from "../../../../shared/extractions.ts";
import type { Caller } from "../ports/callers.ts";
import type { Formats } from "../ports/formats.ts";
import type { Ingests, ResultRow } from "../ports/ingests.ts";
import { readIngest, readJob, retryJob, writeResult, writeResults } from "./read-jobs.ts";

const caller: Caller = { ownerId: "mia", keyId: null, isTest: false };
const formats: Formats = {
  write: (data, format, delimiter) => ({ text: JSON.stringify([data, format, delimiter]), content_type: "text/test" }),
  writeAll: (rows, format, delimiter) => ({
    text: JSON.stringify([rows.length, format, delimiter]),
    content_type: "text/test",
  }),
};
const result = { data: { total: 3 }, confidence: null, repairs: [], model_id: "eyes-1", is_offline: false };

/** Mia's one job and ingest. */
function portsWith(
  job: Partial<JobStatus>,
  format: "xml" | null = "xml",
  retried: Awaited<ReturnType<Ingests["retry"]>> = "retried",
) {
  const mine =
    <Answer>(answer: Answer) =>
    async (ownerId: string, id: string) =>
      ownerId === "mia" && id === "one" ? answer : null;
  const ingests: Ingests = {
    create: () => Promise.reject(new Error("Nothing is sent here")),
    jobs: () => Promise.reject(new Error("Nothing is listed here")),
    retry: async ({ ownerId }, id) => (ownerId === "mia" && id === "one" ? retried : "no_job"),
    stop: () => Promise.reject(new Error("Nothing is stopped here")),
    stopIngest: () => Promise.reject(new Error("Nothing is stopped here")),
    job: mine({
      job: { id: "one", result: null, error: null, ...job } as JobStatus,
      format,
      csvDelimiter: format && ";",
    }),
    ingest: mine({ id: "one" } as NonNullable<Awaited<ReturnType<Ingests["ingest"]>>>),
    results: mine({ csvDelimiter: ";", rows: [{} as ResultRow] }),
  };
  return { ingests, formats };
}

test("a result is written as its version says, or as it is asked for", async () => {
  const ports = portsWith({ status: "succeeded", result });
  expect(await writeResult(ports, caller, { id: "one" })).toEqual({
    text: '[{"total":3},"xml",";"]',
    content_type: "text/test",
  });
  expect((await writeResult(ports, caller, { id: "one", format: "csv" })).text).toBe('[{"total":3},"csv",";"]');
});

test.each<[Partial<JobStatus>, string]>([
  [{ status: "running" }, "Nothing is read yet"],
  [{ status: "failed", error: { code: "refused", detail: "It showed a face" } }, "Nothing was read: It showed a face"],
  [{ status: "cancelled" }, "Nothing was read: the job was stopped"],
])("without a result there is none to write: %j", async (job, detail) => {
  const call = writeResult(portsWith(job), caller, { id: "one" });
  await expect(call).rejects.toMatchObject({ code: "conflict", detail: expect.stringContaining(detail) });
});

test("all results of an ingest go into one file", async () => {
  expect((await writeResults(portsWith({}), caller, { id: "one", format: "csv" })).text).toBe('[1,"csv",";"]');
});

test("what is a stranger's is told in the same words as what never was", async () => {
  const ports = portsWith({ status: "succeeded", result });
  const stranger = { ...caller, ownerId: "max" };
  const asks = [
    (who: Caller, id: string) => readJob(ports, who, id),
    (who: Caller, id: string) => readIngest(ports, who, id),
    (who: Caller, id: string) => writeResult(ports, who, { id }),
    (who: Caller, id: string) => writeResults(ports, who, { id, format: "csv" as const }),
  ];
  for (const ask of asks) {
    const [theirs, none] = await Promise.all(
      [ask(stranger, "one"), ask(caller, "none")].map((call) => call.catch((error) => error)),
    );
    expect([theirs.code, theirs.detail]).toEqual(["not_found", none.detail]);
    await expect(ask(caller, "one")).resolves.toBeDefined();
  }
});

test("a job is repeated for its owner, and answered as it is then", async () => {
  expect(await retryJob(portsWith({ status: "queued" }), caller, "one")).toMatchObject({ id: "one", status: "queued" });
  for (const [by, id] of [
    [{ ...caller, ownerId: "max" }, "one"],
    [caller, "two"],
  ] as const)
    await expect(retryJob(portsWith({}), by, id)).rejects.toMatchObject({ code: "not_found" });
});

test.each([
  ["not_failed", "conflict"],
  ["is_live", "forbidden"],
] as const)("a job that is %s is not repeated: %s", async (outcome, code) => {
  await expect(retryJob(portsWith({}, null, outcome), caller, "one")).rejects.toMatchObject({ code });
});
