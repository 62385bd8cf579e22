import type { ImageStatus } from "../../../../../shared/images.ts";
import { sumUsd } from "../../../../../shared/usd.ts";
import { ask } from "../../../lib/ask.ts";
import { idBatches } from "../../../lib/id-batches.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { ComparedPicture, RecipeName } from "./compared-picture.ts";
import type { Step } from "./steps.ts";

const columns = `
  id, batch_id, prompt, seed, width, height, status, error_code, error_detail, thumbhash, dominant_color, deleted_at, model_id,
  image_variants (preset, path, width, height, bytes), model:models!images_model_id_fkey (name, features),
  charges (amount_usd::text), failovers (from_model_id), batch:batches!images_batch_id_fkey (request, recipe:recipes!batches_recipe_id_fkey (slug, name, kind))
` as const;

/** The most pictures of one row that are looked at side by side. */
const mostOfARow = 100;

const imagesOf = () => supabase.from("images").select(columns).order("moved_at", { referencedTable: "failovers" });

async function readImages({ ids, rows }: Step) {
  const answers = await Promise.all([
    ...idBatches(ids).map((some) => ask(imagesOf().in("id", some))),
    ...rows.map(({ batchId, place }) =>
      ask(imagesOf().eq("batch_id", batchId).eq("batch_row", place).order("id").limit(mostOfARow)),
    ),
  ]);
  return answers.flat();
}

const readJobs = async (ids: readonly string[]) =>
  (
    await Promise.all(
      idBatches(ids).map((some) =>
        ask(
          supabase
            .from("jobs")
            .select("image_id, state, progress, error_code, started_at, finished_at")
            .in("image_id", some)
            .eq("kind", "generate")
            .in("state", ["queued", "running", "waiting", "done"]),
        ),
      ),
    )
  ).flat();

/** The slug of the style that a batch was asked for in, as it was called then. */
const styleOf = (request: unknown) => (request as { readonly style?: string } | null)?.style;

async function readStyles(slugs: readonly string[]): Promise<RecipeName[]> {
  if (slugs.length === 0) return [];
  return await ask(supabase.from("recipes").select("slug, name").eq("kind", "style").in("slug", slugs));
}

/** The pictures of a step as they are now, in no order; those that are gone are missing. Throws a `Failure`. */
export async function readPictures(step: Step): Promise<ComparedPicture[]> {
  const images = await readImages(step);
  const slugs = new Set(images.flatMap(({ batch }) => styleOf(batch?.request) ?? []));
  const [jobs, styles] = await Promise.all([readJobs(images.map(({ id }) => id)), readStyles([...slugs])]);
  const jobsOf = Map.groupBy(jobs, ({ image_id }) => image_id);
  return images.map((image): ComparedPicture => {
    const file = image.image_variants.find(({ preset }) => preset === "full_res");
    const its = jobsOf.get(image.id) ?? [];
    const live = its.find(({ state }) => state !== "done");
    const drawn = its.findLast(({ state }) => state === "done");
    const recipe = image.batch?.recipe ?? null;
    const slug = styleOf(image.batch?.request);
    return {
      id: image.id,
      batchId: image.batch_id,
      prompt: image.prompt ?? "",
      status: image.status as ImageStatus,
      isInTrash: image.deleted_at !== null,
      model: image.model?.name ?? image.model_id ?? "",
      askedModelId: image.failovers[0]?.from_model_id ?? image.model_id,
      template: recipe?.kind === "template" ? recipe : null,
      style: recipe?.kind === "style" ? recipe : (styles.find((style) => style.slug === slug) ?? null),
      seed: image.seed,
      hasSeed: image.model?.features.includes("seed") ?? false,
      width: file?.width ?? image.width,
      height: file?.height ?? image.height,
      bytes: file?.bytes ?? null,
      path: file?.path ?? null,
      thumbhash: image.thumbhash,
      color: image.dominant_color,
      usd: sumUsd(image.charges.map(({ amount_usd }) => amount_usd)),
      seconds: drawn?.started_at && drawn.finished_at ? secondsBetween(drawn.started_at, drawn.finished_at) : null,
      progress: live?.progress ?? 0,
      errorCode: image.error_code,
      errorDetail: image.error_detail,
      heldBy: live?.state === "queued" ? live.error_code : null,
    };
  });
}

const secondsBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1000;
