import type { SubjectBox } from "../../../../shared/images.ts";
import { derivedPresets } from "../../../../shared/presets.ts";
import type { Overlay } from "../../../../shared/recipes.ts";
import type { ModelRef } from "../ports/models.ts";
import { enqueueJob, enqueueWithdraw, settleJob } from "./job-verbs.ts";
import type { ImageRow, Rows } from "./rows.ts";

/** What people do to one image, as the migrations `submissions` and `review` write it. */

const thirtyDays = 30 * 24 * 3600;

type Asked = Pick<ImageRow, "id" | "modelId" | "prompt" | "masterPath">;

/** `more`: what was asked for beyond a prompt. */
export function submitImage(rows: Rows, image: Asked, more: Partial<ImageRow> = {}): void {
  const isUpload = image.masterPath !== null;
  rows.images.set(image.id, {
    ...image,
    parentId: null,
    references: [],
    operation: "generate",
    negativePrompt: null,
    style: null,
    quality: null,
    transparent: false,
    fallbackModelIds: [],
    status: isUpload ? "processing" : "pending",
    colors: [],
    seed: 7,
    width: isUpload ? null : 1024,
    height: isUpload ? null : 1024,
    madePath: null,
    productPart: null,
    sceneStand: null,
    backdropPath: null,
    fidelity: null,
    overlays: [],
    masterOverlays: [],
    category: null,
    dominantColor: null,
    thumbhash: null,
    look: null,
    subject: null,
    revision: 0,
    publication: 0,
    uses: [],
    errorCode: null,
    errorDetail: null,
    deletedAt: null,
    variants: [],
    palette: [],
    tags: [],
    moderations: {},
    description: null,
    embeddings: {},
    ...more,
  });
  enqueueJob(rows, isUpload ? "variants" : "generate", image.id);
}

export function approveImage(rows: Rows, image: ImageRow): void {
  if (!["ready", "rejected"].includes(image.status) || image.deletedAt !== null) return;
  image.status = "approved";
  image.publication += 1;
  enqueueJob(rows, "publish", image.id);
}

export function withdrawImage(rows: Rows, image: ImageRow): void {
  if (image.status !== "approved") return;
  image.status = "ready";
  image.publication += 1;
  rows.documents.delete(image.id);
  enqueueWithdraw(rows, image.id);
}

/** A site shows what search shows. */
export function beginUse(rows: Rows, image: ImageRow): void {
  const shown = rows.documents.get(image.id);
  if (shown) image.uses = [...image.uses, shown.publication];
}

/** The sites that show it show something else. */
export function endUses(rows: Rows, image: ImageRow): void {
  image.uses = [];
  enqueueWithdraw(rows, image.id);
}

export function editSubject(rows: Rows, image: ImageRow, subject: SubjectBox): void {
  image.revision += 1;
  image.subject = subject;
  if (image.masterPath) enqueueJob(rows, "variants", image.id);
  if (["ready", "approved", "rejected"].includes(image.status)) enqueueJob(rows, "embed", image.id);
}

export function setOverlays(rows: Rows, image: ImageRow, overlays: readonly Overlay[]): void {
  image.revision += 1;
  image.overlays = overlays;
  if (image.status === "failed" && image.masterPath) {
    Object.assign(image, { status: "processing", errorCode: null, errorDetail: null });
  }
  if (image.masterPath) enqueueJob(rows, "compose", image.id);
}

/** Asks for the vectors of another model; the last one switches. */
export function changeEmbedder(rows: Rows, model: ModelRef): void {
  rows.settings.nextEmbedModel = model;
  for (const { id, embeddings } of rows.images.values()) {
    if (embeddings[rows.settings.embedModel.id] && !embeddings[model.id]) enqueueJob(rows, "embed", id);
  }
}

export function trashImage(rows: Rows, image: ImageRow): void {
  for (const job of rows.jobs) {
    const isOver = ["done", "failed", "cancelled"].includes(job.state) || ["withdraw", "purge"].includes(job.kind);
    if (job.imageId === image.id && !isOver) settleJob(rows, job, "cancelled");
  }
  withdrawImage(rows, image);
  image.deletedAt = rows.now;
}

/** The nightly duty: what has been in the trash for 30 days is purged, unless work on it is still alive. */
export function purgeTrash(rows: Rows): void {
  for (const { id, deletedAt, uses } of rows.images.values()) {
    const isBusy = rows.jobs.some(
      ({ imageId, kind, state }) =>
        imageId === id && kind !== "purge" && ["queued", "running", "waiting"].includes(state),
    );
    if (deletedAt !== null && deletedAt < rows.now - thirtyDays && !isBusy && uses.length === 0)
      enqueueJob(rows, "purge", id);
  }
}

/** Whether every size of an image is there, as a row and as a file. */
export function isComplete({ variants }: ImageRow, studio: ReadonlyMap<string, { bytes: Uint8Array }>): boolean {
  const presets = variants.map(({ preset }) => preset).sort();
  return (
    presets.join() === [...derivedPresets, "full_res"].sort().join() &&
    variants.every(({ path, bytes }) => studio.get(path)?.bytes.length === bytes)
  );
}
