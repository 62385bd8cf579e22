import { queryOptions } from "@tanstack/react-query";
import type { ImageStatus } from "../../../../../shared/images.ts";
import { ask } from "../../../lib/ask.ts";
import { supabase } from "../../../lib/supabase.ts";
import type { Product } from "../product.ts";
import { productsKey } from "../read-products.ts";
import type { PartJob } from "./part-stage.ts";

/** What is known of the picture of a part. */
export interface PartPicture {
  readonly status: ImageStatus;
  readonly thumbhash: string | null;
  readonly color: string | null;
  /** A small file of it; null while there is none. */
  readonly small: string | null;
  readonly isInTrash: boolean;
  readonly job: PartJob | undefined;
}

/** The choices of its last run, as far as somebody made them. */
export interface LastChoices {
  readonly prompts: Readonly<Record<string, string>>;
  readonly removal_prompt: string | null;
  readonly model_id: string | null;
  readonly removal_model_id: string | null;
}

export interface OneProduct {
  readonly product: Product;
  readonly ownerId: string | null;
  readonly last: LastChoices;
  /** By the ids of the parts; of one that is gone for good there is none. */
  readonly pictures: ReadonlyMap<string, PartPicture>;
}

/** Null where there is no product of that id that this person may see. Read without schemas, which would weigh more than the screen. */
async function readOne(id: string): Promise<OneProduct | null> {
  const [product, [row]] = await Promise.all([
    ask(supabase.rpc("read_product", { id })) as Promise<unknown> as Promise<Product | null>,
    ask(supabase.from("products").select("owner_id, request").eq("id", id)),
  ]);
  if (!product || !row) return null;
  const ids = [product.photo, product.cut_out, ...product.scenes, ...product.earlier_scenes].map(
    (part) => part.image_id,
  );
  const [images, jobs] = await Promise.all([
    ask(
      supabase
        .from("images")
        .select("id, status, thumbhash, dominant_color, deleted_at, image_variants(preset, path)")
        .in("id", ids)
        .in("image_variants.preset", ["product_card"]),
    ),
    product.status === "processing"
      ? ask(
          supabase
            .from("jobs")
            .select("image_id, kind, state, progress, error_code")
            .in("image_id", ids)
            .in("state", ["queued", "running", "waiting"]),
        )
      : [],
  ]);
  const jobOf = new Map(jobs.map((job) => [job.image_id, job]));
  const request = (row.request ?? {}) as Partial<LastChoices>;
  return {
    product,
    ownerId: row.owner_id,
    last: {
      prompts: request.prompts ?? {},
      removal_prompt: request.removal_prompt ?? null,
      model_id: request.model_id ?? null,
      removal_model_id: request.removal_model_id ?? null,
    },
    pictures: new Map(
      images.map((image) => [
        image.id,
        {
          status: image.status as ImageStatus,
          thumbhash: image.thumbhash,
          color: image.dominant_color,
          small: image.image_variants[0]?.path ?? null,
          isInTrash: image.deleted_at !== null,
          job: jobOf.get(image.id),
        },
      ]),
    ),
  };
}

export const oneKey = (id: string) => [...productsKey, "one", id];

export const oneOptions = (id: string) => queryOptions({ queryKey: oneKey(id), queryFn: () => readOne(id) });
