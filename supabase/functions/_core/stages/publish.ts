import { AppError } from "../../../../shared/problems.ts";
import type { ImageWork } from "../ports/images.ts";
import type { Job } from "../ports/jobs.ts";
import type { Ports } from "../ports/ports.ts";
import { imageOf, type Stage, settled } from "./stage.ts";

/** Copies an approved image's files to where anybody can fetch them, then makes it findable. */
export const publish: Stage<"images" | "files"> = async (ports, job) => {
  const image = await imageOf(ports, job);
  if (image.status === "approved") await copyFiles(ports, job, image);
  // Whether it is still approved under this number is decided there, under the row's lock.
  return settled(await ports.images.finishPublish(job, image.publication));
};

async function copyFiles(ports: Pick<Ports, "images" | "files">, job: Job, image: ImageWork): Promise<void> {
  try {
    await Promise.all(
      image.variants.map(({ path, publicPath, bytes }) => ports.files.publish(path, publicPath, bytes)),
    );
  } catch (error) {
    const isMissing = error instanceof AppError && error.code === "not_found";
    // A file that a new crop has just replaced is published under the next number.
    if (isMissing && (await imageOf(ports, job)).publication !== image.publication) return;
    throw error;
  }
}
