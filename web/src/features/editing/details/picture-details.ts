import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";

const columns = `
  id, status, revision, publication, origin, prompt, full_prompt, seed, width, height, category, subject, dominant_color,
  thumbhash, master_path, made_path, batch_id, parent_id, approved_by, approved_at, rejected_at, reject_reason, error_code,
  error_detail, created_at, deleted_at, source_name,
  product_id, product_part, scene_recipe, scene_stand, fidelity,
  image_variants (preset, path, mime, width, height, bytes),
  image_tags (tag, confidence, source),
  image_descriptions (description, alt, source),
  image_colors (hex, percentage),
  moderations (subject, flagged, scores),
  model:models!images_model_id_fkey (name, provider),
  charges (kind, amount_usd::text),
  jobs (kind)
` as const;

const pictures = () =>
  supabase
    .from("images")
    .select(columns)
    .is("image_tags.removed_at", null)
    .order("position", { referencedTable: "image_colors" })
    .eq("jobs.kind", "variants")
    .in("jobs.state", ["queued", "running", "waiting"]);

/** What is shown of these pictures, in the trash or not; those that are gone are left out. Throws a `Failure`. */
export const readPictureDetails = async (ids: readonly string[]) => await ask(pictures().in("id", [...ids]));

/** The same of the newest pictures with this status, of one batch if it is given. Throws a `Failure`. */
export async function readNewest(status: PictureDetails["status"], batch: string | null, count: number) {
  const all = pictures().eq("status", status).is("deleted_at", null);
  const asked = batch ? all.eq("batch_id", batch) : all;
  return await ask(asked.order("created_at", { ascending: false }).order("id").limit(count));
}

export type PictureDetails = Awaited<ReturnType<typeof readPictureDetails>>[number];

/** The size of a picture by its preset, if it has been made. */
export const variantOf = (picture: PictureDetails, preset: string) =>
  picture.image_variants.find((variant) => variant.preset === preset);

/** What a picture is called where there is room for a line. */
export const titleOf = (picture: PictureDetails): string | null =>
  picture.image_descriptions?.alt ?? picture.prompt ?? picture.source_name;
