import type { SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { AppError, type ProblemCode, problems } from "../../../../shared/problems.ts";
import type { Pictures } from "../../_core/ports/pictures.ts";
import { heedQuota } from "./quota.ts";
import type { Rpc } from "./rpc.ts";
import { addressSeconds, publicAddress } from "./signed-addresses.ts";

const Order = z.discriminatedUnion("status", [
  z
    .object({
      status: z.literal("accepted"),
      image_id: z.uuid(),
      batch_id: z.uuid(),
      job_id: z.uuid(),
      estimated_usd: z.string(),
    })
    .transform(({ status, image_id, batch_id, job_id, estimated_usd }) => ({
      status,
      imageId: image_id,
      batchId: batch_id,
      jobId: job_id,
      estimatedUsd: estimated_usd,
    })),
  z.object({ status: z.enum(["conflict", "costs_money"]) }),
]);

const Made = z.object({
  path: z.string().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  model_id: z.string(),
  seed: z.int(),
  seconds: z.number(),
  cost_usd: z.string(),
  error: z.object({ code: z.string(), detail: z.string().nullable() }).nullable(),
});

/** `publicUrl` is where the outside reaches the project: the storage itself may be known here by another address. */
export function createPictures(rpc: Rpc, storage: SupabaseClient["storage"], publicUrl: string): Pictures {
  async function addressOf(path: string): Promise<string> {
    const { data, error } = await storage.from("studio").createSignedUrl(path, addressSeconds);
    if (error) throw new AppError("storage_unavailable", { cause: error });
    return publicAddress(path, data.signedUrl, publicUrl);
  }

  return {
    async order(call, { ownerId, isTest }, { request, maxUsd, idempotencyKey, bodyHash }) {
      const said = await rpc("make_picture", {
        owner_id: ownerId,
        is_test: isTest,
        request,
        max_usd: maxUsd,
        idempotency_key: idempotencyKey,
        body_hash: bodyHash,
      });
      heedQuota(call, said);
      return Order.parse(said);
    },
    async made(ownerId, imageId) {
      const made = Made.nullable().parse(await rpc("read_made_picture", { owner_id: ownerId, image_id: imageId }));
      if (!made) return null;
      const { path, width, height, model_id, seed, seconds, cost_usd, error } = made;
      if (path === null || width === null || height === null) {
        const { code = "cancelled", detail = null } = error ?? {};
        const known = code in problems ? (code as ProblemCode) : null;
        return { error: { code: known, detail: detail ?? `The picture was not made: ${code}` } };
      }
      const url = await addressOf(path);
      return { url, width, height, modelId: model_id, seed, seconds, costUsd: cost_usd };
    },
  };
}
