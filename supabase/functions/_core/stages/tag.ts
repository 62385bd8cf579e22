import { AppError } from "../../../../shared/problems.ts";
import { libraryTags } from "../patterns/library-tags.ts";
import { readLibraryTags } from "../patterns/read-library-tags.ts";
import type { ImageWork, LibraryTags } from "../ports/images.ts";
import type { PictureFile } from "../ports/picture.ts";
import type { Ports } from "../ports/ports.ts";
import { moderatePicture } from "../providers/moderate.ts";
import { paidCall } from "../providers/paid-call.ts";
import { unspoiled } from "../providers/unspoiled.ts";
import { imageOf, masterPathOf, type Stage, settled } from "./stage.ts";

/**
 * Has a moderator look at the picture, where there is one, and then an extractor, unless tagging is off: description, alt
 * text, tags, category and where the subject is, by the version of `library-tags` that runs.
 */
export const tag: Stage<"calls" | "files" | "images" | "moderations" | "providers"> = async (ports, job, signal) => {
  const image = await imageOf(ports, job);
  let picture: Promise<PictureFile> | undefined;
  const look = () => {
    picture ??= pictureOf(ports, image);
    return picture;
  };
  await moderatePicture(ports, job, image, look, signal);
  if (!image.settings.tagging) return settled(await ports.images.finishTag(job, null));

  const { extractModel, tagFloor, minTags, maxTags } = image.settings;
  const extractor = ports.providers.extractor(extractModel.provider);
  const [file, vocabulary, version] = await Promise.all([
    look(),
    ports.images.vocabulary(),
    ports.images.beginTag(job),
  ]);
  if (!version) return "late";

  const extraction = await paidCall(ports, job, {
    provider: extractor.provider,
    modelId: extractModel.id,
    repeatsSafely: true,
    ask: async () => {
      const answer = await extractor.extract(
        {
          model: extractModel.vendorId,
          file,
          pattern: libraryTags(version, vocabulary, { minTags, maxTags, prompt: image.prompt }),
          known: {
            width: image.width ?? 0,
            height: image.height ?? 0,
            palette: image.palette,
            prompt: image.prompt,
            vocabulary,
            minTags,
            maxTags,
          },
        },
        signal,
      );
      return { answer, usage: answer.usage };
    },
    use: (answer) => {
      const { data, raw } = unspoiled(answer);
      return { data: readLibraryTags(data, vocabulary), raw: keepable(raw) };
    },
  });
  if (!extraction) return "late";

  const { data, raw } = extraction;
  return settled(
    await ports.images.finishTag(job, {
      ...data,
      tags: keepTags(data.tags, { floor: tagFloor, max: maxTags }),
      raw,
      modelId: extractModel.id,
    }),
  );
};

/** Letters of JSON: some ten times as many as a long description takes. */
const longestRaw = 100_000;

/** An answer as it came, unless it rambles. */
const keepable = (raw: unknown) => ((JSON.stringify(raw)?.length ?? 0) <= longestRaw ? raw : null);

/** The picture at a middle size, or its master where a new crop has just replaced that. */
async function pictureOf({ files }: Pick<Ports, "files">, image: ImageWork): Promise<PictureFile> {
  const master = masterPathOf(image);
  const path = image.variants.find(({ preset }) => preset === "full_product")?.path ?? master;
  const read = async (from: string): Promise<PictureFile> => ({
    bytes: await files.read(from),
    mime: from.endsWith(".png") ? "image/png" : "image/jpeg",
  });
  return read(path).catch((error) => {
    if (error instanceof AppError && error.code === "not_found" && path !== master) return read(master);
    throw error;
  });
}

/** The surest tags, each once, none under the floor and none longer than a tag may be. */
export function keepTags(
  tags: LibraryTags["tags"],
  { floor, max }: { floor: number; max: number },
): LibraryTags["tags"] {
  const best = new Map<string, number>();
  for (const { tag, confidence } of tags) {
    const name = tag.trim().toLowerCase();
    if (name.length === 0 || name.length > 50 || !(confidence >= floor)) continue;
    best.set(name, Math.max(Math.min(1, confidence), best.get(name) ?? 0));
  }
  return [...best]
    .map(([tag, confidence]) => ({ tag, confidence }))
    .sort((a, b) => b.confidence - a.confidence || a.tag.localeCompare(b.tag))
    .slice(0, max);
}
