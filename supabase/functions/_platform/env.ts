import { z } from "zod";
import { readVendors, type VendorFaults, type VendorsEnv } from "./vendor-env.ts";

const Keys = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "is not JSON" });
      return z.NEVER;
    }
  })
  .pipe(z.object({ default: z.string().min(1).optional() }))
  .transform((keys) => keys.default);

const Environment = z.object({
  SUPABASE_URL: z.url(),
  SUPABASE_SECRET_KEYS: Keys.optional(),
  SUPABASE_SERVICE_ROLE_KEY: z.string().min(1).optional(),
  LARDER_PUBLIC_URL: z.url().optional(),
  LARDER_RING_SECRET: z.string().min(16).optional(),
  LARDER_SKETCH_URL: z.url().optional(),
  LARDER_LOOPBACK_WEBHOOKS: z.literal("on").optional(),
});

export interface Env {
  readonly url: string;
  /** Where the outside reaches the project, if that is another address. */
  readonly publicUrl: string;
  readonly secretKey: string;
  readonly ringSecret: string | undefined;
  readonly sketchUrl: string | undefined;
  /** Whether endpoints may be on this machine. */
  readonly loopbackWebhooks: boolean;
  readonly vendors: VendorsEnv;
  readonly vendorFaults: VendorFaults;
}

/**
 * Reads the environment once. Throws one sentence that lists all that is missing or wrong, never a value; but a vendor's
 * own variables take nothing else down: it counts as not configured.
 */
export function readEnv(get: (name: string) => string | undefined): Env {
  const raw = Object.fromEntries(Object.keys(Environment.shape).map((name) => [name, get(name) || undefined]));
  const parsed = Environment.safeParse(raw);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    throw new Error(`The environment is not complete: ${faults.join("; ")}`);
  }
  const env = parsed.data;
  const secretKey = env.SUPABASE_SECRET_KEYS ?? env.SUPABASE_SERVICE_ROLE_KEY;
  if (!secretKey) throw new Error("The environment is not complete: SUPABASE_SECRET_KEYS is missing");
  const { vendors, faults } = readVendors(get);
  return {
    url: env.SUPABASE_URL,
    publicUrl: env.LARDER_PUBLIC_URL ?? env.SUPABASE_URL,
    secretKey,
    ringSecret: env.LARDER_RING_SECRET,
    sketchUrl: env.LARDER_SKETCH_URL,
    loopbackWebhooks: env.LARDER_LOOPBACK_WEBHOOKS === "on",
    vendors,
    vendorFaults: faults,
  };
}
