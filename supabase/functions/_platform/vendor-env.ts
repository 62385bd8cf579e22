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

/** The vendors that this project has a key for; null where it has none. */
export interface VendorsEnv {
  readonly openai: VendorEnv | null;
  readonly gemini: VendorEnv | null;
  readonly leonardo: LeonardoEnv | null;
  readonly runware: VendorEnv | null;
  readonly reve: VendorEnv | null;
  readonly modal: ModalEnv | null;
}

/** As headers carry it: a runtime that cannot send one quotes it in its error. */
const Key = z
  .string()
  .trim()
  .regex(/^[!-~]+$/, "must be letters, digits and signs in one piece")
  .optional();
const isLoopback = (url: string) => /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/.test(url);

/** An address is told in errors and logs. */
const Discreet = z.url().refine((text) => {
  const { username, password, search, hash } = new URL(text);
  return `${username}${password}${search}${hash}` === "";
}, "must have neither a password nor a query in it");

/** Keys do not travel in the open: https, or plain http on this machine. No slash at the end. */
const Address = Discreet.refine(
  (url) => url.startsWith("https://") || isLoopback(url),
  "must be https, or http on this machine",
).transform((url) => url.replace(/\/+$/, ""));

/** A server without a key has nothing that could be overheard. */
const AnyAddress = Discreet.transform((url) => url.replace(/\/+$/, ""));

export const vendorVariables = {
  OPENAI_API_KEY: Key,
  OPENAI_BASE_URL: AnyAddress.optional(),
  GEMINI_API_KEY: Key,
  GEMINI_BASE_URL: Address.default("https://generativelanguage.googleapis.com"),
  LEONARDO_API_KEY: Key,
  LEONARDO_BASE_URL: Address.default("https://cloud.leonardo.ai/api/rest"),
  LEONARDO_WEBHOOK_KEY: Key,
  RUNWARE_API_KEY: Key,
  RUNWARE_BASE_URL: Address.default("https://api.runware.ai/v1"),
  REVE_API_KEY: Key,
  REVE_BASE_URL: Address.default("https://api.reve.com"),
  MODAL_URL: Address.optional(),
  MODAL_KEY: Key,
  MODAL_SECRET: Key,
  MODAL_WEBHOOK_SECRET: Key,
};

type Variables = z.infer<z.ZodObject<typeof vendorVariables>>;

/** What is wrong with variables that are right one by one; empty where nothing is. */
export function vendorFaults(env: Variables): string[] {
  const faults: string[] = [];
  if (env.OPENAI_API_KEY && env.OPENAI_BASE_URL && !Address.safeParse(env.OPENAI_BASE_URL).success) {
    faults.push("OPENAI_BASE_URL: must be https, or http on this machine, where OPENAI_API_KEY is set");
  }
  const modal = [env.MODAL_URL, env.MODAL_KEY, env.MODAL_SECRET];
  if (modal.some(Boolean) && !modal.every(Boolean)) {
    faults.push("MODAL_URL, MODAL_KEY and MODAL_SECRET: set all three or none");
  }
  return faults;
}

export function vendorsOf(env: Variables): VendorsEnv {
  const withKey = (apiKey: string | undefined, baseUrl: string) => (apiKey ? { apiKey, baseUrl } : null);
  const leonardo = withKey(env.LEONARDO_API_KEY, env.LEONARDO_BASE_URL);
  const { MODAL_URL, MODAL_KEY, MODAL_SECRET } = env;
  return {
    openai:
      env.OPENAI_API_KEY || env.OPENAI_BASE_URL
        ? // A server of one's own wants some key, whichever.
          { apiKey: env.OPENAI_API_KEY ?? "none", baseUrl: env.OPENAI_BASE_URL ?? "https://api.openai.com/v1" }
        : null,
    gemini: withKey(env.GEMINI_API_KEY, env.GEMINI_BASE_URL),
    leonardo: leonardo && { ...leonardo, webhookKey: env.LEONARDO_WEBHOOK_KEY },
    runware: withKey(env.RUNWARE_API_KEY, env.RUNWARE_BASE_URL),
    reve: withKey(env.REVE_API_KEY, env.REVE_BASE_URL),
    modal:
      MODAL_URL && MODAL_KEY && MODAL_SECRET
        ? { apiKey: MODAL_KEY, apiSecret: MODAL_SECRET, baseUrl: MODAL_URL, webhookSecret: env.MODAL_WEBHOOK_SECRET }
        : null,
  };
}
