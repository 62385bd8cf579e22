import { setTexts } from "../picture/set-texts.ts";
import { makeVariants, type Texts } from "../picture/variants.ts";
import type { ImageWork } from "../ports/images.ts";
import type { Ports } from "../ports/ports.ts";
import { imageOf, masterPathOf, type Stage, settled } from "./stage.ts";

/** Makes the sizes of a master, and reads what its pixels tell. The master itself is `full_res`, byte for byte. */
export const variants: Stage<"images" | "files" | "codec" | "typesetter"> = async (ports, job) => {
  const image = await imageOf(ports, job);
  const masterPath = masterPathOf(image);
  const bytes = await ports.files.read(masterPath);
  const made = await makeVariants(
    { bytes, mime: "image/jpeg" },
    { quality: image.settings.jpegQuality, subject: image.subject, texts: await textsOf(ports, image) },
    ports.codec,
  );

  const derived = made.variants.map(({ bytes, ...variant }) => ({
    ...variant,
    mime: "image/jpeg" as const,
    path: `${image.folder}/${variant.preset}-${variant.hash}.jpg`,
    file: bytes,
  }));
  for (const { path, file, mime } of derived) await ports.files.write(path, { bytes: file, mime });

  const { master, palette, thumbhash, dominantColor, look } = made;
  const held = await ports.images.finishVariants(job, {
    revision: image.revision,
    width: master.width,
    height: master.height,
    thumbhash,
    dominantColor,
    palette,
    look,
    variants: [
      ...derived.map(({ file, ...variant }) => ({ ...variant, bytes: file.length })),
      {
        preset: "full_res",
        path: masterPath,
        mime: master.mime,
        width: master.width,
        height: master.height,
        bytes: bytes.length,
        hash: master.hash,
        textColor: master.textColor,
        cropScore: master.cropScore,
      },
    ],
  });

  // The picture without its texts stays, for it to have others.
  const current = new Set([masterPath, image.madePath, ...derived.map(({ path }) => path)]);
  const replaced = image.variants.map(({ path }) => path).filter((path) => !current.has(path));
  if (held && replaced.length > 0) await ports.files.remove("studio", replaced);
  return settled(held);
};

/** The texts over a master, not those that it is to have, and the picture without them; null where none stand over it, or not yet. */
async function textsOf(
  { files, typesetter }: Pick<Ports, "files" | "typesetter">,
  { masterPath, madePath, masterOverlays }: ImageWork,
): Promise<Texts | null> {
  if (madePath === null || madePath === masterPath) return null;
  const without = await files.read(madePath);
  const letters = await typesetter();
  return { without, over: (pixels) => setTexts({ ...pixels, channels: 3, data: pixels.rgb }, masterOverlays, letters) };
}
