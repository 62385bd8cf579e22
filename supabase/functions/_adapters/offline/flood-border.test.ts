import { expect, test } from "vitest";
import type { ImageRequest } from "../../_core/ports/provider.ts";
import { ballPhoto, ballSize, emptyStage } from "../../_core/testing/product-photo.ts";
import { codec } from "../codecs/codec.ts";
import { imageRequest } from "../testing/vendor/image-request.ts";
import { createFloodBorder } from "./flood-border.ts";

let loads = 0;
const maker = createFloodBorder(async () => {
  loads += 1;
  return codec;
});
const make = (more: Partial<ImageRequest>) =>
  maker.make(imageRequest("flood-border", more), AbortSignal.timeout(10_000));

test("a product on a plain ground is cut out, in the size of its photo, and costs nothing", async () => {
  const made = await make({ operation: "remove_background", sources: [ballPhoto(codec)] });
  if (made.state !== "done") throw new Error(made.state);
  expect(made.usage).toMatchObject({ images: 1 });
  expect(made.file.mime).toBe("image/png");
  const { width, height, rgba } = await codec.decodeRgba(made.file);
  const alphaAt = (x: number, y: number) => rgba[(y * width + x) * 4 + 3];
  expect([width, height]).toEqual([ballSize, ballSize]);
  expect([alphaAt(2, 2), alphaAt(ballSize / 2, ballSize / 2), alphaAt(ballSize - 3, 5)]).toEqual([0, 255, 0]);
});

test.each([{ operation: "generate" }, { operation: "edit", sources: [emptyStage(codec)] }] as const)(
  "it makes and changes no pictures: $operation is refused before anything is loaded",
  async (more) => {
    loads = 0;
    await expect(make(more)).rejects.toMatchObject({ code: "refused" });
    expect(loads).toBe(0);
  },
);

test("a photo that is damaged is said to be", async () => {
  const photo = ballPhoto(codec);
  const damaged = { ...photo, bytes: photo.bytes.slice(0, -300) };
  await expect(make({ operation: "remove_background", sources: [damaged] })).rejects.toMatchObject({
    code: "image_damaged",
  });
});
