import {
  cancelIngest,
  cancelJob,
  ingestResults,
  ingestStatus,
  job,
  jobResult,
  jobs,
  retryJob as retry,
} from "../../../shared/extractions.ts";
import { resultFormats as formats } from "../_adapters/formats/result-formats.ts";
import { readIngest, readJob, retryJob, writeResult, writeResults } from "../_core/ingest/read-jobs.ts";
import * as stop from "../_core/ingest/stop-jobs.ts";
import type { Call } from "../_http/endpoint.ts";
import { callers, endpoints, ingests, route } from "../_platform/services.ts";

const ports = { ingests, formats };
const identify = (call: Call) => callers.identify(call, "jobs:read", "jobs");
/** To read again may cost as much as to read, and who sends may stop. */
const identifySender = (call: Call) => callers.identify(call, "patterns:ingest", "jobs");
const access = {
  audience: "caller",
  // What is wrong costs as much as what is right.
  onInvalidInput: async (call: Call) => void (await identify(call)),
} as const;
const sends = {
  audience: "caller",
  onInvalidInput: async (call: Call) => void (await identifySender(call)),
} as const;

endpoints(
  route(jobs, {
    ...access,
    handle: async (input, call) => ingests.jobs((await identify(call)).ownerId, input),
  }),
  route(job, {
    ...access,
    handle: async ({ id }, call) => {
      call.note({ job_id: id });
      return await readJob(ports, await identify(call), id);
    },
  }),
  route(retry, {
    ...sends,
    handle: async ({ id }, call) => {
      call.note({ job_id: id });
      return await retryJob(ports, await identifySender(call), id);
    },
    statusOf: () => 202,
  }),
  route(cancelJob, {
    ...sends,
    handle: async ({ id }, call) => {
      call.note({ job_id: id });
      return await stop.cancelJob(ports, await identifySender(call), id);
    },
  }),
  route(jobResult, {
    ...access,
    handle: async (input, call) => {
      call.note({ job_id: input.id });
      return await writeResult(ports, await identify(call), input);
    },
    write: ({ text, content_type }) => ({ body: text, contentType: content_type }),
  }),
  route(ingestStatus, {
    ...access,
    handle: async ({ id }, call) => {
      call.note({ ingest_id: id });
      return await readIngest(ports, await identify(call), id);
    },
  }),
  route(cancelIngest, {
    ...sends,
    handle: async ({ id }, call) => {
      call.note({ ingest_id: id });
      return await stop.cancelIngest(ports, await identifySender(call), id);
    },
  }),
  route(ingestResults, {
    ...access,
    handle: async (input, call) => {
      call.note({ ingest_id: input.id });
      return await writeResults(ports, await identify(call), input);
    },
    write: ({ text, content_type }) => ({ body: text, contentType: content_type }),
  }),
);
