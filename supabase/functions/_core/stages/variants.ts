import { makeVariants } from "../picture/variants.ts";
import { imageOf, masterPathOf, type Stage, settled } from "./stage.ts";

/** Makes the sizes of a master, and reads what its pixels tell. The master itself is `full_res`, byte for byte. */
export const variants: Stage<"images" | "files" | "codec"> = async (ports, job) => {
  const image = await imageOf(ports, job);
  const masterPath = masterPathOf(image);
  const bytes = await ports.files.read(masterPath);
  const made = await makeVariants(
    { bytes, mime: "image/jpeg" },
    { quality: image.settings.jpegQuality, subject: image.subject },
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
