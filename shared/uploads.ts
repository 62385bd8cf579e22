import { z } from "zod";
import type { Contract } from "./contract.ts";

/** One file for who resumes: what a client of the TUS protocol is told. */
const Resumable = z.object({
  endpoint: z.url(),
  /** With every request. */
  headers: z.record(z.string(), z.string()),
  /** Of the upload; `contentType`, image/jpeg or image/png, is for the caller to add. */
  metadata: z.object({ bucketName: z.string(), objectName: z.string() }),
  /** Bytes of every part but the last. */
  chunk_bytes: z.int(),
});

/**
 * Makes a place for one picture: its bytes are sent to `url` with a PUT, under their own content type, and `upload_id` is sent to
 * a pattern then. Nobody but who asked can use it. What was not used within a day is removed.
 */
export const uploads = {
  name: "uploads",
  method: "POST",
  input: z.strictObject({
    /** Leaves what the file tells about where it was taken; else that, and every other note in it, goes before it is read. */
    keep_location: z.boolean().default(false),
  }),
  output: z.object({
    upload_id: z.uuid(),
    /** Signed: whoever has it may put one file there. */
    url: z.url(),
    method: z.literal("PUT"),
    /** Until when a file is taken. */
    expires_at: z.iso.datetime({ offset: true }),
    max_bytes: z.int(),
    /** For large files over bad connections; null where the storage takes whole files only. */
    resumable: Resumable.nullable(),
  }),
} as const satisfies Contract;
