import type { ProblemCode } from "../../shared/problems.ts";
import { createProduct, listProducts, readProduct, reprocessProduct, retryProductPart } from "../../shared/products.ts";
import { always, type Operation, worked } from "./operation.ts";
import { choiceFields } from "./product-fields.ts";

/** What taking a photo in may come to. */
const ofPhotos: ProblemCode[] = [
  "not_found",
  "conflict",
  "too_large",
  "unsupported_image",
  "image_too_large",
  "image_damaged",
  "refused",
  "quota_exhausted",
  "provider_unavailable",
  "storage_unavailable",
  "timed_out",
];
const common = { scope: "products", takesSessions: true } as const;
const takesPhoto = {
  ...common,
  takesKey: true,
  takesPicture: ["image/jpeg", "image/png", "image/webp"],
  codes: [...always, ...ofPhotos],
} as const;
/** What the address says where the body is the photo itself; `prompts` as JSON. */
const inAddress = Object.fromEntries(
  Object.entries(choiceFields).map(([field, description]) => [
    field,
    `Where the body is the photo itself: ${description.charAt(0).toLowerCase()}${description.slice(1)}`,
  ]),
);
const id = "The product.";

/** Products: a photo, and the scenes that it is set into. */
export const productOperations: readonly Operation[] = [
  {
    ...takesPhoto,
    id: "create-product",
    contract: createProduct,
    summary: "Make scenes of a product",
    description: [
      "The background of one photo is removed, then the product is set into up to eight scenes at the same time; nothing of it",
      "is drawn anew, and what differs from the photo is marked. The photo can also be the body itself, of 10 MB at most. Each",
      "scene takes one of the month's pictures, and so does the removal; the same photo sent again is not cut out again.",
    ].join(" "),
    request: "NewProduct",
    parameters: inAddress,
    answers: [{ status: 202, description: "It is begun.", schemas: ["BegunProduct"] }],
  },
  {
    ...common,
    id: "list-products",
    contract: listProducts,
    summary: "List products",
    description: "The caller's own, the newest first, each with the scenes of its last run.",
    parameters: {
      status: "Only those in this state.",
      limit: "How many at most.",
      cursor: "The `next_cursor` of the answer before.",
    },
    answers: worked("ProductList"),
    codes: always,
  },
  {
    ...common,
    id: "read-product",
    contract: readProduct,
    summary: "Read a product",
    description: "How far it is, and its scenes with their addresses. A stranger's is not found.",
    parameters: { id },
    answers: worked("Product"),
    codes: [...always, "not_found"],
  },
  {
    ...takesPhoto,
    id: "reprocess-product",
    contract: reprocessProduct,
    summary: "Make all scenes anew",
    description: [
      "Of the same photo or another one; what is left out is as it was, scene by scene for `prompts`, and null is the usual one again. The cut-out is used again, for nothing, where neither",
      "the photo nor the way it is cut out changes. Scenes of earlier runs stay. `conflict` while a run is under way.",
    ].join(" "),
    request: "ProductRun",
    parameters: { id, ...inAddress },
    answers: [{ status: 202, description: "Another run is begun.", schemas: ["BegunProduct"] }],
  },
  {
    ...common,
    id: "retry-product-part",
    contract: retryProductPart,
    summary: "Make one scene again",
    description: "One that failed, or a cut-out that did. What succeeded stays. `conflict` where it has not failed.",
    parameters: { id, image_id: "The scene, or the cut-out." },
    answers: [{ status: 202, description: "It is being made again.", schemas: ["Product"] }],
    codes: [...always, "not_found", "conflict"],
  },
];
