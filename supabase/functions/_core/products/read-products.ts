import { AppError } from "../../../../shared/problems.ts";
import type { Product } from "../../../../shared/products.ts";
import type { Caller } from "../ports/callers.ts";
import type { Products } from "../ports/products.ts";
import { refusals } from "./begin-product.ts";

/** A product of the owner's own. Throws `not_found` for a stranger's as for one that there is not. */
export async function readProduct(
  { products }: { readonly products: Pick<Products, "read"> },
  { ownerId }: Caller,
  { id }: { readonly id: string },
): Promise<Product> {
  const found = await products.read(ownerId, id);
  if (!found) throw refusals.not_found();
  return found;
}

/** Has a part that failed made again, and answers the product. Throws `conflict` where it has not failed, and `not_found`. */
export async function retryProductPart(
  ports: { readonly products: Pick<Products, "read" | "retry"> },
  caller: Caller,
  { id, image_id }: { readonly id: string; readonly image_id: string },
): Promise<Product> {
  const answer = await ports.products.retry(caller, id, image_id);
  if (answer === "conflict") {
    throw new AppError("conflict", {
      detail: "Only a scene or a cut-out of the last run that has failed is made again",
    });
  }
  if (answer !== "retried") throw refusals[answer]();
  return readProduct(ports, caller, { id });
}
