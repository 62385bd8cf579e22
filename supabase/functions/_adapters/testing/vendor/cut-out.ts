import { readHeader } from "../../../_core/picture/header.ts";
import type { PictureFile } from "../../../_core/ports/picture.ts";
import { removeGround } from "../../../_core/scenes/remove-ground.ts";
import { codec } from "../../codecs/codec.ts";
import type { Fault } from "./faults.ts";

/** A picture that was sent, cut out in its own size as vendors do it: a PNG. `another-size` leaves its lowest quarter out. */
export async function cutOut(bytes: Uint8Array, fault: Fault | null = null): Promise<PictureFile> {
  const { mime } = readHeader(bytes);
  const { width, height, rgba } = await codec.decode({ bytes, mime }, removeGround);
  const rows = fault === "another-size" ? Math.ceil(height * 0.75) : height;
  const png = await codec.encodePng({ width, height: rows, rgba: rgba.subarray(0, width * rows * 4) });
  return { bytes: png, mime: "image/png" };
}
