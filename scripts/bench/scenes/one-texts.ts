/**
 * One cold process of the `scenes` benchmark: sets two texts over a picture and writes it anew. Argument: the picture. Prints its
 * peak memory in MB.
 */
import { readFileSync } from "node:fs";
import process from "node:process";
import { codec } from "../../../supabase/functions/_adapters/codecs/codec.ts";
import { loadTypesetter } from "../../../supabase/functions/_adapters/typesetting/typesetter.ts";
import { readHeader } from "../../../supabase/functions/_core/picture/header.ts";
import { withTexts } from "../../../supabase/functions/_core/picture/with-texts.ts";
import { processPeak } from "../process-peak.ts";

const [picture] = process.argv.slice(2) as [string];

const bytes = new Uint8Array(readFileSync(picture));
const texts = [
  { text: "WHEN THE BREAD IS DONE", place: "top" },
  { text: "and nobody has told the cat", place: "bottom" },
] as const;
await withTexts({ bytes, mime: readHeader(bytes).mime }, texts, codec, await loadTypesetter());
console.log(processPeak());
