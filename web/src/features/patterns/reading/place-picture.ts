import type { OutputOf } from "../../../../../shared/contract.ts";
import type { uploads } from "../../../../../shared/uploads.ts";
import { CallFailure, callFunction } from "../../../lib/call-function.ts";
import { Failure, failureOf } from "../../../lib/failure.ts";
import { patternReadingStrings as strings } from "../../../strings/pattern-reading.ts";
import { smallPreview } from "../pictures/small-preview.ts";
import { uprightJpeg } from "../pictures/upright-jpeg.ts";
import type { PictureFile } from "./picture-files.ts";
import type { Placed } from "./place-pictures.ts";

/** Wide enough for the small print of a receipt. */
const largestSide = 3000;
const takenAsTheyAre = ["image/jpeg", "image/png"];

/**
 * Sends one picture; answers the id of its upload, and a small picture of it. A call for which it is too soon waits its turn, and
 * all of them while there is no network. Throws a `Failure`.
 */
export async function placePicture({ file }: PictureFile, signal: AbortSignal): Promise<Omit<Placed, "name">> {
  const preview = await smallPreview(file);
  for (;;) {
    try {
      return { upload_id: await send(file, signal), preview };
    } catch (error) {
      const isOffline = error instanceof Failure && error.kind === "offline" && !navigator.onLine;
      if (!isOffline || signal.aborted) throw error;
      await network(signal);
    }
  }
}

/** Until there is a network, or nobody waits for one any more. */
const network = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    window.addEventListener("online", () => resolve(), { once: true, signal });
    signal.addEventListener("abort", () => resolve(), { once: true });
  });

async function send(file: File, signal: AbortSignal): Promise<string> {
  const { upload_id, url, max_bytes } = await askForPlace(signal);
  const isTaken = takenAsTheyAre.includes(file.type) && file.size <= max_bytes;
  const body = isTaken ? file : await uprightJpeg(file, largestSide);
  const response = await fetch(url, { method: "PUT", body, headers: { "content-type": body.type }, signal }).catch(
    (error: unknown) => {
      throw failureOf(error);
    },
  );
  if (!response.ok) throw new Failure("broken", strings.notTaken);
  return upload_id;
}

async function askForPlace(signal: AbortSignal): Promise<OutputOf<typeof uploads>> {
  for (;;) {
    try {
      return await callFunction<OutputOf<typeof uploads>>("POST", "uploads", {});
    } catch (error) {
      if (!(error instanceof CallFailure) || error.retryAfter === null) throw error;
      await pause(error.retryAfter * 1000, signal);
    }
  }
}

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
