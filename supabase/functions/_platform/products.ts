import { mostPhotoBytes } from "../../../shared/products.ts";
import { createFileDownload } from "../_adapters/download/guarded-download.ts";
import { createPhotos } from "../_adapters/supabase/photos.ts";
import { createProducts } from "../_adapters/supabase/products.ts";
import type { ProductPorts } from "../_core/products/begin-product.ts";
import { takePhoto } from "../_core/products/take-photo.ts";
import { resolveHost } from "./resolve-host.ts";
import { env, files, functionsUrl, rpc, storage } from "./services.ts";
import { uploads } from "./uploads.ts";

const fetchPhoto = createFileDownload(
  {
    fetch,
    resolve: resolveHost,
    allowedHosts: "any",
    // What the library itself serves, which on the embedded stack is on this machine.
    trustedOrigins: [new URL(env.publicUrl).origin],
    sizeLimit: mostPhotoBytes,
    timeLimit: 30_000,
  },
  "image/jpeg, image/png, image/webp",
);

/** What products are begun with. What reads pictures is loaded with the first photo. */
export const productPorts: ProductPorts = {
  products: createProducts(rpc, storage, env.publicUrl),
  photos: createPhotos(storage, fetchPhoto),
  files,
  uploads,
  functionsUrl,
  async takePhoto(bytes) {
    const { codec } = await import("../_adapters/codecs/codec.ts");
    const decodeWebp = async (webp: Uint8Array) => {
      const { decodeWebp } = await import("../_adapters/codecs/webp/decode-webp.ts");
      return decodeWebp(webp);
    };
    return takePhoto(bytes, { codec, decodeWebp });
  },
};
