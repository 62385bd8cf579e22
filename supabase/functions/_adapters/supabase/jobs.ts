import { z } from "zod";
import { JobKind } from "../../../../shared/jobs.ts";
import type { Job, Jobs } from "../../_core/ports/jobs.ts";
import { usageOf } from "./calls.ts";
import type { Rpc } from "./rpc.ts";

const Claimed = z
  .object({
    id: z.string(),
    kind: JobKind,
    claim_id: z.number(),
    image_id: z.string().nullable(),
    extraction_id: z.string().nullable(),
    delivery_id: z.string().nullable(),
    provider_job_id: z.string().nullable(),
  })
  .transform(
    (row): Job => ({
      id: row.id,
      kind: row.kind,
      claimId: row.claim_id,
      // A live job has one of them.
      subjectId: row.image_id ?? row.extraction_id ?? row.delivery_id ?? "",
      providerJobId: row.provider_job_id,
    }),
  );

/** The parameters by which every verb knows a claim. */
export const claimOf = (job: Job) => ({ job_id: job.id, claim_id: job.claimId });

export function createJobs(rpc: Rpc): Jobs {
  return {
    async claim(kind) {
      return z.array(Claimed).parse(await rpc("claim_jobs", { job_kind: kind }));
    },
    async fail(job, { code, detail, retryable, retryAfter }) {
      return z.boolean().parse(
        await rpc("fail_job", {
          ...claimOf(job),
          error_code: code,
          error_detail: detail,
          retryable,
          retry_after_seconds: retryAfter ?? null,
        }),
      );
    },
    async wait(job, provider, { providerJobId, progress, pollAfter, usage }) {
      return z.boolean().parse(
        await rpc("wait_job", {
          ...claimOf(job),
          provider,
          provider_job_id: providerJobId,
          progress,
          poll_after_seconds: pollAfter,
          usage: usage ? usageOf(usage) : null,
        }),
      );
    },
    async progress(job, progress) {
      return z.boolean().parse(await rpc("note_progress", { ...claimOf(job), progress }));
    },
    async ringSuccessor(kind) {
      return z.boolean().parse(await rpc("ring_successor", { job_kind: kind }));
    },
  };
}
