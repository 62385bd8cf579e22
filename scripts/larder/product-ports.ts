import { createFiles } from "../../supabase/functions/_adapters/supabase/files.ts";
import { createPhotos } from "../../supabase/functions/_adapters/supabase/photos.ts";
import { createProducts } from "../../supabase/functions/_adapters/supabase/products.ts";
import { createRpc } from "../../supabase/functions/_adapters/supabase/rpc.ts";
import { createUploads } from "../../supabase/functions/_adapters/supabase/uploads.ts";
import type { CallerCredentials } from "../../supabase/functions/_core/ports/callers.ts";
import type { ProductPorts } from "../../supabase/functions/_core/products/begin-product.ts";
import { takePhoto } from "../../supabase/functions/_core/products/take-photo.ts";
import { ask } from "./ask.ts";
import type { Project } from "./project.ts";
import { Trouble } from "./trouble.ts";
import { larder } from "./usage.ts";

/** What products are begun with, as the function has it, but that it speaks as the operator. */
export function productPorts({ supabase, url }: Project): ProductPorts {
  const rpc = createRpc(supabase);
  const { storage } = supabase;
  return {
    products: createProducts(rpc, storage, url),
    files: createFiles(storage),
    uploads: createUploads(storage, rpc, url),
    // A machine at home may reach what no function may: who has an address downloads the photo.
    photos: createPhotos(storage, () => Promise.reject(new Trouble("Download the photo first."))),
    functionsUrl: `${url}/functions/v1`,
    async takePhoto(bytes) {
      const { codec } = await import("../../supabase/functions/_adapters/codecs/codec.ts");
      const { decodeWebp } = await import("../../supabase/functions/_adapters/codecs/webp/decode-webp.ts");
      return takePhoto(bytes, { codec, decodeWebp });
    },
  };
}

/** The operator has neither a key nor a rate. */
export const operatorCall: CallerCredentials = {
  keyHash: "",
  origin: null,
  address: null,
  session: { apiKey: "", accessToken: "" },
  setRate: () => {},
  setQuota: () => {},
};

/** Whose a product is: what is done with it is done for them. */
export async function callerOf({ supabase }: Project, productId: string) {
  const rows = await ask(
    supabase.from("products").select("owner_id, is_test").eq("id", productId).is("deleted_at", null),
  );
  const [product] = rows;
  if (!product) throw new Trouble(`There is no product ${productId}: ${larder} product list tells them.`);
  return { ownerId: product.owner_id as string, keyId: null, isTest: product.is_test as boolean };
}
