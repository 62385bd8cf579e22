import { z } from "zod";

const Instant = z.iso.datetime({ offset: true });

/**
 * A provider as the workers know it, and as `read_providers` tells an admin of each, those that can be used first. One that does
 * not answer is left alone: its circuit is open until `retry_at`, unless `close_circuit` has it tried again now.
 */
export const ProviderCircuit = z.object({
  name: z.string(),
  configured: z.boolean(),
  /** What was found when somebody last tried it; null where nobody did. */
  reachable: z.boolean().nullable(),
  checked_at: Instant.nullable(),
  /** `half_open`: one call is on its way to see whether it answers again. */
  circuit: z.enum(["closed", "open", "half_open"]),
  /** Calls in a row that it did not answer. */
  failures: z.int(),
  opened_at: Instant.nullable(),
  retry_at: Instant.nullable(),
  /** Why its circuit opened, as a sentence. */
  reason: z.string().nullable(),
  /** It takes no more requests until then; null where it takes some. Limits hold for all models of a provider together. */
  limited_until: Instant.nullable(),
  /** Times in a row that it said so. */
  limits: z.int(),
  /** As many as it is ever asked, where that is known. */
  requests_per_minute: z.int().nullable(),
  calls_24h: z.int(),
  failed_24h: z.int(),
  /** Jobs that wait for what it has accepted. */
  waiting: z.int(),
  /** Jobs that its limit keeps waiting. */
  put_off: z.int(),
});
export type ProviderCircuit = z.infer<typeof ProviderCircuit>;
