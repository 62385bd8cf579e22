import { ask } from "../../../lib/ask.ts";
import { Failure, failureOf } from "../../../lib/failure.ts";
import { supabase } from "../../../lib/supabase.ts";
import { sessionStrings } from "../../../strings/session.ts";
import { readStandings, type Standing } from "../queue/read-standings.ts";
import type { Sent } from "./decisions.ts";
import type { Move } from "./move.ts";

/**
 * Saves a move as this person, and tells which pictures went along. The database moves only those that are still what the
 * person saw, so that nobody overwrites anybody. Throws a `Failure`.
 */
export async function sendMove(move: Move, personId: string): Promise<Sent> {
  await requireSession(personId);
  const changed = await call(move);
  const went = new Set(changed);
  const others = move.ids.filter((id) => !went.has(id));
  if (others.length === 0) return { changed, misfits: [] };
  const standings = await readStandings(others);
  const earlier = standings.filter((standing) => move.wasTried && isDoneBy(personId, move, standing));
  return {
    changed: [...changed, ...earlier.map(({ id }) => id)],
    misfits: standings.filter((standing) => !earlier.includes(standing)),
  };
}

/** By picture, why those that are rejected are so. A move takes that away, and its undo gives it back. Throws a `Failure`. */
export async function readReasons(ids: readonly string[], personId: string): Promise<Record<string, string>> {
  await requireSession(personId);
  const standings = await readStandings(ids);
  return Object.fromEntries(standings.flatMap(({ id, reject_reason }) => (reject_reason ? [[id, reject_reason]] : [])));
}

/** The answer to an earlier try was lost: the picture stands as this very move would have left it. */
const isDoneBy = (personId: string, move: Move, { status, approved_by, reject_reason }: Standing): boolean =>
  status === move.to &&
  (status !== "approved" || approved_by === personId) &&
  (status !== "rejected" || reject_reason === move.reason);

function call({ ids, from, to, reason, withFlaws }: Move): Promise<string[]> {
  const image_ids = [...ids];
  if (to === "approved") {
    const flaws = withFlaws && { with_flaws: true };
    return ask(supabase.rpc("approve_images", { image_ids, expected_status: from, ...flaws }));
  }
  if (to === "rejected")
    return ask(supabase.rpc("reject_images", { image_ids, expected_status: from, ...(reason && { reason }) }));
  return ask(supabase.rpc(from === "approved" ? "withdraw_images" : "reopen_images", { image_ids }));
}

/** Without its session a decision would be refused for good, and another person's session would sign it with their name. */
async function requireSession(personId: string): Promise<void> {
  const { data, error } = await supabase.auth.getSession();
  if (error && failureOf(error).kind === "offline") throw failureOf(error);
  if (data.session?.user.id !== personId) throw new Failure("signed_out", sessionStrings.endedTitle);
}
