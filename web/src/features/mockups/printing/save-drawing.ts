import { saveFile } from "../../../lib/save-file.ts";
import type { Ground } from "../things/thing.ts";
import { drawMockupFile, drawPrintFile, type Wanted } from "./draw-file.ts";
import { fileName } from "./file-name.ts";

/**
 * Saves what is printed, or a picture of the thing on a ground, and answers what the file is called. Throws a `Failure`.
 * @param name of the picture
 */
export async function saveDrawing(wanted: Wanted, name: string, ground: Ground | null): Promise<string> {
  const saved = fileName(name, wanted.mockup, ground ? "mockup" : "print");
  saveFile(saved, await (ground ? drawMockupFile(wanted, ground) : drawPrintFile(wanted)));
  return saved;
}
