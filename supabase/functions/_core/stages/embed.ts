import { AppError } from "../../../../shared/problems.ts";
import { paidCall } from "../paid-call.ts";
import { sha256 } from "../picture/sha256.ts";
import { documentText } from "../words/search-text.ts";
import { imageOf, type Stage, settled } from "./stage.ts";

/** Turns what is known of the picture in words into the vector that search compares. */
export const embed: Stage<"calls" | "images" | "providers"> = async (ports, job, signal) => {
  const image = await imageOf(ports, job);
  const model = image.settings.embedModel;
  const embedder = ports.providers.embedder(model.provider);
  const text = documentText({
    prompt: image.prompt,
    description: image.description ?? "",
    category: image.category ?? "",
    tags: image.tags,
  });

  const vector = await paidCall(ports, job, {
    provider: embedder.provider,
    modelId: model.id,
    repeatsSafely: true,
    ask: async () => {
      const { vectors, usage } = await embedder.embed(
        { model: model.vendorId, dimensions, texts: [text || "picture"] },
        signal,
      );
      return { answer: vectors, usage };
    },
    use: (vectors) => vectorOf(vectors),
  });
  if (!vector) return "late";

  const contentHash = await sha256(new TextEncoder().encode(text));
  return settled(
    await ports.images.finishEmbed(job, { revision: image.revision, modelId: model.id, contentHash, vector }),
  );
};

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
