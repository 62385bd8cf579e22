import { usePerson } from "../../session/session.ts";
import type { PictureDetails } from "../details/picture-details.ts";

/** Whether this person may change the picture: what is public only an admin; what is in the trash, or kept for a product, nobody. */
export function useCanEdit({ status, deleted_at }: Pick<PictureDetails, "status" | "deleted_at">): boolean {
  const isAdmin = usePerson().role === "admin";
  return deleted_at === null && status !== "kept" && (isAdmin || status !== "approved");
}
