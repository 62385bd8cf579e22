import { useSyncExternalStore } from "react";
import { fileHash } from "./file-hash.ts";
import { preparePicture } from "./prepare-picture.ts";
import { findSame, sendPicture } from "./send-picture.ts";
import { createUploadQueue, type Upload } from "./upload-queue.ts";

/** The uploads of this tab; they go on while the person is on another screen. */
export const uploads = createUploadQueue({ prepare: preparePicture, hash: fileHash, findSame, send: sendPicture });

export const useUploads = (): readonly Upload[] => useSyncExternalStore(uploads.subscribe, uploads.list);

// Leaving the app would lose what is under way: the browser asks.
window.addEventListener("beforeunload", (event) => {
  if (uploads.list().some(({ state }) => state === "waiting" || state === "working")) event.preventDefault();
});
