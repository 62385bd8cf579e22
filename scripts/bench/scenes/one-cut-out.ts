/**
 * One cold process of the `scenes` benchmark: removes the ground of a photo, fits the cut-out to it and writes it, as often as
 * asked. Arguments: photo, file for the cut-out, count. Prints its peak memory in MB.
 */
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { codec } from "../../../supabase/functions/_adapters/codecs/codec.ts";
import { fitCutOut } from "../../../supabase/functions/_core/scenes/fit-cut-out.ts";
import { removeGround } from "../../../supabase/functions/_core/scenes/remove-ground.ts";
import { processPeak } from "../process-peak.ts";

const [photo, file, count] = process.argv.slice(2) as [string, string, string];

for (let done = 0; done < Number(count); done++) {
  const bytes = new Uint8Array(readFileSync(photo));
  const cutOut = await codec.decode({ bytes, mime: "image/jpeg" }, (pixels) => fitCutOut(pixels, removeGround(pixels)));
  writeFileSync(file, await codec.encodePng(cutOut));
}
console.log(processPeak());
