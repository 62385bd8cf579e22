import { z } from "zod";
import { HexColor, PaletteColor, Preset, SubjectBox } from "../../../../shared/images.ts";
import { inOrder } from "../../../../shared/json-schema.ts";
import { Overlay } from "../../../../shared/recipes.ts";
import { Stand } from "../../../../shared/stands.ts";
import type { Images, ImageWork } from "../../_core/ports/images.ts";
import type { Term } from "../../_core/ports/provider.ts";
import { claimOf } from "./jobs.ts";
import { modelRef, modelRefOf } from "./models.ts";
import type { Rpc } from "./rpc.ts";

const Work = z
  .object({
    id: z.string(),
    folder: z.string(),
    status: z.string(),
    deleted: z.boolean(),
    revision: z.int(),
    publication: z.int(),
    kept_publications: z.array(z.int()),
    operation: z.enum(["generate", "edit", "remove_background"]),
    prompt: z.string().nullable(),
    full_prompt: z.string().nullable(),
    negative_prompt: z.string().nullable(),
    style: z.string().nullable(),
    quality: z.string().nullable(),
    transparent: z.boolean(),
    fallback_model_ids: z.array(z.string()),
    colors: z.array(HexColor),
    seed: z.number(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    master_path: z.string().nullable(),
    made_path: z.string().nullable(),
    product_part: z.enum(["photo", "cut_out", "scene"]).nullable(),
    scene_stand: Stand.nullable(),
    backdrop_path: z.string().nullable(),
    overlays: z.array(Overlay),
    master_overlays: z.array(Overlay),
    subject: SubjectBox.nullable(),
    category: z.string().nullable(),
    description: z.string().nullable(),
    tags: z.array(z.string()),
    palette: z.array(PaletteColor),
    parent: z.object({ path: z.string(), mime: z.enum(["image/jpeg", "image/png"]) }).nullable(),
    references: z.array(
      z
        .object({
          id: z.string().nullable(),
          label: z.string().nullable(),
          path: z.string().nullable(),
          why_not: z.string().nullable(),
        })
        .transform(({ why_not, ...reference }) => ({ ...reference, whyNot: why_not })),
    ),
    model: z
      .object({
        ...modelRef,
        repeats_safely: z.boolean(),
        features: z.array(z.enum(["seed", "negative_prompt", "transparent", "colors", "references"])),
      })
      .nullable(),
    variants: z.array(z.object({ preset: Preset, path: z.string(), public_path: z.string(), bytes: z.int() })),
    settings: z.object({
      extract_model: z.object(modelRef),
      embed_model: z.object(modelRef),
      next_embed_model: z.object(modelRef).nullish(),
      moderation_model: z.object(modelRef).nullish(),
      moderation_blocked: z.array(z.string()),
      tagging: z.boolean(),
      tag_floor: z.number(),
      min_tags: z.int(),
      max_tags: z.int(),
      jpeg_quality: z.int(),
    }),
  })
  .transform(
    ({
      kept_publications,
      full_prompt,
      negative_prompt,
      fallback_model_ids,
      master_path,
      made_path,
      product_part,
      scene_stand,
      backdrop_path,
      master_overlays,
      model,
      variants,
      settings,
      ...image
    }): ImageWork => ({
      ...image,
      keptPublications: kept_publications,
      fullPrompt: full_prompt,
      negativePrompt: negative_prompt,
      fallbackModelIds: fallback_model_ids,
      masterPath: master_path,
      madePath: made_path,
      productPart: product_part,
      sceneStand: scene_stand,
      backdropPath: backdrop_path,
      masterOverlays: master_overlays,
      model: model && { ...modelRefOf(model), repeatsSafely: model.repeats_safely, features: model.features },
      variants: variants.map(({ public_path, ...variant }) => ({ ...variant, publicPath: public_path })),
      settings: {
        extractModel: modelRefOf(settings.extract_model),
        embedModel: modelRefOf(settings.embed_model),
        nextEmbedModel: settings.next_embed_model ? modelRefOf(settings.next_embed_model) : null,
        moderationModel: settings.moderation_model ? modelRefOf(settings.moderation_model) : null,
        moderationBlocked: settings.moderation_blocked,
        tagging: settings.tagging,
        tagFloor: settings.tag_floor,
        minTags: settings.min_tags,
        maxTags: settings.max_tags,
        jpegQuality: settings.jpeg_quality,
      },
    }),
  );

const Vocabulary: z.ZodType<Term[]> = z.array(
  z.object({
    term: z.string(),
    facet: z.enum(["food", "form", "setting", "surface", "colour_and_mood", "occasion"]),
    synonyms: z.array(z.string()),
  }),
);

const TagVersion = z
  .object({ instructions: z.string(), schema: z.record(z.string(), z.unknown()) })
  .transform(({ instructions, schema }) => ({ instructions, schema: inOrder(schema) }))
  .nullable();

export function createImages(rpc: Rpc): Images {
  const finish = async (name: string, parameters: Record<string, unknown>) =>
    z.boolean().parse(await rpc(name, parameters));

  return {
    async read(imageId) {
      return Work.nullable().parse(await rpc("read_image", { image_id: imageId }));
    },
    finishGenerate: (job, { path, width, height }) =>
      finish("finish_generate", { ...claimOf(job), master_path: path, width, height }),
    finishCompose: (job, { madePath, masterPath, masterOverlays, backdropPath, ...result }) =>
      finish("finish_compose", {
        ...claimOf(job),
        ...result,
        made_path: madePath,
        master_path: masterPath,
        master_overlays: masterOverlays,
        backdrop_path: backdropPath,
      }),
    finishVariants: (job, { dominantColor, variants, ...result }) =>
      finish("finish_variants", {
        ...claimOf(job),
        result: {
          ...result,
          dominant_color: dominantColor,
          variants: variants.map(({ textColor, cropScore, ...variant }) => ({
            ...variant,
            text_color: textColor,
            crop_score: cropScore,
          })),
        },
      }),
    async beginTag(job) {
      return TagVersion.parse(await rpc("begin_tag", claimOf(job)));
    },
    finishTag: (job, found) => {
      if (!found) return finish("finish_tag", { ...claimOf(job), result: null });
      const { modelId, ...result } = found;
      return finish("finish_tag", { ...claimOf(job), result: { ...result, model_id: modelId } });
    },
    async embeddings(imageId) {
      return z.record(z.string(), z.string()).parse(await rpc("read_embeddings", { image_id: imageId }));
    },
    finishEmbed: (job, { revision, contentHash, embedding }) =>
      finish("finish_embed", {
        ...claimOf(job),
        revision,
        model_id: embedding?.modelId ?? null,
        content_hash: contentHash,
        embedding: embedding && JSON.stringify(embedding.vector),
      }),
    finishPublish: (job, publication) => finish("finish_publish", { ...claimOf(job), publication }),
    finishWithdraw: (job) => finish("finish_withdraw", claimOf(job)),
    finishPurge: (job) => finish("finish_purge", claimOf(job)),
    async vocabulary() {
      return Vocabulary.parse(await rpc("read_vocabulary", {}));
    },
  };
}
