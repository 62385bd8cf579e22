import { z } from "zod";

/** Where a vendor is reached, and with what. */
export interface VendorEnv {
  readonly apiKey: string;
  readonly baseUrl: string;
}

export interface LeonardoEnv extends VendorEnv {
  /** What its callbacks bring; without it nobody can ring, and Larder looks by itself. */
  readonly webhookKey: string | undefined;
}

/** A worker of our own, behind Modal's proxy: the key is a pair. */
export interface ModalEnv extends VendorEnv {
  readonly apiSecret: string;
  /** Signs its callbacks; without it nobody can ring, and Larder looks by itself. */
  readonly webhookSecret: string | undefined;
}

export interface OpenAIEnv extends VendorEnv {
  /** An address without a key: it speaks as OpenAI does, and may have none of its models. */
  readonly ownServer: boolean;
}

/** The vendors that this project has a key for; null where it has none, or none that can be used. */
export interface VendorsEnv {
  readonly openai: OpenAIEnv | null;
  readonly gemini: VendorEnv | null;
  readonly leonardo: LeonardoEnv | null;
  readonly runware: VendorEnv | null;
  readonly reve: VendorEnv | null;
  readonly modal: ModalEnv | null;
}

/** By vendor, what is wrong with its variables: one sentence that names them, and never a value. */
export type VendorFaults = { readonly [Vendor in keyof VendorsEnv]?: string };

/** As headers carry it: a runtime that cannot send one quotes it in its error. */
const Key = z
  .string()
  .trim()
  .regex(/^[!-~]+$/, "must be letters, digits and signs in one piece")
  .optional();
const isLoopback = (url: string) => /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/.test(url);
const withoutSlash = (url: string) => url.replace(/\/+$/, "");

/** An address is told in errors and logs. */
const Discreet = z.url({ error: "must be an address", abort: true }).refine((text) => {
  const { username, password, search, hash } = new URL(text);
  return `${username}${password}${search}${hash}` === "";
}, "must have neither a password nor a query in it");

/** Keys do not travel in the open: https, or plain http on this machine. No slash at the end. */
const isSafe = (url: string) => url.startsWith("https://") || isLoopback(url);
const Address = Discreet.refine(isSafe, "must be https, or http on this machine").transform(withoutSlash);

const shapes = {
  // A server without a key has nothing that could be overheard.
  openai: { OPENAI_API_KEY: Key, OPENAI_BASE_URL: Discreet.transform(withoutSlash).optional() },
  gemini: { GEMINI_API_KEY: Key, GEMINI_BASE_URL: Address.default("https://generativelanguage.googleapis.com") },
  leonardo: {
    LEONARDO_API_KEY: Key,
    LEONARDO_BASE_URL: Address.default("https://cloud.leonardo.ai/api/rest"),
    LEONARDO_WEBHOOK_KEY: Key,
  },
  runware: { RUNWARE_API_KEY: Key, RUNWARE_BASE_URL: Address.default("https://api.runware.ai/v1") },
  reve: { REVE_API_KEY: Key, REVE_BASE_URL: Address.default("https://api.reve.com") },
  modal: { MODAL_URL: Address.optional(), MODAL_KEY: Key, MODAL_SECRET: Key, MODAL_WEBHOOK_SECRET: Key },
};

/** The names of all variables of vendors. */
export const vendorVariables: readonly string[] = Object.values(shapes).flatMap((shape) => Object.keys(shape));

const withKey = (apiKey: string | undefined, baseUrl: string) => (apiKey ? { apiKey, baseUrl } : null);

const schemas = {
  openai: z
    .object(shapes.openai)
    .refine(({ OPENAI_API_KEY: key, OPENAI_BASE_URL: url }) => !key || !url || isSafe(url), {
      path: ["OPENAI_BASE_URL"],
      error: "must be https, or http on this machine, where OPENAI_API_KEY is set",
    })
    .transform(({ OPENAI_API_KEY: key, OPENAI_BASE_URL: url }): OpenAIEnv | null =>
      key || url
        ? // A server of one's own wants some key, whichever.
          { apiKey: key ?? "none", baseUrl: url ?? "https://api.openai.com/v1", ownServer: key === undefined }
        : null,
    ),
  gemini: z.object(shapes.gemini).transform((env) => withKey(env.GEMINI_API_KEY, env.GEMINI_BASE_URL)),
  leonardo: z.object(shapes.leonardo).transform((env): LeonardoEnv | null => {
    const leonardo = withKey(env.LEONARDO_API_KEY, env.LEONARDO_BASE_URL);
    return leonardo && { ...leonardo, webhookKey: env.LEONARDO_WEBHOOK_KEY };
  }),
  runware: z.object(shapes.runware).transform((env) => withKey(env.RUNWARE_API_KEY, env.RUNWARE_BASE_URL)),
  reve: z.object(shapes.reve).transform((env) => withKey(env.REVE_API_KEY, env.REVE_BASE_URL)),
  modal: z
    .object(shapes.modal)
    .refine(
      ({ MODAL_URL, MODAL_KEY, MODAL_SECRET }) =>
        [MODAL_URL, MODAL_KEY, MODAL_SECRET].every(Boolean) || ![MODAL_URL, MODAL_KEY, MODAL_SECRET].some(Boolean),
      { path: ["MODAL_URL, MODAL_KEY and MODAL_SECRET"], error: "must all be set, or none of them" },
    )
    .transform(({ MODAL_URL: baseUrl, MODAL_KEY: apiKey, MODAL_SECRET: apiSecret, ...more }): ModalEnv | null =>
      baseUrl && apiKey && apiSecret ? { apiKey, apiSecret, baseUrl, webhookSecret: more.MODAL_WEBHOOK_SECRET } : null,
    ),
};

/**
 * What the environment says of the vendors. One whose variables have a fault is not configured, whatever else they say;
 * all others go on. Never throws.
 */
export function readVendors(get: (name: string) => string | undefined): { vendors: VendorsEnv; faults: VendorFaults } {
  const faults: { -readonly [Vendor in keyof VendorFaults]: string } = {};
  const read = <Vendor extends keyof VendorsEnv>(vendor: Vendor, schema: z.ZodType<VendorsEnv[Vendor]>) => {
    const names = Object.keys(shapes[vendor]);
    const parsed = schema.safeParse(Object.fromEntries(names.map((name) => [name, get(name) || undefined])));
    if (parsed.success) return parsed.data;
    faults[vendor] = parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ");
    return null;
  };
  const vendors = {
    openai: read("openai", schemas.openai),
    gemini: read("gemini", schemas.gemini),
    leonardo: read("leonardo", schemas.leonardo),
    runware: read("runware", schemas.runware),
    reve: read("reve", schemas.reve),
    modal: read("modal", schemas.modal),
  };
  return { vendors, faults };
}
