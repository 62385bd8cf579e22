import type { ImageStatus } from "../../../../../shared/images.ts";
import { sumUsd, type Usd } from "../../../../../shared/usd.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { BatchMoney } from "./money-line.ts";
import { sideBySide } from "./side-by-side.ts";
import { type LiveJob, type Stage, stageOf } from "./stage.ts";

export interface BatchPicture {
  readonly id: string;
  readonly prompt: string;
  readonly seed: number;
  /** Whether its model draws by the seed. */
  readonly hasSeed: boolean;
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
  /** The name of the model that makes it, or made it. */
  readonly model: string;
  readonly askedModelId: string;
  /** What all work on it has cost. */
  readonly usd: Usd;
  /** Each time that another model took over, in order. */
  readonly takeovers: readonly Takeover[];
}

interface Takeover {
  readonly from: string;
  readonly to: string;
  /** Why: a code of a problem. */
  readonly code: string;
}

export interface Batch {
  readonly id: string;
  readonly createdAt: string;
  /** How many rows it has: such a batch has a screen of its own. */
  readonly rows: number;
  /** How many models make it side by side. */
  readonly modelCount: number;
  readonly money: BatchMoney;
  /** For what is not done yet. */
  readonly estimatedSeconds: number;
  /** When the last work on it ended; null before any did. */
  readonly finishedAt: string | null;
  readonly pictures: readonly BatchPicture[];
  readonly pausedKinds: readonly string[];
}

const imageColumns = `
  id, prompt, seed, width, height, status, error_code, error_detail, thumbhash, dominant_color, deleted_at, model_id,
  image_variants (preset, path), model:models!images_model_id_fkey (name, features), charges (amount_usd::text),
  failovers (from_model_id, to_model_id, reason_code,
    from:models!failovers_from_model_id_fkey (name), to:models!failovers_to_model_id_fkey (name))
` as const;

const batchColumns = `
  id, created_at, rows, prompts, model_id, models, width, height,
  estimated_usd::text, reserved_usd::text, spent_usd::text
` as const;

/** What each model was to make, as it was quoted; batches of older versions have none. */
type Line = { readonly model_id: string; readonly low_usd: Usd };

/** Null where there is no batch of that id that this person may see. */
export async function readBatch(id: string): Promise<Batch | null> {
  const jobs = () =>
    supabase.from("jobs").select("image_id, kind, state, progress, error_code, finished_at").eq("batch_id", id);
  const [[batch], [progress], images, live, [last], paused] = await Promise.all([
    ask(supabase.from("batches").select(batchColumns).eq("id", id)),
    ask(supabase.from("batch_progress").select().eq("batch_id", id)),
    ask(
      supabase
        .from("images")
        .select(imageColumns)
        .eq("batch_id", id)
        .order("id")
        .order("moved_at", { referencedTable: "failovers" }),
    ),
    ask(jobs().in("state", ["queued", "running", "waiting"])),
    ask(jobs().not("finished_at", "is", null).order("finished_at", { ascending: false }).limit(1)),
    ask(supabase.from("job_kinds").select("kind").not("paused_at", "is", null)),
  ]);
  if (!batch) return null;
  const jobOf = new Map(live.map((job) => [job.image_id, job]));
  const lines = batch.models as unknown as readonly Line[];
  return {
    id,
    createdAt: batch.created_at,
    rows: batch.rows,
    modelCount: Math.max(1, lines.length),
    money: {
      lowUsd: lines.length > 0 ? sumUsd(lines.map(({ low_usd }) => low_usd)) : batch.estimated_usd,
      highUsd: batch.estimated_usd,
      reservedUsd: batch.reserved_usd,
      spentUsd: batch.spent_usd,
    },
    estimatedSeconds: progress?.estimated_seconds ?? 0,
    finishedAt: last?.finished_at ?? null,
    pausedKinds: paused.map(({ kind }) => kind),
    pictures: sideBySide(
      images.map((image) => {
        const job = jobOf.get(image.id);
        const status = image.status as ImageStatus;
        return {
          id: image.id,
          prompt: image.prompt ?? "",
          seed: image.seed,
          hasSeed: image.model?.features.includes("seed") ?? false,
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
          model: image.model?.name ?? image.model_id ?? "",
          askedModelId: image.failovers[0]?.from_model_id ?? image.model_id ?? batch.model_id,
          usd: sumUsd(image.charges.map(({ amount_usd }) => amount_usd)),
          takeovers: image.failovers.map(({ from, to, reason_code }) => ({
            from: from?.name ?? "",
            to: to?.name ?? "",
            code: reason_code,
          })),
        };
      }),
      batch.prompts,
      lines.length > 0 ? lines.map(({ model_id }) => model_id) : [batch.model_id],
    ),
  };
}
