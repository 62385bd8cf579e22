import { z } from "zod";
import type { Rpc } from "../_adapters/supabase/rpc.ts";
import type { CorsOrigins } from "../_http/cors.ts";

/** Milliseconds that an answer holds. */
const holds = 60_000;

/**
 * The origins of the settings, asked for at most once a minute. While the database does not answer, those it told last,
 * and before that all: a page may then read what is wrong.
 */
export function createCorsOrigins(rpc: Rpc, now: () => number): () => Promise<CorsOrigins> {
  let told: CorsOrigins = "*";
  let answer: Promise<CorsOrigins> = Promise.resolve(told);
  let askedAt = Number.NEGATIVE_INFINITY;

  async function ask(): Promise<CorsOrigins> {
    const origins = z.array(z.string()).parse(await rpc("read_cors_origins", {}));
    told = origins.includes("*") ? "*" : origins;
    return told;
  }

  return () => {
    if (now() - askedAt >= holds) {
      askedAt = now();
      answer = ask().catch(() => told);
    }
    return answer;
  };
}
