import { z } from "zod";
import { IngestStatus, JobStatus, ResultFormat } from "../../../../shared/extractions.ts";
import { inOrder, type JsonSchema } from "../../../../shared/json-schema.ts";
import type { Ingests, ResultRow } from "../../_core/ports/ingests.ts";
import { dataInOrder } from "../formats/data-in-order.ts";
import { Admission, admitted } from "./admission.ts";
import { heedQuota } from "./quota.ts";
import type { Rpc } from "./rpc.ts";

const Answer = z.discriminatedUnion("status", [
  z
    .object({
      status: z.literal("accepted"),
      ingest_id: z.string(),
      job_ids: z.array(z.string()),
      repeated: z.boolean().default(false),
    })
    .transform(({ ingest_id, job_ids, ...answer }) => ({ ...answer, ingestId: ingest_id, jobIds: job_ids })),
  z.object({ status: z.enum(["conflict", "no_pattern", "archived", "no_version"]) }),
  z.object({ status: z.literal("no_image"), position: z.int() }),
]);

const Taken = z.object({ call: Admission, ingest: z.unknown().optional() });

const Retried = z.enum(["retried", "no_job", "is_live", "not_failed"]);

const Stopped = z.enum(["stopped", "no_job", "is_live", "is_over"]);
const StoppedIngest = z.enum(["stopped", "no_ingest", "is_live"]);

const Schema = z.record(z.string(), z.unknown());

const OneJob = z
  .object({
    job: JobStatus,
    format: ResultFormat.nullable(),
    csv_delimiter: z.string().nullable(),
    schema: Schema.nullable(),
  })
  .transform(({ job, format, csv_delimiter, schema }) => {
    const result = job.result && { ...job.result, data: ordered(schema ?? {}, job.result.data) };
    return { job: { ...job, result }, format, csvDelimiter: csv_delimiter };
  });

const Page = z
  .object({ jobs: z.array(JobStatus), next: z.string().nullable() })
  .transform(({ jobs, next }) => ({ jobs, next_cursor: next }));

const Row: z.ZodType<ResultRow> = z.object({
  position: z.int(),
  job_id: z.string(),
  ...JobStatus.pick({ status: true, error: true, image_id: true, source_url: true, source_name: true }).shape,
  data: z.record(z.string(), z.unknown()).nullable(),
});
const Results = z
  .object({ csv_delimiter: z.string(), schema: Schema, rows: z.array(Row) })
  .transform(({ csv_delimiter, schema, rows }) => ({
    csvDelimiter: csv_delimiter,
    rows: rows.map((row) => ({ ...row, data: row.data && ordered(schema, row.data) })),
  }));

const ordered = (schema: JsonSchema, data: Record<string, unknown>) =>
  dataInOrder(inOrder(schema), data) as Record<string, unknown>;

export function createIngests(rpc: Rpc): Ingests {
  return {
    async create(call, known, { pattern, version, sources, idempotencyKey, bodyHash }) {
      const asked = { pattern, sources, idempotency_key: idempotencyKey, body_hash: bodyHash, version };
      if (known) {
        const { ownerId: owner_id, keyId: key_id, isTest: is_test } = known;
        const said = await rpc("create_ingest", { owner_id, key_id, is_test, ...asked });
        heedQuota(call, said);
        return { caller: known, answer: Answer.parse(said) };
      }
      const { keyHash: key_hash, origin, address } = call;
      const said = Taken.parse(await rpc("take_ingest", { key_hash, origin, address, ...asked }));
      const caller = admitted(call, said.call, "patterns:ingest", "ingest");
      heedQuota(call, said.ingest);
      return { caller, answer: Answer.parse(said.ingest) };
    },
    async job(ownerId, id) {
      return OneJob.nullable().parse(await rpc("read_job", { owner_id: ownerId, job_id: id }));
    },
    async retry({ ownerId, isTest }, jobId) {
      return Retried.parse(await rpc("retry_reading", { owner_id: ownerId, is_test: isTest, job_id: jobId }));
    },
    async stop({ ownerId, isTest }, jobId) {
      return Stopped.parse(await rpc("stop_reading", { owner_id: ownerId, is_test: isTest, job_id: jobId }));
    },
    async stopIngest({ ownerId, isTest }, ingestId) {
      return StoppedIngest.parse(await rpc("stop_ingest", { owner_id: ownerId, is_test: isTest, ingest_id: ingestId }));
    },
    async jobs(ownerId, { kind, status, pattern, ingest_id, limit, cursor }) {
      return Page.parse(
        await rpc("list_own_jobs", {
          owner_id: ownerId,
          job_kind: kind,
          status: status ?? null,
          pattern: pattern ?? null,
          ingest_id: ingest_id ?? null,
          take: limit,
          after: cursor ?? null,
        }),
      );
    },
    async ingest(ownerId, id) {
      return IngestStatus.nullable().parse(await rpc("read_ingest", { owner_id: ownerId, ingest_id: id }));
    },
    async results(ownerId, id) {
      return Results.nullable().parse(await rpc("read_results", { owner_id: ownerId, ingest_id: id }));
    },
  };
}
