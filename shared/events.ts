import { z } from "zod";
import type { SentType } from "./endpoints.ts";
import { Result } from "./extractions.ts";
import { HexColor, PaletteColor, Preset } from "./images.ts";
import { JobKind } from "./jobs.ts";
import { ProductKind } from "./products.ts";
import { PublicFile, TextColor } from "./search.ts";

/** What `data` of a delivery says, by the type of its event. A newer server may say more. */

const When = z.iso.datetime({ offset: true });
/** Decimal text. */
const Usd = z.string();
/** The header `webhook-id`, once more. */
const event_id = z.uuid();

/** Of what was read by a pattern there are the fields from `ingest_id` on, of what was generated there is `batch_id`. */
export const JobEvent = z.object({
  event_id,
  job: z.object({
    id: z.uuid(),
    kind: JobKind,
    status: z.enum(["succeeded", "failed"]),
    created_at: When,
    error: z.object({ code: z.string(), detail: z.string().nullable() }).nullable(),
    cost_usd: Usd,
  }),
  image_id: z.uuid().nullable(),
  batch_id: z.uuid().nullable().optional(),
  ingest_id: z.uuid().optional(),
  extraction_id: z.uuid().optional(),
  position: z.int().optional(),
  is_test: z.boolean().optional(),
  source_url: z.string().nullable().optional(),
  source_name: z.string().nullable().optional(),
  pattern: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }).optional(),
  version: z.int().optional(),
  result: Result.nullable().optional(),
});

export const ReadyEvent = z.object({
  event_id,
  image: z.object({
    id: z.uuid(),
    batch_id: z.uuid().nullable(),
    prompt: z.string().nullable(),
    model_id: z.string().nullable(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    alt: z.string().nullable(),
    description: z.string().nullable(),
    category: z.string().nullable(),
    tags: z.array(z.string()),
  }),
});

export const ApprovedEvent = z.object({
  event_id,
  image: z.object({
    id: z.uuid(),
    approved_at: When.nullable(),
    tags: z.array(z.string()),
    category: z.string().nullable(),
    description: z.string(),
    alt: z.string(),
    dominant_color: HexColor.nullable(),
    colors: z.array(PaletteColor),
    thumbhash: z.string().nullable(),
    ai_generated: z.boolean(),
    sizes: z.partialRecord(
      Preset,
      z.object({ ...PublicFile.shape, text_color: TextColor.nullable(), crop_score: z.number().nullable() }),
    ),
  }),
});

export const WithdrawnEvent = z.object({ event_id, image: z.object({ id: z.uuid(), alt: z.string().nullable() }) });

/** A run of a product ended; when a picture of it was tried again, once more. */
export const ProductEvent = z.object({
  event_id,
  product: z.object({
    id: z.uuid(),
    title: z.string(),
    kind: ProductKind,
    status: z.enum(["ready", "failed"]),
    run: z.int(),
    is_test: z.boolean(),
    /** Why it failed. */
    error: z.object({ code: z.string(), detail: z.string().nullable() }).nullable(),
    /** The scenes of this run that are made, in order: the first is its cover. */
    scene_image_ids: z.array(z.uuid()),
  }),
});

export const BudgetEvent = z.object({
  event_id,
  budget: z.object({
    period: z.enum(["day", "month"]),
    /** Null: of all members together. */
    owner_id: z.uuid().nullable(),
    cap_usd: Usd,
    spent_usd: Usd,
    reserved_usd: Usd,
  }),
});

export const DisabledEvent = z.object({
  event_id,
  endpoint: z.object({
    id: z.uuid(),
    url: z.string(),
    description: z.string(),
    disabled_at: When,
    /** A sentence. */
    reason: z.string(),
  }),
});

export const TestEvent = z.object({ event_id, endpoint: z.object({ id: z.uuid(), url: z.string() }) });

/** What each event says. */
export const eventData = {
  "job.succeeded": JobEvent,
  "job.failed": JobEvent,
  "image.ready": ReadyEvent,
  "image.approved": ApprovedEvent,
  "image.withdrawn": WithdrawnEvent,
  "product.ready": ProductEvent,
  "product.failed": ProductEvent,
  "budget.reached": BudgetEvent,
  "endpoint.disabled": DisabledEvent,
  "endpoint.test": TestEvent,
} as const satisfies Record<SentType, z.ZodType>;
