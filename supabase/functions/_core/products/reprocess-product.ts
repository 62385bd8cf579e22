import type { OutputOf, ParsedOf } from "../../../../shared/contract.ts";
import type { reprocessProduct as contract } from "../../../../shared/products.ts";
import type { Caller, CallerCredentials } from "../ports/callers.ts";
import { beginProduct, type ProductPorts, refusals } from "./begin-product.ts";
import type { WithPhoto } from "./find-photo.ts";

/** Begins another run of a product. Throws what `beginProduct` does, before a new photo is fetched where it may not be used. */
export async function reprocessProduct(
  ports: ProductPorts,
  call: CallerCredentials,
  caller: Caller,
  { id, ...input }: WithPhoto<ParsedOf<typeof contract>>,
  idempotencyKey: string | null,
): Promise<OutputOf<typeof contract>> {
  if (!(await ports.products.read(caller.ownerId, id))) throw refusals.not_found();
  return beginProduct(ports, caller, input, idempotencyKey, (order) =>
    ports.products.reprocess(call, caller, id, order),
  );
}
