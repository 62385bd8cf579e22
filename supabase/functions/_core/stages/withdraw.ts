import type { Files } from "../ports/files.ts";
import { imageOf, type Stage, settled } from "./stage.ts";

/**
 * Removes public files of every publication that is over: of those before the one that was read, all that search shows no
 * longer and no site uses. One that may come after is never touched, and none that is over comes back.
 */
export const withdraw: Stage<"images" | "files"> = async (ports, job) => {
  const image = await imageOf(ports, job);
  const over = image.status === "approved" ? image.publication : image.publication + 1;
  const publications = await ports.files.list("library", image.id);
  const isOver = (publication: number) => publication < over && !image.keptPublications.includes(publication);
  for (const publication of publications.filter((name) => isOver(Number(name)))) {
    await removeFolder(ports.files, "library", `${image.id}/${publication}`);
  }
  return settled(await ports.images.finishWithdraw(job));
};

/** Removes the files right in a folder. */
export async function removeFolder(files: Files, bucket: "studio" | "library", folder: string): Promise<void> {
  const names = await files.list(bucket, folder);
  if (names.length > 0) {
    await files.remove(
      bucket,
      names.map((name) => `${folder}/${name}`),
    );
  }
}
