import { sumUsd } from "../../../../../shared/usd.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { ManifestEntry } from "./manifest.ts";

/** A picture with the file to be zipped; null where it has none yet. */
export interface PictureDetails extends Omit<ManifestEntry, "file" | "problem"> {
  readonly full: { readonly path: string; readonly mime: string } | null;
}

const columns =
  "id, status, prompt, category, model_id, created_at, image_descriptions(description, alt), image_tags(tag, removed_at), image_colors(hex, percentage, position), image_variants(path, mime, preset), charges(amount_usd::text)";

/** Of at most a hundred pictures; those that are gone are missing. Throws a `Failure`. */
export async function readDetails(ids: readonly string[]): Promise<PictureDetails[]> {
  const images = await ask(supabase.from("images").select(columns).in("id", ids));
  return images.map((image) => {
    const file = image.image_variants.find(({ preset }) => preset === "full_res");
    return {
      id: image.id,
      status: image.status,
      prompt: image.prompt,
      description: image.image_descriptions?.description ?? null,
      alt: image.image_descriptions?.alt ?? null,
      category: image.category,
      tags: image.image_tags.filter(({ removed_at }) => removed_at === null).map(({ tag }) => tag),
      colors: image.image_colors
        .toSorted((one, other) => one.position - other.position)
        .map(({ hex, percentage }) => ({ hex, percentage })),
      model: image.model_id,
      cost_usd: sumUsd(image.charges.map(({ amount_usd }) => amount_usd)),
      created_at: image.created_at,
      full: file ? { path: file.path, mime: file.mime } : null,
    };
  });
}
