/**
 * One cold process of the `variants` benchmark: makes the variants of a file, as often as asked, and writes the last
 * set. Arguments: file, output folder, quality, count. Prints its peak memory in MB.
 */
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { codec } from "../../supabase/functions/_adapters/codecs/codec.ts";
import { makeVariants } from "../../supabase/functions/_core/picture/variants.ts";
import { processPeak } from "./process-peak.ts";

const [file, folder, quality, count] = process.argv.slice(2) as [string, string, string, string];

for (let done = 0; done < Number(count); done++) {
  // Read anew each time, as a worker gets each master in a buffer of its own.
  const bytes = new Uint8Array(readFileSync(file));
  const made = await makeVariants(
    { bytes, mime: "image/jpeg" },
    { quality: Number(quality), subject: null, texts: null },
    codec,
  );
  for (const { preset, bytes } of made.variants) writeFileSync(`${folder}/${preset}.jpg`, bytes);
}
console.log(processPeak());
