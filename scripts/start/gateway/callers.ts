import type { Transaction } from "@electric-sql/pglite";
import type { Database } from "../database/database.ts";
import type { ProjectKeys } from "../project-keys.ts";
import { type Claims, verifyToken } from "./tokens.ts";

const roles = ["anon", "authenticated", "service_role"] as const;
type Role = (typeof roles)[number];

/** Who a request speaks for: the database role it runs as, and the claims its policies read. */
export interface Caller {
  readonly role: Role;
  readonly claims: Claims;
}

export type Identified = Caller | "no_key" | "invalid_key" | "invalid_token";

/**
 * Who sent this request, as hosted Supabase reads it: a person's token decides before the API key, so that a
 * secret key bypasses the policies only when it comes alone.
 */
export function identify(request: Request, keys: ProjectKeys): Promise<Identified> {
  const bearer = request.headers.get("authorization")?.match(/^Bearer\s+(\S+)$/i)?.[1];
  const apiKey = request.headers.get("apikey") ?? new URL(request.url).searchParams.get("apikey");
  return identifyBy({ bearer: bearer ?? null, apiKey }, keys);
}

/** The same from the two credentials themselves, for protocols that carry them elsewhere. */
export async function identifyBy(
  { bearer, apiKey }: { bearer: string | null; apiKey: string | null },
  keys: ProjectKeys,
): Promise<Identified> {
  if (apiKey !== null && roleOfKey(apiKey, keys) === null) return "invalid_key";
  if (bearer !== null && !bearer.startsWith("sb_")) {
    const claims = await verifyToken(bearer, keys.jwt_secret);
    const role = roles.find((name) => name === claims?.role);
    return claims && role ? { role, claims } : "invalid_token";
  }
  const key = apiKey ?? bearer;
  if (key === null) return "no_key";
  const role = roleOfKey(key, keys);
  return role === null ? "invalid_key" : { role, claims: { role } };
}

/** Gives a transaction the role and the settings that PostgREST gives a request of this caller. */
export async function become(transaction: Transaction, caller: Caller): Promise<void> {
  await transaction.query(
    `select set_config('request.jwt.claims', $1, true), set_config('request.jwt.claim.sub', $2, true),
            set_config('request.jwt.claim.role', $3, true), set_config('role', $3, true)`,
    [JSON.stringify(caller.claims), caller.claims.sub ?? "", caller.role],
  );
}

/** Runs `work` in one transaction as this caller: grants and policies apply. */
export function asCaller<Result>(
  database: Database,
  caller: Caller,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return database.exclusive((pglite) =>
    pglite.transaction(async (transaction) => {
      await become(transaction, caller);
      return await work(transaction);
    }),
  );
}

function roleOfKey(key: string, keys: ProjectKeys): Role | null {
  if (key === keys.secret_key) return "service_role";
  return key === keys.publishable_key ? "anon" : null;
}
