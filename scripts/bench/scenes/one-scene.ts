/**
 * One cold process of the `scenes` benchmark: sets a cut-out into a stage, writes the scene as a JPEG, reads it again and compares
 * the product, as often as asked. Arguments: stage, cut-out, count. Prints its peak memory in MB.
 */
import { readFileSync } from "node:fs";
import process from "node:process";
import { usualStand } from "../../../shared/stands.ts";
import { codec } from "../../../supabase/functions/_adapters/codecs/codec.ts";
import { compareProduct } from "../../../supabase/functions/_core/scenes/compare-product.ts";
import { setProduct } from "../../../supabase/functions/_core/scenes/set-product.ts";
import { processPeak } from "../process-peak.ts";

const [stage, cutOut, count] = process.argv.slice(2) as [string, string, string];

for (let done = 0; done < Number(count); done++) {
  // Read anew each time, as a worker gets each file in a buffer of its own.
  const product = await codec.decodeRgba({ bytes: new Uint8Array(readFileSync(cutOut)), mime: "image/png" });
  const made = await codec.decode({ bytes: new Uint8Array(readFileSync(stage)), mime: "image/jpeg" }, (pixels) => {
    const placed = setProduct(pixels, product, usualStand);
    return { placed, bytes: codec.encodeJpeg(pixels, 94) };
  });
  const scene = { bytes: made.bytes, mime: "image/jpeg" } as const;
  const { passed } = await codec.decode(scene, (pixels) => compareProduct(pixels, made.placed));
  if (!passed) throw new Error("A product in a scene is another than the one that was set into it");
}
console.log(processPeak());
