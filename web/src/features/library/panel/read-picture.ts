import type { ImageStatus, PaletteColor } from "../../../../../shared/images.ts";
import { sumUsd, type Usd } from "../../../../../shared/usd.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

/** What the side panel tells of a picture. */
export interface PictureFacts {
  readonly id: string;
  readonly status: ImageStatus;
  readonly origin: string;
  /** It belongs to a product, which makes it anew. */
  readonly isPart: boolean;
  readonly prompt: string | null;
  readonly fullPrompt: string | null;
  readonly description: string | null;
  readonly alt: string | null;
  readonly category: string | null;
  readonly thumbhash: string | null;
  readonly dominantColor: string | null;
  readonly width: number | null;
  readonly height: number | null;
  /** In the bucket `studio`: a size that fills the panel. */
  readonly path: string | null;
  readonly tags: readonly string[];
  readonly palette: readonly PaletteColor[];
  readonly model: string | null;
  readonly costUsd: Usd;
  readonly sourceName: string | null;
  readonly rejectReason: string | null;
  readonly errorCode: string | null;
  readonly errorDetail: string | null;
  readonly createdAt: string;
  readonly approvedAt: string | null;
  readonly rejectedAt: string | null;
  readonly deletedAt: string | null;
}

const columns =
  "*, models!images_model_id_fkey(name), image_descriptions(description, alt), image_tags(tag, confidence, removed_at), image_colors(hex, percentage, position), image_variants(preset, path), charges(amount_usd::text)";

/** Null if there is no such picture, or it is not this person's to see. Throws a `Failure`. */
export async function readPicture(id: string, signal: AbortSignal): Promise<PictureFacts | null> {
  const [image] = await ask(supabase.from("images").select(columns).eq("id", id).abortSignal(signal));
  if (!image) return null;
  const pathOf = (preset: string) => image.image_variants.find((file) => file.preset === preset)?.path;
  return {
    id: image.id,
    status: image.status as ImageStatus,
    origin: image.origin,
    isPart: image.product_part !== null,
    prompt: image.prompt,
    fullPrompt: image.full_prompt,
    description: image.image_descriptions?.description ?? null,
    alt: image.image_descriptions?.alt ?? null,
    category: image.category,
    thumbhash: image.thumbhash,
    dominantColor: image.dominant_color,
    width: image.width,
    height: image.height,
    path: pathOf("full_product") ?? pathOf("full_res") ?? image.master_path,
    tags: image.image_tags
      .filter(({ removed_at }) => removed_at === null)
      .sort((one, other) => other.confidence - one.confidence)
      .map(({ tag }) => tag),
    palette: image.image_colors
      .sort((one, other) => one.position - other.position)
      .map(({ hex, percentage }) => ({ hex, percentage })),
    model: image.models?.name ?? null,
    costUsd: sumUsd(image.charges.map(({ amount_usd }) => amount_usd)),
    sourceName: image.source_name,
    rejectReason: image.reject_reason,
    errorCode: image.error_code,
    errorDetail: image.error_detail,
    createdAt: image.created_at,
    approvedAt: image.approved_at,
    rejectedAt: image.rejected_at,
    deletedAt: image.deleted_at,
  };
}
