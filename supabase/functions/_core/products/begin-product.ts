import type { OutputOf } from "../../../../shared/contract.ts";
import { AppError, type ProblemCode } from "../../../../shared/problems.ts";
import { type createProduct, photoFields } from "../../../../shared/products.ts";
import { readHeader } from "../picture/header.ts";
import { sha256 } from "../picture/sha256.ts";
import type { Caller } from "../ports/callers.ts";
import type { Files } from "../ports/files.ts";
import type { PictureFile } from "../ports/picture.ts";
import type { PlacedPhoto, ProductAnswer, ProductOrder, ProductRefusal, Products } from "../ports/products.ts";
import { writeMaster } from "../stages/master-file.ts";
import { aboutField, type FindPorts, findPhoto, type PhotoPlace } from "./find-photo.ts";

export interface ProductPorts extends FindPorts {
  readonly products: Products;
  readonly files: Pick<Files, "read" | "write" | "remove">;
  /** See `takePhoto`. */
  readonly takePhoto: (bytes: Uint8Array) => Promise<PictureFile>;
  /** Address of the project's functions, such as `https://larder.example/functions/v1`. */
  readonly functionsUrl: string;
}

/** What is asked besides the photo, as SQL takes it. */
interface Asked extends PhotoPlace {
  readonly max_usd?: string | undefined;
  readonly [field: string]: unknown;
}

/**
 * Takes the photo in, where there is one, and has a run begun with it. A photo of a request that is refused is removed. Throws
 * what `findPhoto` and `takePhoto` do, with the field that said where the photo is, and what SQL refuses.
 */
export async function beginProduct(
  ports: ProductPorts,
  { ownerId }: Caller,
  { max_usd, ...asked }: Asked,
  idempotencyKey: string | null,
  order: (order: ProductOrder) => Promise<ProductAnswer>,
): Promise<OutputOf<typeof createProduct>> {
  const found = await findPhoto(ports, ownerId, asked);
  const choices = Object.fromEntries(
    Object.entries(asked).filter(([field]) => !(photoFields as readonly string[]).includes(field)),
  );
  const maxUsd = max_usd ?? null;
  // What is sent along counts by its content, all else as it was said.
  const place = found?.field === "image" ? await sha256(found.bytes) : found && asked[found.field];
  const bodyHash = await sha256(new TextEncoder().encode(JSON.stringify([choices, place, maxUsd])));
  const photo = found && (await placePhoto(ports, ownerId, found));
  const answer = await order({ request: { ...choices, photo }, maxUsd, idempotencyKey, bodyHash }).catch(
    async (failure) => {
      // Of an answer that was lost nobody knows whether the photo is used: what is not goes with the next sweep.
      if (photo && isRefusal(failure)) await forget(ports, photo);
      throw failure;
    },
  );
  if (photo && (answer.status !== "accepted" || answer.repeated)) await forget(ports, photo);
  if (answer.status !== "accepted") throw refusals[answer.status]();
  return {
    product_id: answer.productId,
    status_url: `${ports.functionsUrl}/products/${answer.productId}`,
    photo_url: await ports.products.addressOf(answer.photoPath),
    estimated_usd: answer.estimatedUsd,
  };
}

async function placePhoto(
  { takePhoto, files }: ProductPorts,
  ownerId: string,
  { bytes, name, field }: NonNullable<Awaited<ReturnType<typeof findPhoto>>>,
): Promise<PlacedPhoto> {
  const file = await takePhoto(bytes).catch((cause) => {
    throw cause instanceof AppError ? aboutField(field, cause.code, cause.message) : cause;
  });
  const image_id = crypto.randomUUID();
  const path = await writeMaster(files, { folder: `${ownerId}/${image_id}` }, file);
  const { width, height } = readHeader(file.bytes);
  return { image_id, path, name, width, height };
}

/** The sweep finds it where it cannot be removed now. */
const forget = ({ files }: ProductPorts, { path }: PlacedPhoto) => files.remove("studio", [path]).catch(() => {});

const unknown: ReadonlySet<ProblemCode> = new Set(["internal", "database_unavailable", "timed_out"]);
const isRefusal = (failure: unknown) => failure instanceof AppError && !unknown.has(failure.code);

export const refusals: Record<ProductRefusal, () => AppError> = {
  conflict: () =>
    new AppError("conflict", { detail: "This Idempotency-Key came with another request before: use a new one" }),
  busy: () =>
    new AppError("conflict", { detail: "This product is being processed: wait until it is ready or has failed" }),
  not_found: () => new AppError("not_found", { detail: "There is no such product" }),
  costs_money: () =>
    new AppError("forbidden", {
      detail:
        "This would cost money, and test keys never do: choose models that work offline, as those must that describe pictures here, or use a live key",
    }),
  forbidden_for_test: () =>
    new AppError("forbidden", {
      detail: "A key for tests has products of its own: use a live key for this one, or a key for tests for its own",
    }),
};
