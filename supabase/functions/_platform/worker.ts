import { type JobKind, runJobsContract } from "../../../shared/jobs.ts";
import type { ProblemCode } from "../../../shared/problems.ts";
import { type PortsOf, runJobs } from "../_core/jobs.ts";
import { describe } from "../_http/endpoint.ts";
import { log } from "./log.ts";
import { endpoint } from "./services.ts";

/** As what the log knows what a job of a kind is about. */
const subjectName = (kind: JobKind) =>
  kind === "extract" ? "extraction_id" : kind === "deliver" ? "delivery_id" : "image_id";

/** Of failures that are not just warnings: what is our own fault, and what is a pace and goes on by itself. */
const levels: Partial<Record<ProblemCode, string>> = { internal: "error", rate_limited: "info" };

/** Serves the bell of a job kind: each ring takes due jobs and runs them. `prepare` comes before the first claim of each. */
export function worker<Kind extends JobKind>(kind: Kind, ports: PortsOf<Kind>, prepare?: () => Promise<void>): void {
  endpoint(runJobsContract(kind), {
    audience: "clock",
    isLogged: ({ claimed }) => claimed > 0,
    handle: async (_input, call) => {
      await prepare?.();
      const summary = await runJobs(kind, ports, (job, outcome, ms) =>
        log({
          request_id: call.requestId,
          job_id: job.id,
          kind,
          [subjectName(kind)]: job.subjectId,
          ms,
          ...(typeof outcome === "string"
            ? { outcome }
            : {
                level: levels[outcome.code] ?? "warn",
                outcome: "failed",
                code: outcome.code,
                detail: outcome.detail,
                retryable: outcome.retryable,
                ...(outcome.retryAfter !== undefined && { retry_after: outcome.retryAfter }),
                ...(outcome.cause !== undefined && { cause: describe(outcome.cause) }),
              }),
        }),
      );
      call.note({ ...summary });
      return summary;
    },
  });
}
