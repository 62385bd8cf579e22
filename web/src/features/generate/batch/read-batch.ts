import type { ImageStatus } from "../../../../../shared/images.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import { type LiveJob, type Stage, stageOf } from "./stage.ts";

export interface BatchPicture {
  readonly id: string;
  readonly prompt: string;
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  readonly status: ImageStatus;
  readonly stage: Stage;
  readonly job: LiveJob | undefined;
  readonly errorCode: string | null;
  readonly errorDetail: string | null;
  readonly thumbhash: string | null;
  readonly color: string | null;
  /** By preset, in the bucket `studio`. */
  readonly paths: Readonly<Record<string, string>>;
  readonly isInTrash: boolean;
}

export interface Batch {
  readonly id: string;
  readonly createdAt: string;
  /** The name of the model that makes it. */
  readonly model: string;
  readonly estimatedUsd: number;
  readonly spentUsd: number;
  /** For what is not done yet. */
  readonly estimatedSeconds: number;
  /** When the last work on it ended; null before any did. */
  readonly finishedAt: string | null;
  readonly pictures: readonly BatchPicture[];
  readonly pausedKinds: readonly string[];
}

const imageColumns =
  "id, prompt, seed, width, height, status, error_code, error_detail, thumbhash, dominant_color, deleted_at, image_variants(preset, path)";

/** Null where there is no batch of that id that this person may see. */
export async function readBatch(id: string): Promise<Batch | null> {
  const jobs = () =>
    supabase.from("jobs").select("image_id, kind, state, progress, error_code, finished_at").eq("batch_id", id);
  const [[batch], [progress], images, live, [last], paused] = await Promise.all([
    ask(supabase.from("batches").select("*, models!batches_model_id_fkey(name)").eq("id", id)),
    ask(supabase.from("batch_progress").select().eq("batch_id", id)),
    ask(supabase.from("images").select(imageColumns).eq("batch_id", id).order("id")),
    ask(jobs().in("state", ["queued", "running", "waiting"])),
    ask(jobs().not("finished_at", "is", null).order("finished_at", { ascending: false }).limit(1)),
    ask(supabase.from("job_kinds").select("kind").not("paused_at", "is", null)),
  ]);
  if (!batch) return null;
  const jobOf = new Map(live.map((job) => [job.image_id, job]));
  const place = new Map(batch.prompts.map((prompt, index) => [prompt, index]));
  const placeOf = ({ prompt }: { prompt: string | null }) => place.get(prompt ?? "") ?? 0;
  return {
    id,
    createdAt: batch.created_at,
    model: batch.models?.name ?? batch.model_id,
    estimatedUsd: Number(batch.estimated_usd),
    spentUsd: Number(batch.spent_usd),
    estimatedSeconds: progress?.estimated_seconds ?? 0,
    finishedAt: last?.finished_at ?? null,
    pausedKinds: paused.map(({ kind }) => kind),
    pictures: images
      .sort((a, b) => placeOf(a) - placeOf(b))
      .map((image) => {
        const job = jobOf.get(image.id);
        const status = image.status as ImageStatus;
        return {
          id: image.id,
          prompt: image.prompt ?? "",
          seed: image.seed,
          width: image.width ?? batch.width,
          height: image.height ?? batch.height,
          status,
          stage: stageOf(status, image.error_code, job),
          job,
          errorCode: image.error_code,
          errorDetail: image.error_detail,
          thumbhash: image.thumbhash,
          color: image.dominant_color,
          paths: Object.fromEntries(image.image_variants.map(({ preset, path }) => [preset, path])),
          isInTrash: image.deleted_at !== null,
        };
      }),
  };
}
