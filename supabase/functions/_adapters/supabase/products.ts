import type { SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { AppError } from "../../../../shared/problems.ts";
import { Product, Scene } from "../../../../shared/products.ts";
import type { Caller, CallerCredentials } from "../../_core/ports/callers.ts";
import type { ProductOrder, Products } from "../../_core/ports/products.ts";
import { heedQuota } from "./quota.ts";
import type { Rpc } from "./rpc.ts";
import { createAddresses } from "./signed-addresses.ts";

const Answer = z.discriminatedUnion("status", [
  z
    .object({
      status: z.literal("accepted"),
      product_id: z.uuid(),
      estimated_usd: z.string(),
      photo_path: z.string(),
      repeated: z.boolean().default(false),
    })
    .transform(({ status, product_id, estimated_usd, photo_path, repeated }) => ({
      status,
      productId: product_id,
      estimatedUsd: estimated_usd,
      photoPath: photo_path,
      repeated,
    })),
  z.object({ status: z.enum(["conflict", "costs_money", "busy", "not_found", "forbidden_for_test"]) }),
]);

const Retried = z.object({ status: z.enum(["retried", "conflict", "not_found", "forbidden_for_test"]) });

const Found = z.object({ path: z.string(), name: z.string().nullable() }).nullable();

// As in the contract, but with places in the bucket `studio` instead of addresses.
const path = z.string().nullable();
const StoredScene = Scene.omit({ url: true }).extend({ path });
const StoredProduct = Product.omit({ cover_url: true, scene_urls: true }).extend({
  photo: Product.shape.photo.omit({ url: true }).extend({ path }),
  cut_out: Product.shape.cut_out.omit({ url: true }).extend({ path }),
  scenes: z.array(StoredScene),
  earlier_scenes: z.array(StoredScene).default([]),
  cover_path: path,
  scene_paths: z.array(z.string()),
});
type StoredProduct = z.infer<typeof StoredProduct>;

const Page = z.object({ products: z.array(StoredProduct), next_cursor: z.string().nullable() });

/** `publicUrl` is where the outside reaches the project: the storage itself may be known here by another address. */
export function createProducts(rpc: Rpc, storage: SupabaseClient["storage"], publicUrl: string): Products {
  const addresses = createAddresses(storage, publicUrl);
  const begin = async (name: string, call: CallerCredentials, { ownerId, isTest }: Caller, asked: object) => {
    const said = await rpc(name, { owner_id: ownerId, is_test: isTest, ...asked });
    // What is refused before it is looked at says nothing of a quota.
    if (z.object({ quota: z.unknown() }).safeParse(said).data?.quota !== undefined) heedQuota(call, said);
    return Answer.parse(said);
  };
  const orderOf = ({ request, maxUsd, idempotencyKey, bodyHash }: ProductOrder) => ({
    request,
    max_usd: maxUsd,
    idempotency_key: idempotencyKey,
    body_hash: bodyHash,
  });

  return {
    create: (call, caller, order) => begin("create_product", call, caller, orderOf(order)),
    reprocess: (call, caller, productId, order) =>
      begin("reprocess_product", call, caller, { product_id: productId, ...orderOf(order) }),
    async read(ownerId, productId) {
      const asked = { owner_id: ownerId, product_id: productId };
      const product = StoredProduct.nullable().parse(await rpc("read_product", asked));
      return product && withAddresses(product, await addresses(pathsOf(product)));
    },
    async list(ownerId, { status, limit, cursor }) {
      if (cursor !== undefined && !z.guid().safeParse(cursor).success) throw noSuchPage();
      const asked = { owner_id: ownerId, status: status ?? null, max_count: limit, after: cursor ?? null };
      const { products, next_cursor } = Page.parse(await rpc("list_products", asked));
      const signed = await addresses(products.flatMap(pathsOf));
      return {
        products: products.map((product) => {
          const { earlier_scenes: _, ...listed } = withAddresses(product, signed);
          return listed;
        }),
        next_cursor,
      };
    },
    async retry({ ownerId, isTest }, productId, imageId) {
      const asked = { owner_id: ownerId, is_test: isTest, product_id: productId, image_id: imageId };
      return Retried.parse(await rpc("retry_product_part", asked)).status;
    },
    async findPicture(ownerId, imageId) {
      return Found.parse(await rpc("find_picture", { owner_id: ownerId, image_id: imageId }));
    },
    async addressOf(path) {
      return (await addresses([path])).get(path) ?? "";
    },
  };
}

/** As SQL says it of one that looks right. */
function noSuchPage(): AppError {
  const message = "There is no such page: begin with the first one";
  return new AppError("invalid_input", { detail: `cursor: ${message}`, errors: [{ field: "cursor", message }] });
}

const pathsOf = ({ photo, cut_out, scenes, earlier_scenes, cover_path, scene_paths }: StoredProduct): string[] =>
  [
    photo.path,
    cut_out.path,
    ...[...scenes, ...earlier_scenes].map(({ path }) => path),
    cover_path,
    ...scene_paths,
  ].filter((path) => path !== null);

function withAddresses(product: StoredProduct, signed: ReadonlyMap<string, string>): Product {
  const { photo, cut_out, scenes, earlier_scenes, cover_path, scene_paths, ...said } = product;
  const urlOf = (path: string | null) => (path === null ? null : (signed.get(path) ?? null));
  const shown = <Part extends { readonly path: string | null }>({ path, ...part }: Part) => ({
    ...part,
    url: urlOf(path),
  });
  return {
    ...said,
    photo: shown(photo),
    cut_out: shown(cut_out),
    scenes: scenes.map(shown),
    earlier_scenes: earlier_scenes.map(shown),
    cover_url: urlOf(cover_path),
    scene_urls: scene_paths.flatMap((path) => signed.get(path) ?? []),
  };
}
