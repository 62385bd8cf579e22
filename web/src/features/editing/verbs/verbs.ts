import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { UndoStep } from "./undo-steps.ts";

type Ids = readonly string[];

/** The verbs of the database on many pictures. Each answers those that it changed, and throws a `Failure`. */
export const verbs = {
  /** Flawed scenes are left alone unless `withFlaws`. */
  approve: (ids: Ids, expected_status: "ready" | "rejected", withFlaws = false) =>
    ask(
      supabase.rpc("approve_images", { image_ids: [...ids], expected_status, ...(withFlaws && { with_flaws: true }) }),
    ),
  reject: (ids: Ids, reason: string | null, expected_status: "ready" | "approved") =>
    ask(supabase.rpc("reject_images", { image_ids: [...ids], ...(reason && { reason }), expected_status })),
  withdraw: (ids: Ids) => ask(supabase.rpc("withdraw_images", { image_ids: [...ids] })),
  reopen: (ids: Ids) => ask(supabase.rpc("reopen_images", { image_ids: [...ids] })),
  trash: (ids: Ids) => ask(supabase.rpc("trash_images", { image_ids: [...ids] })),
  restore: (ids: Ids) => ask(supabase.rpc("restore_images", { image_ids: [...ids] })),
  tag: (ids: Ids, add: Ids, remove: Ids) =>
    ask(supabase.rpc("tag_images", { image_ids: [...ids], add_tags: [...add], remove_tags: [...remove] })),
  retry: (ids: Ids) => ask(supabase.rpc("retry_images", { image_ids: [...ids] })),
  remake: (ids: Ids) => ask(supabase.rpc("remake_variants", { image_ids: [...ids] })),
  stop: (ids: Ids) => ask(supabase.rpc("cancel_images", { image_ids: [...ids] })),
};
export type Verbs = typeof verbs;

/** Takes one step of an undo, for some of its pictures. */
export function takeStep(step: UndoStep, ids: Ids, { approve, reject, tag, ...others }: Verbs): Promise<string[]> {
  // What comes back to the approved had been approved as it is.
  if (step.verb === "approve") return approve(ids, "ready", true);
  if (step.verb === "reject") return reject(ids, step.reason, "ready");
  if (step.verb === "tag") return tag(ids, step.add, step.remove);
  return others[step.verb](ids);
}
