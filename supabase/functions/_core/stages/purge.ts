import { imageOf, type Stage, settled } from "./stage.ts";
import { removeFolder } from "./withdraw.ts";

/** Removes every file of a trashed image, then its row. One that was restored meanwhile, or is in use, keeps everything. */
export const purge: Stage<"images" | "files"> = async (ports, job) => {
  const image = await imageOf(ports, job);
  if (!image.deleted || image.keptPublications.length > 0) return settled(await ports.images.finishPurge(job));
  for (const publication of await ports.files.list("library", image.id)) {
    await removeFolder(ports.files, "library", `${image.id}/${publication}`);
  }
  await removeFolder(ports.files, "studio", image.folder);
  return settled(await ports.images.finishPurge(job));
};
