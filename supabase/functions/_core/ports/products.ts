import type { OutputOf, ParsedOf } from "../../../../shared/contract.ts";
import type { listProducts, Product } from "../../../../shared/products.ts";
import type { Caller, CallerCredentials } from "./callers.ts";
import type { AlphaPixels, Codec } from "./picture.ts";

/** What reads and writes photos. */
export interface PhotoTools {
  readonly codec: Codec;
  /** The pixels of a still WebP, as they are stored. Throws `image_damaged`. */
  readonly decodeWebp: (bytes: Uint8Array) => Promise<AlphaPixels>;
}

/** Photos that lie elsewhere. Throws `AppError`. */
export interface Photos {
  /** From a public address: a JPEG, PNG or WebP of at most 10 MB. */
  fetch(url: string, signal: AbortSignal): Promise<Uint8Array>;
  /** A file that its owner uploaded. Throws `not_found`. */
  upload(path: string): Promise<Uint8Array>;
}

/** A photo that lies in the bucket `studio`, as the picture that it is to be. */
export interface PlacedPhoto {
  readonly image_id: string;
  readonly path: string;
  /** As it was called where it came from. */
  readonly name: string | null;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** What is to be made, as `worker.create_product` takes it. */
export interface ProductOrder {
  readonly request: Readonly<Record<string, unknown>> & { readonly photo: PlacedPhoto | null };
  /** Decimal text; null for whatever it costs. */
  readonly maxUsd: string | null;
  readonly idempotencyKey: string | null;
  /** SHA-256 of what is asked, in hexadecimal. */
  readonly bodyHash: string;
}

/** `busy`: a run is under way. `forbidden_for_test`: a key for tests and a live product, or the reverse. */
export type ProductRefusal = "conflict" | "costs_money" | "busy" | "not_found" | "forbidden_for_test";

export type ProductAnswer =
  | {
      readonly status: "accepted";
      readonly productId: string;
      /** Decimal text. */
      readonly estimatedUsd: string;
      /** In the bucket `studio`. */
      readonly photoPath: string;
      /** The answer of an earlier request with the same key. */
      readonly repeated: boolean;
    }
  | { readonly status: ProductRefusal };

/** Products of owners: what is a stranger's is null. Throws `AppError`: `invalid_input` naming the field, `quota_exhausted`. */
export interface Products {
  create(call: CallerCredentials, caller: Caller, order: ProductOrder): Promise<ProductAnswer>;
  reprocess(call: CallerCredentials, caller: Caller, productId: string, order: ProductOrder): Promise<ProductAnswer>;
  read(ownerId: string, productId: string): Promise<Product | null>;
  list(ownerId: string, filter: ParsedOf<typeof listProducts>): Promise<OutputOf<typeof listProducts>>;
  /** Has a failed scene or cut-out made again. */
  retry(
    caller: Caller,
    productId: string,
    imageId: string,
  ): Promise<"retried" | "conflict" | "not_found" | "forbidden_for_test">;
  /** The file of a picture that the owner may use, theirs or an approved one; null where there is none. */
  findPicture(
    ownerId: string,
    imageId: string,
  ): Promise<{ readonly path: string; readonly name: string | null } | null>;
  /** A signed address of a file of `studio`, for an hour. */
  addressOf(path: string): Promise<string>;
}
