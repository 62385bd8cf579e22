import type { Contract, OutputOf, ParsedOf } from "../../../shared/contract.ts";
import {
  createProduct as createContract,
  listProducts,
  mostPhotoBytes,
  readProduct as readContract,
  reprocessProduct as reprocessContract,
  retryProductPart as retryContract,
} from "../../../shared/products.ts";
import { readPreferences } from "../_core/ingest/read-preferences.ts";
import type { Caller } from "../_core/ports/callers.ts";
import { createProduct } from "../_core/products/create-product.ts";
import { readProduct, retryProductPart } from "../_core/products/read-products.ts";
import { reprocessProduct } from "../_core/products/reprocess-product.ts";
import type { Call, EndpointOptions } from "../_http/endpoint.ts";
import { productPorts as ports } from "../_platform/products.ts";
import { callers, endpoints, route } from "../_platform/services.ts";

const identify = (call: Call) => callers.identify(call, "products", "products");

function served<C extends Contract>(
  contract: C,
  answer: (input: ParsedOf<C>, caller: Caller, call: Call) => Promise<OutputOf<C>>,
  more: Partial<EndpointOptions<C>> = {},
) {
  return route(contract, {
    audience: "caller",
    // What is wrong costs as much as what is right.
    onInvalidInput: async (call) => void (await identify(call)),
    handle: async (input, call) => answer(input, await identify(call), call),
    ...more,
  });
}

/** A photo that is the body itself is not made text of. */
const withPhoto = <Input extends object>(input: Input, { picture }: Call) =>
  picture ? { ...input, image: picture } : input;

const takesPhoto = {
  pictureField: "image",
  // A photo in base64, and what is said of it.
  jsonBytes: Math.ceil(mostPhotoBytes / 3) * 4 + 64 * 1024,
  statusOf: () => 202,
};
const idempotencyKeyOf = ({ headers }: Call) => readPreferences(headers).idempotencyKey;

endpoints(
  served(
    createContract,
    (input, caller, call) => createProduct(ports, call, caller, withPhoto(input, call), idempotencyKeyOf(call)),
    takesPhoto,
  ),
  served(listProducts, (input, { ownerId }) => ports.products.list(ownerId, input)),
  served(readContract, (input, caller) => readProduct(ports, caller, input)),
  served(
    reprocessContract,
    (input, caller, call) => reprocessProduct(ports, call, caller, withPhoto(input, call), idempotencyKeyOf(call)),
    takesPhoto,
  ),
  served(retryContract, (input, caller) => retryProductPart(ports, caller, input), { statusOf: () => 202 }),
);
