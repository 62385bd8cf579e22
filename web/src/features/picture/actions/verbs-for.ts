import type { PictureDetails } from "../../editing/details/picture-details.ts";

type Verb =
  | "approve"
  | "reject"
  | "reopen"
  | "withdraw"
  | "retry"
  | "change"
  | "texts"
  | "remake"
  | "trash"
  | "restore";

/** What fits a picture as it stands, and this person. The database decides; this only spares useless buttons. */
export function verbsFor(
  {
    status,
    deleted_at,
    master_path,
    product_part,
  }: Pick<PictureDetails, "status" | "deleted_at" | "master_path" | "product_part">,
  isAdmin: boolean,
): Record<Verb, boolean> {
  const isThere = deleted_at === null;
  const decides = isAdmin && isThere;
  // The photo of a product and its cut-out come and go with it, as they are.
  const isOwn = product_part === null || product_part === "scene";
  return {
    approve: decides && (status === "ready" || status === "rejected"),
    reject: decides && (status === "ready" || status === "approved"),
    reopen: decides && status === "rejected",
    withdraw: decides && status === "approved",
    retry: isThere && status === "failed",
    // A new picture starts from it; it stays as it is.
    change: isThere && master_path !== null,
    // What is public only admins change.
    texts: isThere && isOwn && master_path !== null && (isAdmin || status !== "approved"),
    remake: isThere && isOwn && status !== "failed" && master_path !== null,
    trash: isThere && isOwn,
    restore: !isThere,
  };
}
