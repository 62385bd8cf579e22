import { AppError } from "../../../../shared/problems.ts";
import { sha256 } from "../picture/sha256.ts";
import type { ImageWork } from "../ports/images.ts";
import type { Job } from "../ports/jobs.ts";
import type { ModelRef } from "../ports/models.ts";
import type { Ports } from "../ports/ports.ts";
import { paidCall } from "../providers/paid-call.ts";
import { unspoiled } from "../providers/unspoiled.ts";
import { documentText } from "../words/search-text.ts";
import { imageOf, type Stage, settled } from "./stage.ts";

/**
 * Turns what is known of the picture in words into the vector that search compares, unless there is one of these very
 * words. While the library changes to another embedder, a picture that has its own vector gets that one's.
 */
export const embed: Stage<"calls" | "images" | "providers"> = async (ports, job, signal) => {
  const [image, known] = await Promise.all([imageOf(ports, job), ports.images.embeddings(job.subjectId)]);
  const text = documentText({
    prompt: image.prompt,
    description: image.description ?? "",
    category: image.category ?? "",
    tags: image.tags,
  });
  const contentHash = await sha256(new TextEncoder().encode(text));
  const model = embeddersOf(image).find(({ id }) => known[id] !== contentHash);
  const vector = model && (await embedText(ports, job, model, text || "picture", signal));
  if (vector === null) return "late";
  const embedding = model && vector ? { modelId: model.id, vector } : null;
  return settled(await ports.images.finishEmbed(job, { revision: image.revision, contentHash, embedding }));
};

/** Search goes by the first, and so it comes first. */
function embeddersOf({ settings: { embedModel, nextEmbedModel } }: ImageWork): ModelRef[] {
  return nextEmbedModel ? [embedModel, nextEmbedModel] : [embedModel];
}

/** Null where the claim is gone. */
function embedText(
  ports: Pick<Ports, "calls" | "providers">,
  job: Job,
  model: ModelRef,
  text: string,
  signal: AbortSignal,
): Promise<number[] | null> {
  const embedder = ports.providers.embedder(model.provider);
  return paidCall(ports, job, {
    provider: embedder.provider,
    modelId: model.id,
    repeatsSafely: true,
    ask: async () => {
      const answer = await embedder.embed({ model: model.vendorId, dimensions, texts: [text] }, signal);
      return { answer, usage: answer.usage };
    },
    use: (answer) => vectorOf(unspoiled(answer).vectors),
  });
}

/** The length of every vector, as its column has it. */
export const dimensions = 1536;

/** The one vector of an answer, checked: a vector of another length would poison the index. */
export function vectorOf(vectors: readonly number[][]): number[] {
  const [vector] = vectors;
  if (vectors.length !== 1 || vector?.length !== dimensions || !vector.every(Number.isFinite)) {
    throw new AppError("provider_invalid", {
      detail: `Cannot use the embedding: expected 1 vector of ${dimensions} numbers, got ${vectors.length} of ${vector?.length ?? 0}`,
    });
  }
  return vector;
}
