import type { Images, ImageWork, StoredVariant, TagVersion } from "../ports/images.ts";
import type { Job } from "../ports/jobs.ts";
import type { Judgement } from "../ports/moderations.ts";
import { enqueueJob, enqueueWithdraw, holdJob, settleJob } from "./job-verbs.ts";
import { check, type ImageRow, type Rows } from "./rows.ts";

/** What stages read and hand in, as the migrations `pipeline` and `search_index` write it: all of it, or nothing. */

type Result<Finish extends keyof Images> = Parameters<Images[Finish]>[1];

const folderOf = (image: ImageRow) => `larder/${image.id}`;

const publicPathOf = (image: ImageRow, { preset, hash, mime }: StoredVariant) =>
  `${image.id}/${image.publication}/${preset}-${hash}.${mime === "image/png" ? "png" : "jpg"}`;

const keptTags = ({ tags }: ImageRow) =>
  tags
    .filter(({ removed }) => !removed)
    .sort((a, b) => b.confidence - a.confidence || (a.tag < b.tag ? -1 : 1))
    .map(({ tag }) => tag);

export function readImage(rows: Rows, imageId: string): ImageWork | null {
  const image = rows.images.get(imageId);
  if (!image) return null;
  return {
    ...image,
    folder: folderOf(image),
    deleted: image.deletedAt !== null,
    keptPublications: [
      ...image.uses,
      ...(rows.documents.has(imageId) ? [rows.documents.get(imageId)!.publication] : []),
    ],
    fullPrompt: image.prompt && `${image.prompt}, product photography`,
    parent: parentOf(rows, image),
    references: image.references.map((reference) => referenceOf(rows, reference)),
    model: rows.models.find(({ id }) => id === image.modelId) ?? null,
    description: image.description?.text ?? null,
    tags: keptTags(image),
    variants: image.variants.map((variant) => ({ ...variant, publicPath: publicPathOf(image, variant) })),
    settings: rows.settings,
  };
}

function parentOf(rows: Rows, { parentId }: ImageRow): ImageWork["parent"] {
  const parent = rows.images.get(parentId ?? "");
  const path = parent?.madePath ?? parent?.masterPath;
  return path ? { path, mime: path.endsWith(".png") ? "image/png" : "image/jpeg" } : null;
}

function referenceOf(rows: Rows, { id, label }: ImageRow["references"][number]): ImageWork["references"][number] {
  const picture = rows.images.get(id);
  if (!picture?.masterPath) return { id: picture ? id : null, label, path: null, whyNot: "is gone" };
  const { masterPath: path, deletedAt, status } = picture;
  const whyNot = deletedAt !== null ? "is gone" : status === "rejected" ? "was rejected" : null;
  return { id, label, path, whyNot };
}

/** Ends the job and hands its image to `write`; false, and nothing written, when the claim is gone. */
function finish(rows: Rows, claim: Job, write: (image: ImageRow, enqueue: (kind: Job["kind"]) => void) => void) {
  const job = holdJob(rows, claim);
  if (!job) return false;
  const image = rows.images.get(claim.subjectId)!;
  settleJob(rows, job, "done");
  write(image, (kind) => enqueueJob(rows, kind, image.id));
  return true;
}

export const finishGenerate = (rows: Rows, job: Job, { path, width, height }: Result<"finishGenerate">) =>
  finish(rows, job, (image, enqueue) => {
    Object.assign(image, { status: "processing", masterPath: path, madePath: null, masterOverlays: [], width, height });
    Object.assign(image, { backdropPath: null, fidelity: null });
    const isSetTogether = image.productPart === "cut_out" || image.productPart === "scene";
    enqueue(image.overlays.length > 0 || isSetTogether ? "compose" : "variants");
  });

export const finishCompose = (rows: Rows, job: Job, { revision, ...result }: Result<"finishCompose">) =>
  finish(rows, job, (image, enqueue) => {
    const { madePath, masterPath, masterOverlays, backdropPath, fidelity, subject } = result;
    Object.assign(image, { madePath, masterPath, masterOverlays });
    image.backdropPath = backdropPath ?? image.backdropPath;
    image.fidelity = fidelity ?? image.fidelity;
    image.subject ??= subject;
    enqueue(image.revision === revision ? "variants" : "compose");
  });

export function finishVariants(rows: Rows, job: Job, result: Result<"finishVariants">): boolean {
  const { revision, variants, palette, ...facts } = result;
  check(new Set(variants.map(({ preset }) => preset)).size === variants.length, "image_variants_pkey");
  check(/^[01]{64}$/.test(result.look), "a_look_has_64_bits");
  for (const { width, height, bytes, hash, textColor, cropScore } of variants) {
    check(Math.min(width, height) >= 1 && Math.max(width, height) <= 8192, "a_variant_is_1_to_8192");
    check(bytes > 0, "a_variant_has_bytes");
    check(/^[0-9a-f]{16}$/.test(hash), "a_hash_has_16_hex_digits");
    check(cropScore >= 0 && cropScore <= 1, "crop_score_is_0_to_1");
    const { x = 0, y = 0, width: wide = 1, height: high = 1 } = textColor?.region ?? {};
    check(Math.min(x, y) >= 0 && x + wide <= 1.0001 && y + high <= 1.0001, "region_is_inside_the_picture");
  }
  check(palette.length <= 5, "position_is_1_to_5");
  for (const { hex } of palette) check(/^#[0-9a-f]{6}$/.test(hex), "color_is_hex");
  return finish(rows, job, (image, enqueue) => {
    Object.assign(image, { ...facts, variants, palette });
    const isKept = image.productPart === "photo" || image.productPart === "cut_out";
    if (image.status === "processing") image.status = isKept ? "kept" : "tagging";
    if (image.status === "approved") image.publication += 1;
    const master = variants.find(({ preset }) => preset === "full_res");
    if ((master && master.path !== image.masterPath) || image.revision !== revision) enqueue("variants");
    else if (image.status === "tagging" && isToBeLookedAt(rows, image)) enqueue("tag");
    else if (image.status === "tagging") enqueue("embed");
    else if (image.status === "approved") enqueue("publish");
  });
}

const isToBeLookedAt = ({ settings }: Rows, { description, moderations }: ImageRow) =>
  (settings.tagging && !description) || (settings.moderationModel !== null && !moderations.picture);

export function recordModeration(rows: Rows, imageId: string, judgement: Judgement): void {
  check(
    judgement.blocked.every((category) => judgement.flagged.includes(category)),
    "what_is_blocked_is_flagged",
  );
  const image = rows.images.get(imageId);
  if (image) image.moderations[judgement.subject] = judgement;
}

export function beginTag(rows: Rows, job: Job): TagVersion | null {
  return holdJob(rows, job) ? rows.tagVersion : null;
}

export function finishTag(rows: Rows, job: Job, result: Result<"finishTag">): boolean {
  if (!result) return finish(rows, job, (_image, enqueue) => enqueue("embed"));
  const { description: text, alt, category, subject, modelId, raw, tags } = result;
  check(text.length >= 1 && text.length <= 1000, "a_description_has_1_to_1000_characters");
  check(alt.length >= 1 && alt.length <= 250, "alt_has_1_to_250_characters");
  check(category.length >= 1 && category.length <= 50, "a_category_has_1_to_50_characters");
  for (const { tag, confidence } of tags) {
    check(tag.length >= 1 && tag.length <= 50, "a_tag_has_1_to_50_characters");
    check(confidence >= 0 && confidence <= 1, "confidence_is_0_to_1");
  }
  if (subject) check(subject.x + subject.width <= 1.0001 && subject.y + subject.height <= 1.0001, "subject_is_inside");
  return finish(rows, job, (image, enqueue) => {
    const manual = image.tags.filter(({ source }) => source === "manual");
    const found = tags.filter(({ tag }) => !manual.some((row) => row.tag === tag));
    image.tags = [...manual, ...found.map((tag) => ({ ...tag, source: "auto" as const, removed: false }))];
    const kept = image.description?.source === "manual" ? image.description : { text, alt, source: "auto" as const };
    image.description = { ...kept, modelId, raw };
    image.category = image.revision === 0 ? category : (image.category ?? category);
    image.subject ??= subject;
    const isSubjectNow = subject !== null && JSON.stringify(image.subject) === JSON.stringify(subject);
    enqueue(isSubjectNow ? "variants" : "embed");
  });
}

export function readEmbeddings(rows: Rows, imageId: string): Record<string, string> {
  const embeddings = Object.entries(rows.images.get(imageId)?.embeddings ?? {});
  return Object.fromEntries(embeddings.map(([model, { contentHash }]) => [model, contentHash]));
}

export function finishEmbed(rows: Rows, job: Job, result: Result<"finishEmbed">): boolean {
  const { revision, contentHash, embedding } = result;
  check(!embedding || embedding.vector.length === 1536, "expected 1536 dimensions");
  return finish(rows, job, (image, enqueue) => {
    const { embedModel, nextEmbedModel } = rows.settings;
    const { embeddings } = image;
    if (embedding) embeddings[embedding.modelId] = { contentHash, vector: embedding.vector };
    for (const [model, made] of Object.entries(embeddings)) {
      const isInUse = model === embedModel.id || model === nextEmbedModel?.id;
      if (!isInUse && made.contentHash !== contentHash) delete embeddings[model];
    }
    if (image.status === "tagging" && embeddings[embedModel.id]) image.status = "ready";
    const isMissing = (model: string) => embeddings[model]?.contentHash !== contentHash;
    if (image.revision !== revision || isMissing(embedModel.id)) enqueue("embed");
    else if (nextEmbedModel && isMissing(nextEmbedModel.id)) enqueue("embed");
    // Only where its files are public already: publishing writes the document itself.
    const isPublic = rows.documents.get(image.id)?.publication === image.publication;
    if (image.status === "approved" && isPublic) writeDocument(rows, image);
    finishEmbeddingSwitch(rows);
  });
}

function finishEmbeddingSwitch({ images, settings }: Rows): void {
  const { embedModel, nextEmbedModel } = settings;
  if (!nextEmbedModel) return;
  const isLeft = ({ embeddings }: ImageRow) => embeddings[embedModel.id] && !embeddings[nextEmbedModel.id];
  if (![...images.values()].some(isLeft)) Object.assign(settings, { embedModel: nextEmbedModel, nextEmbedModel: null });
}

export function finishPublish(rows: Rows, claim: Job, publication: number): boolean {
  const image = rows.images.get(claim.subjectId);
  const held = finish(rows, claim, (image, enqueue) => {
    if (image.status === "approved" && image.publication === publication) writeDocument(rows, image);
    else if (image.status === "approved") enqueue("publish");
    if (image.publication > 1) enqueueWithdraw(rows, image.id);
  });
  // A worker that comes too late has copied files all the same.
  if (!held && image && image.publication !== publication) enqueueWithdraw(rows, image.id);
  return held;
}

export const finishWithdraw = (rows: Rows, job: Job) => finish(rows, job, () => {});

export const finishPurge = (rows: Rows, job: Job) =>
  finish(rows, job, (image) => {
    if (image.deletedAt === null || image.uses.length > 0) return;
    rows.images.delete(image.id);
    rows.documents.delete(image.id);
    for (const row of rows.jobs) if (row.imageId === image.id) row.imageId = null;
  });

function writeDocument(rows: Rows, image: ImageRow): void {
  const paths = image.variants.map((variant) => publicPathOf(image, variant));
  rows.documents.set(image.id, { publication: image.publication, tags: keptTags(image), paths });
}
