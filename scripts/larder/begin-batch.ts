import { setTimeout } from "node:timers/promises";
import { CreatedBatch } from "../../shared/batch-quotes.ts";
import { ask } from "./ask.ts";
import type { Project } from "./project.ts";
import { Trouble } from "./trouble.ts";

/** Between tries. */
const pausesMilliseconds = [1000, 4000];

/**
 * Begins a batch. The request has an id, by which the project begins it once however often it is sent: so it is sent again
 * when its answer is lost. Throws `Trouble`, with what to do where nobody knows whether it was begun.
 */
export async function beginBatch(
  { supabase }: Pick<Project, "supabase">,
  request: { readonly request_id: string } & Readonly<Record<string, unknown>>,
  pauses: readonly number[] = pausesMilliseconds,
): Promise<CreatedBatch> {
  for (const pause of [...pauses, null]) {
    const answer = await supabase.rpc("create_batch", request);
    // A gateway that gave up says nothing of what came of it either.
    const isLost = answer.error !== null && (answer.status < 200 || answer.status > 501);
    if (!isLost) return CreatedBatch.parse(await ask(Promise.resolve(answer)));
    if (pause !== null) await setTimeout(pause);
  }
  throw new Trouble(
    `The answer was lost, and nobody knows whether the batch was begun. The same command with --request-id ${request.request_id} tells, and begins it once.`,
  );
}
