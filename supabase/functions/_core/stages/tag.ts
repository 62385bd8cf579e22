import { paidCall } from "../paid-call.ts";
import type { LibraryTags } from "../ports.ts";
import { imageOf, masterPathOf, type Stage, settled } from "./stage.ts";

/** Has an extractor look at the picture: description, alt text, tags, category and where the subject is. */
export const tag: Stage<"calls" | "files" | "images" | "providers"> = async (ports, job, signal) => {
  const image = await imageOf(ports, job);
  const { extractModelId, tagFloor, maxTags } = image.settings;
  const extractor = ports.providers.extractor(extractModelId);
  const path = image.variants.find(({ preset }) => preset === "full_product")?.path ?? masterPathOf(image);
  const [bytes, vocabulary] = await Promise.all([ports.files.read(path), ports.images.vocabulary()]);

  const extraction = await paidCall(ports, job, {
    provider: extractor.provider,
    modelId: extractor.model,
    repeatsSafely: true,
    keep: true,
    ask: async () => {
      const { usage, ...answer } = await extractor.extract(
        {
          file: { bytes, mime: path.endsWith(".png") ? "image/png" : "image/jpeg" },
          width: image.width ?? 0,
          height: image.height ?? 0,
          palette: image.palette,
          prompt: image.prompt,
          vocabulary,
          maxTags,
        },
        signal,
      );
      return { answer, usage };
    },
    use: (answer) => answer,
  });
  if (!extraction) return "late";

  const { data, raw } = extraction;
  const tags = keepTags(data.tags, { floor: tagFloor, max: maxTags });
  return settled(await ports.images.finishTag(job, { ...data, tags, raw, modelId: extractor.model }));
};

/** The surest tags, each once, none under the floor and none longer than a tag may be. */
export function keepTags(
  tags: LibraryTags["tags"],
  { floor, max }: { floor: number; max: number },
): LibraryTags["tags"] {
  const best = new Map<string, number>();
  for (const { tag, confidence } of tags) {
    const name = tag.trim().toLowerCase();
    if (name.length === 0 || name.length > 50 || confidence < floor) continue;
    best.set(name, Math.max(confidence, best.get(name) ?? 0));
  }
  return [...best]
    .map(([tag, confidence]) => ({ tag, confidence }))
    .sort((a, b) => b.confidence - a.confidence || a.tag.localeCompare(b.tag))
    .slice(0, max);
}
