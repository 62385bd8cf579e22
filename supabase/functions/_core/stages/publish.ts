import { imageOf, type Stage, settled } from "./stage.ts";

/** Copies an approved image's files to where anybody can fetch them, then makes it findable. */
export const publish: Stage<"images" | "files"> = async (ports, job) => {
  const image = await imageOf(ports, job);
  if (image.status === "approved") {
    await Promise.all(
      image.variants.map(({ path, publicPath, bytes }) => ports.files.publish(path, publicPath, bytes)),
    );
  }
  // Whether it is still approved under this number is decided there, under the row's lock.
  return settled(await ports.images.finishPublish(job, image.publication));
};
