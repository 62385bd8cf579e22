import { z } from "zod";

/**
 * Our own contract with a worker on Modal; its other side is `scripts/modal/qwen_image.py`, and a test compares the two.
 *
 * - `POST /jobs` with a `ModalJob` → 202 `{call_id}`; the same job again → the same call.
 * - `GET /jobs/{call_id}` → 202 `{progress}`, 200 with a `ModalResult`, 404 for a call that there is not, 410 for one
 *   whose result is gone.
 * - `GET /models` → `{models: [{id}]}`.
 * - When a call has ended, the worker posts a `ModalCallback` to the job's `callback.url`, as Standard Webhooks sign it.
 */
export interface ModalJob {
  readonly job_id: string;
  readonly task: "generate";
  readonly model: string;
  readonly input: {
    readonly prompt: string;
    readonly negative_prompt: string | null;
    readonly style: string | null;
    readonly width: number;
    readonly height: number;
    readonly seed: number;
  };
  readonly callback: { readonly url: string } | null;
}

/** The styles that the worker knows by name, which are the slugs of our recipes. */
export const styles = [
  "anime",
  "line-art",
  "flat-logo",
  "watercolor",
  "abstract",
  "minimalist",
  "vintage",
  "grunge",
  "standard",
] as const;

export const ModalAccepted = z.object({ call_id: z.string().min(1).max(200) });

export const ModalProgress = z.object({ progress: z.number().min(0).max(1).default(0) });

export const ModalResult = z.discriminatedUnion("status", [
  z.object({
    status: z.literal("completed"),
    call_id: z.string().min(1).max(200),
    /** The picture itself, or an address at the worker's own origin. */
    output: z.union([z.object({ image_base64: z.string().min(1) }), z.object({ url: z.url() })]),
    /** Of the GPU. */
    cost_seconds: z.number().min(0).max(1e6),
  }),
  z.object({
    status: z.literal("failed"),
    call_id: z.string().min(1).max(200),
    cost_seconds: z.number().min(0).max(1e6),
    error: z.object({ code: z.string(), message: z.string() }),
  }),
]);
export type ModalResult = z.infer<typeof ModalResult>;

export const ModalModels = z.object({ models: z.array(z.object({ id: z.string() })) });

export const ModalCallback = z.object({ call_id: z.string().min(1).max(200) });

/** FastAPI's way to refuse: a sentence of ours, or its list of what is wrong with a body. */
export const ModalFailure = z.object({
  detail: z.union([z.string(), z.array(z.object({ loc: z.array(z.union([z.string(), z.int()])), msg: z.string() }))]),
});
