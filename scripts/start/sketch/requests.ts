import { z } from "zod";

/** What `POST /v1/pictures` takes. Strict: a field we do not know is a mistake of the caller. */
export const PictureRequest = z.strictObject({
  prompt: z.string().trim().min(1, "Say what to draw").max(4000, "Use at most 4000 characters"),
  width: z.int().min(64).max(2048),
  height: z.int().min(64).max(2048),
  colors: z.array(z.string().regex(/^#[0-9a-f]{6}$/, "Use a hex color such as #aa3322")).max(8),
  seed: z.int().min(0).max(0xffffffff),
  idempotency_key: z.string().min(1).max(200),
  /** `now` answers with the picture, `later` with an id to ask for. */
  mode: z.enum(["now", "later"]),
  /** Rung once with `{id}` when a `later` picture is finished; the picture itself is fetched. */
  callback_url: z.url({ protocol: /^https?$/ }).optional(),
  /** Pictures to draw after, each a JPEG or a PNG in base64. */
  references: z
    .array(z.base64().refine(isPicture, "Use a JPEG or a PNG"))
    .max(16, "Use at most 16 pictures")
    .optional(),
});
export type PictureRequest = z.infer<typeof PictureRequest>;

/** By its first bytes. */
function isPicture(base64: string): boolean {
  return base64.startsWith("/9j/") || base64.startsWith("iVBORw0KGgo");
}

/** An answer of the server before it becomes bytes. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

/** A problem document (RFC 9457) with a code that programs can read. */
export function problem(status: number, code: string, detail: string, extra: Record<string, unknown> = {}): Answer {
  return {
    status,
    headers: { "content-type": "application/problem+json" },
    body: { type: "about:blank", title: code.replaceAll("_", " "), status, code, detail, ...extra },
  };
}
