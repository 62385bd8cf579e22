/**
 * One cold process of the `photos` benchmark: a photo comes as the body of a request, or as JSON with it in base64, and is taken in as
 * a product's. Arguments: file, content type. Prints its peak memory in MB.
 */
import { openSync, readSync, statSync } from "node:fs";
import process from "node:process";
import { AppError } from "../../../shared/problems.ts";
import { createProduct as contract, mostPhotoBytes } from "../../../shared/products.ts";
import { codec } from "../../../supabase/functions/_adapters/codecs/codec.ts";
import type { ProductPorts } from "../../../supabase/functions/_core/products/begin-product.ts";
import { createProduct } from "../../../supabase/functions/_core/products/create-product.ts";
import { takePhoto } from "../../../supabase/functions/_core/products/take-photo.ts";
import { keyCall } from "../../../supabase/functions/_core/testing/key-call.ts";
import { readInput } from "../../../supabase/functions/_http/read-input.ts";
import { processPeak } from "../process-peak.ts";

const [file, type] = process.argv.slice(2) as [string, string];

const unasked = () => Promise.reject(new Error("Nobody is asked for this"));
const ports: ProductPorts = {
  functionsUrl: "",
  files: { read: unasked, write: async () => {}, remove: async () => {} },
  uploads: { find: unasked },
  photos: { fetch: unasked, upload: unasked },
  products: {
    create: async () => ({ status: "accepted", productId: "", estimatedUsd: "0", photoPath: "", repeated: false }),
    reprocess: unasked,
    read: unasked,
    list: unasked,
    retry: unasked,
    findPicture: unasked,
    addressOf: async () => "",
  },
  takePhoto: (bytes) =>
    takePhoto(bytes, {
      codec,
      async decodeWebp(webp) {
        const { decodeWebp } = await import("../../../supabase/functions/_adapters/codecs/webp/decode-webp.ts");
        return decodeWebp(webp);
      },
    }),
};

const request = new Request("http://larder.test/products", {
  method: "POST",
  headers: { "content-type": type, "content-length": String(statSync(file).size) },
  body: piecesOf(file),
});
const limits = { pictureField: "image", jsonBytes: Math.ceil(mostPhotoBytes / 3) * 4 + 64 * 1024 };
try {
  const { input, picture } = await readInput(request, contract, {}, limits);
  const asked = picture ? { ...input, image: picture } : input;
  await createProduct(ports, keyCall, { ownerId: "mia", keyId: "key", isTest: false }, asked, null);
} catch (error) {
  if (!(error instanceof AppError && error.code === "too_large")) throw error;
}
console.log(processPeak());

/** A file as it would come over the network: each piece in a buffer of its own. */
function piecesOf(path: string): ReadableStream<Uint8Array> {
  const handle = openSync(path, "r");
  return new ReadableStream({
    pull(controller) {
      const piece = new Uint8Array(64 * 1024);
      const length = readSync(handle, piece, 0, piece.length, null);
      if (length > 0) controller.enqueue(piece.subarray(0, length));
      else controller.close();
    },
  });
}
