import type { OutputOf, ParsedOf } from "../../../../shared/contract.ts";
import { mostPictureBytes } from "../../../../shared/extractions.ts";
import type { uploads as contract } from "../../../../shared/uploads.ts";
import type { Caller } from "../ports/callers.ts";
import type { Uploads } from "../ports/uploads.ts";
import { uploadPath } from "./upload-path.ts";

export interface CreateUploadPorts {
  readonly uploads: Pick<Uploads, "sign">;
  /** Where the storage takes files in parts; null where it does not. */
  readonly resumableUrl: string | null;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** As long as Supabase lets a signed address for uploads live, in milliseconds. */
const lifetime = 2 * 60 * 60 * 1000;
/** What Supabase asks of every part but the last. */
const chunkBytes = 6 * 1024 * 1024;

/** Makes a place for a picture of the caller's own. */
export async function createUpload(
  { uploads, resumableUrl, now, newId }: CreateUploadPorts,
  { ownerId }: Caller,
  { keep_location }: ParsedOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const id = newId();
  const path = uploadPath(ownerId, id, keep_location);
  const expiresAt = new Date(now().getTime() + lifetime).toISOString();
  const { url, token } = await uploads.sign(path);
  return {
    upload_id: id,
    url,
    method: "PUT",
    expires_at: expiresAt,
    max_bytes: mostPictureBytes,
    resumable:
      resumableUrl === null
        ? null
        : {
            endpoint: resumableUrl,
            headers: { "x-signature": token },
            metadata: { bucketName: "ingest", objectName: path },
            chunk_bytes: chunkBytes,
          },
  };
}
