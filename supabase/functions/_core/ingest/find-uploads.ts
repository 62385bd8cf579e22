import type { Source } from "../../../../shared/extractions.ts";
import { AppError } from "../../../../shared/problems.ts";
import type { Uploads } from "../ports/uploads.ts";

/**
 * Where the uploads among some pictures lie, by their ids. Throws `not_found` for one that has no file, is too old, or is
 * another owner's: all of these look the same. `fieldOf` names the field of the picture in a place, for the refusal.
 */
export async function findUploads(
  uploads: Pick<Uploads, "find">,
  ownerId: string,
  sources: readonly Source[],
  fieldOf: (position: number) => string,
): Promise<ReadonlyMap<string, string>> {
  const ids = sources.flatMap(({ upload_id }) => upload_id ?? []);
  if (ids.length === 0) return new Map();
  const found = await uploads.find(ownerId, [...new Set(ids)]);
  const missing = sources.findIndex(({ upload_id }) => upload_id !== undefined && !found.has(upload_id));
  if (missing < 0) return found;
  const message = "There is no such upload, or no file was put there";
  throw new AppError("not_found", {
    detail: `${fieldOf(missing)}: ${message}`,
    errors: [{ field: fieldOf(missing), message }],
  });
}
