import { expect, test } from "vitest";
import type { JobStatus } from "../../../../shared/extractions.ts";
import type { Caller } from "../ports/callers.ts";
import type { Ingests } from "../ports/ingests.ts";
import { cancelIngest, cancelJob } from "./stop-jobs.ts";

const caller: Caller = { ownerId: "mia", keyId: null, isTest: false };

/** Mia's one job and ingest, and what comes of stopping them. */
function portsWith(
  job: Awaited<ReturnType<Ingests["stop"]>> = "stopped",
  ingest: Awaited<ReturnType<Ingests["stopIngest"]>> = "stopped",
) {
  const isHers = (ownerId: string, id: string) => ownerId === "mia" && id === "one";
  const ingests = {
    stop: async ({ ownerId }: Caller, id: string) => (isHers(ownerId, id) ? job : "no_job"),
    stopIngest: async ({ ownerId }: Caller, id: string) => (isHers(ownerId, id) ? ingest : "no_ingest"),
    job: async (ownerId: string, id: string) =>
      isHers(ownerId, id) ? { job: { id, status: "cancelled" } as JobStatus, format: null, csvDelimiter: null } : null,
    ingest: async (ownerId: string, id: string) => (isHers(ownerId, id) ? { id, cancelled: 3 } : null),
  } as unknown as Ingests;
  return { ingests };
}

test("what is stopped is answered as it is then", async () => {
  expect(await cancelJob(portsWith(), caller, "one")).toMatchObject({ id: "one", status: "cancelled" });
  expect(await cancelIngest(portsWith(), caller, "one")).toMatchObject({ id: "one", cancelled: 3 });
});

test("a stranger's is as unknown as what never was", async () => {
  for (const [by, id] of [
    [{ ...caller, ownerId: "max" }, "one"],
    [caller, "two"],
  ] as const) {
    for (const stop of [cancelJob, cancelIngest]) {
      await expect(stop(portsWith(), by, id)).rejects.toMatchObject({ code: "not_found" });
    }
  }
});

test("what is over is not stopped, nor what is live by a test key", async () => {
  await expect(cancelJob(portsWith("is_over"), caller, "one")).rejects.toMatchObject({ code: "conflict" });
  await expect(cancelJob(portsWith("is_live"), caller, "one")).rejects.toMatchObject({ code: "forbidden" });
  const live = cancelIngest(portsWith("stopped", "is_live"), caller, "one");
  await expect(live).rejects.toMatchObject({ code: "forbidden" });
});
