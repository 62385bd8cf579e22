import type { OutputOf, ParsedOf } from "../../../../shared/contract.ts";
import type { createProduct as contract } from "../../../../shared/products.ts";
import type { Caller, CallerCredentials } from "../ports/callers.ts";
import { beginProduct, type ProductPorts } from "./begin-product.ts";
import type { WithPhoto } from "./find-photo.ts";

/** Makes a product of a photo: its run is begun when this answers. Throws what `beginProduct` does. */
export const createProduct = (
  ports: ProductPorts,
  call: CallerCredentials,
  caller: Caller,
  input: WithPhoto<ParsedOf<typeof contract>>,
  idempotencyKey: string | null,
): Promise<OutputOf<typeof contract>> =>
  beginProduct(ports, caller, input, idempotencyKey, (order) => ports.products.create(call, caller, order));
