import type { SupabaseClient } from "@supabase/supabase-js";
import sharp from "sharp";
import { type Client, createClient } from "../../../shared/client.ts";
import { EndpointSecret, eventTypes } from "../../../shared/endpoints.ts";
import { type Accepted, ingest } from "../../../shared/extractions.ts";
import { CreatedKey, keyScopes } from "../../../shared/keys.ts";
import { createPattern, updatePattern } from "../../../shared/patterns.ts";
import { createProduct } from "../../../shared/products.ts";
import { uploads } from "../../../shared/uploads.ts";
import { jarPhoto } from "./product-photo.ts";
import { eventually, joinMember, ok, stack } from "./stack.ts";
import { receiveWebhooks } from "./webhook-receiver.ts";

/** A member with a key that may do everything, and an endpoint that is told everything of theirs. */
export interface Owner {
  readonly client: SupabaseClient;
  readonly id: string;
  /** Headers by which functions know them: at a screen, and by key. */
  readonly session: Record<string, string>;
  readonly key: Record<string, string>;
  readonly keyId: string;
  readonly larder: Client;
  readonly endpointId: string;
  readonly secret: string;
  readonly receiver: Awaited<ReturnType<typeof receiveWebhooks>>;
}

export async function joinOwner(whenOver: (end: () => void) => void): Promise<Owner> {
  const { client, id } = await joinMember();
  const { data } = await client.auth.getSession();
  const made = CreatedKey.parse(
    await ok(client.rpc("create_api_key", { name: `Key of ${id}`, scopes: [...keyScopes] })),
  );
  const receiver = await receiveWebhooks(undefined, whenOver);
  const endpoint = EndpointSecret.parse(
    await ok(client.rpc("create_endpoint", { url: receiver.url, events: [...eventTypes] })),
  );
  const key = { "x-api-key": made.key };
  return {
    client,
    id,
    session: { apikey: stack.publishable_key, authorization: `Bearer ${data.session?.access_token}` },
    key,
    keyId: made.id,
    larder: createClient({ url: stack.url, headers: key, fetch }),
    endpointId: endpoint.id,
    secret: endpoint.secret,
    receiver,
  };
}

export const schema = {
  type: "object",
  properties: { width: { type: "integer" }, title: { type: ["string", "null"] } },
  required: ["width", "title"],
  additionalProperties: false,
};

/** What an owner has. */
export interface Belongings {
  readonly patternId: string;
  readonly slug: string;
  readonly imageId: string;
  readonly batchId: string;
  readonly recipeId: string;
  readonly jobId: string;
  readonly productId: string;
  readonly ingestId: string;
  readonly uploadId: string;
  readonly deliveryId: string;
  readonly idempotencyKey: string;
  /** By bucket. */
  readonly files: Readonly<Record<"studio" | "ingest", readonly string[]>>;
}

const over = ["done", "failed", "cancelled"];

/** Uses everything there is, until nothing is left to do. */
export async function useEverything(owner: Owner): Promise<Belongings> {
  const { client, id, key, larder } = owner;
  const slug = `labels-${id.slice(0, 8)}`;
  const pattern = await larder.call(createPattern, { name: "Labels", slug, schema, publish: true });
  await larder.call(updatePattern, { pattern: slug, instructions: "What the label says." });
  await ok(
    client
      .from("palettes")
      .insert({ name: "Own colors", colors: ["#b9783f"] })
      .select(),
  );
  const recipe = await ok(
    client
      .from("recipes")
      .insert({ slug: `own-${id}`, name: "Own style", kind: "style", prompt: "[PROMPT], as we like it", owner_id: id })
      .select("id")
      .single(),
  );
  await ok(
    client
      .from("token_sets")
      .insert({ owner_id: id, name: "Own words", tokens: { SURFACE: `slate-${id}` } })
      .select(),
  );

  await ok(client.rpc("set_scene_prompt", { recipe: "scene-slate", prompt: `Slate as ${id} likes it` }));

  const made = await fetch(`${stack.url}/functions/v1/images`, {
    method: "POST",
    headers: { ...key, "content-type": "application/json" },
    body: JSON.stringify({ prompt: "rustic sourdough bread", size: "1024x1024" }),
  });
  const { image_id: imageId, batch_id: batchId } = (await made.json()) as { image_id: string; batch_id: string };

  const place = await larder.call(uploads, {});
  const picture = await sharp({ create: { width: 320, height: 200, channels: 3, background: "#c63" } })
    .jpeg()
    .toBuffer();
  await fetch(place.url, {
    method: "PUT",
    headers: { "content-type": "image/jpeg" },
    body: new Uint8Array(picture),
  });
  const idempotencyKey = `first-${id}`;
  const withKey = createClient({ url: stack.url, headers: { ...key, "idempotency-key": idempotencyKey }, fetch });
  const sent = (await withKey.call(ingest, { pattern: slug, upload_id: place.upload_id })) as Accepted;

  await eventually(
    () => ok(client.from("images").select("status").eq("id", imageId)),
    ([image]) => image?.status === "ready" || image?.status === "failed",
  );
  const placement = { x: 0, y: 0, scale: 1, rotation: 0 };
  await ok(client.rpc("save_mockup", { image_id: imageId, mockup: "mug", placement }));
  await larder.call(ingest, { pattern: slug, image_id: imageId });
  const photo = await jarPhoto().toBuffer();
  const { product_id: productId } = await larder.call(createProduct, {
    image: photo.toString("base64"),
    title: `Jar of ${id}`,
    scenes: ["scene-slate"],
  });
  const template = `own-toys-${id}`;
  await ok(
    client
      .from("recipes")
      .insert({ slug: template, name: "Own toys", kind: "template", prompt: "A toy of [WHO]", owner_id: id })
      .select(),
  );
  const rows = [{ tokens: { WHO: "Ann" }, file_name: `cookies-${id}` }];
  await ok(client.rpc("create_batch", { template, rows, reference_image_ids: [imageId] }));
  await eventually(
    () => ok(client.from("jobs").select("state")),
    (jobs) => jobs.every(({ state }) => over.includes(state)),
  );
  const deliveries = await eventually(
    () => ok(client.from("webhook_deliveries").select("id, delivered_at")),
    (all) => all.length >= 4 && all.every(({ delivered_at }) => delivered_at !== null),
  );
  const variants = await ok(client.from("image_variants").select("path").eq("image_id", imageId));
  return {
    patternId: pattern.id,
    slug,
    imageId,
    batchId,
    recipeId: recipe.id,
    jobId: sent.job_id,
    productId,
    ingestId: sent.ingest_id,
    uploadId: place.upload_id,
    deliveryId: deliveries[0]?.id,
    idempotencyKey,
    files: {
      studio: variants.map(({ path }) => path),
      ingest: [`${id}/${place.upload_id}/picture`],
    },
  };
}
