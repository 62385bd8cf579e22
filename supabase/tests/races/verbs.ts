import type { Session } from "./sessions.ts";

/** A claim on a job, as a worker holds it. */
export interface Claim {
  id: string;
  claim_id: string;
  image_id: string;
}

/** `usd` is what each job is expected to cost. */
export const enqueue = (operator: Session, kind: string, pictures: readonly string[], usd = 0) =>
  operator.query("select private.enqueue_jobs($1, $2, 'people', null, null, $3)", [kind, pictures, usd]);

export const claim = (worker: Session, kind: string, count: number) =>
  worker.query<Claim>("select id, claim_id, image_id from worker.claim_jobs($1, $2)", [kind, count]);

/** Ends a job as its stage would, which has read the image at this revision. */
export const finish = (worker: Session, kind: string, { id, claim_id }: Claim, revision = 0) => {
  const call = finishes[kind];
  if (!call) throw new Error(`Cannot finish jobs of kind ${kind}`);
  return worker.value<boolean>(
    `select worker.${call}`,
    call.includes("$3") ? [id, claim_id, revision] : [id, claim_id],
  );
};

const finishes: Record<string, string> = {
  generate: "finish_generate($1, $2, 'larder/master.jpg', 8, 8)",
  variants: `finish_variants($1, $2, jsonb_build_object('revision', $3::integer, 'width', 8, 'height', 8, 'thumbhash', 'x',
    'dominant_color', '#aabbcc', 'palette', '[{"hex": "#aabbcc", "percentage": 100}]'::jsonb, 'variants',
    '[{"preset": "full_res", "path": "larder/master.jpg", "mime": "image/jpeg", "width": 8, "height": 8, "bytes": 8,
    "hash": "0123456789abcdef"}]'::jsonb))`,
  tag: `finish_tag($1, $2, '{"model_id": "lexicon-1", "description": "Bread", "alt": "Bread", "category": "bread",
    "subject": null, "raw": {}, "tags": [{"tag": "bread", "confidence": 1}, {"tag": "loaf", "confidence": 0.9}]}')`,
  embed: "finish_embed($1, $2, $3::integer, 'ngram-1536', 'revision ' || $3::integer, '[1,0]')",
  purge: "finish_purge($1, $2)",
};

/** Ends the work of setting a picture together: it is the same picture, or the product is in it now. */
export const finishCompose = (worker: Session, { id, claim_id }: Claim) =>
  worker.value<boolean>("select worker.finish_compose($1, $2, 0, null, 'larder/master.jpg', '[]')", [id, claim_id]);

export const fail = (worker: Session, { id, claim_id }: Claim, retryable: boolean) =>
  worker.value<boolean>("select worker.fail_job($1, $2, 'timed_out', 'No answer', $3)", [id, claim_id, retryable]);

/** The provider's id of its work is `of-` and the job's id. */
export const wait = (worker: Session, { id, claim_id }: Claim) =>
  worker.value<boolean>("select worker.wait_job($1::uuid, $2, 'slow', 'of-' || $1::uuid, 0.5, 60)", [id, claim_id]);

export const callBack = (worker: Session, { id }: Pick<Claim, "id">) =>
  worker.value<string>("select worker.receive_callback('slow', gen_random_uuid()::text, 'of-' || $1, null)", [id]);

/** Null when the claim is gone. */
export const beginCall = (worker: Session, { id, claim_id }: Claim) =>
  worker.value<object | null>("select worker.begin_call($1, $2, 'slow', 'sketch-1')", [id, claim_id]);

export const charge = (worker: Session, { id }: Pick<Claim, "id">, requestId: string) =>
  worker.value<string>("select worker.record_charge($1, 'slow', $2, 'sketch-1', '{\"images\": 1}')", [id, requestId]);

export const cancel = (session: Session, { id }: Pick<Claim, "id">) =>
  session.value<boolean>("select public.cancel_job($1)", [id]);

export const retry = (session: Session, { id }: Pick<Claim, "id">) =>
  session.value<boolean>("select public.retry_job($1)", [id]);

export const move = (session: Session, { id }: Pick<Claim, "id">, lane: "people" | "bulk") =>
  session.value<boolean>("select public.move_job($1, $2)", [id, lane]);
