import type { Database } from "./database/database.ts";
import type { Facts } from "./facts.ts";
import { asCaller } from "./gateway/callers.ts";
import { readJson, writeJson } from "./json-file.ts";
import type { ProjectKeys } from "./project-keys.ts";

interface FirstBootOptions {
  readonly database: Database;
  readonly keys: ProjectKeys;
  readonly auth: (request: Request) => Promise<Response>;
  /** Remembers the search key, of which the database keeps a hash only; null remembers nothing. */
  readonly folder: string | null;
}

const adminEmail = "admin@larder.test";

/** Sees to it that somebody can sign in and something can search. Later boots find both there. */
export async function prepareFirstUse(options: FirstBootOptions): Promise<Pick<Facts, "admin" | "search_key">> {
  const id = (await findAdmin(options.database)) ?? (await createAdmin(options));
  await options.database.query(
    "insert into public.members (user_id, role) values ($1, 'admin') on conflict (user_id) do nothing",
    [id],
  );
  const admin = { email: adminEmail, password: options.keys.admin_password };
  return { admin, search_key: await ensureSearchKey(options, id) };
}

async function findAdmin(database: Database): Promise<string | null> {
  const [row] = await database.query<{ id: string }>("select id from auth.users where email = $1", [adminEmail]);
  return row?.id ?? null;
}

async function createAdmin({ auth, keys }: FirstBootOptions): Promise<string> {
  const response = await auth(
    new Request("http://127.0.0.1/auth/v1/admin/users", {
      method: "POST",
      headers: { apikey: keys.secret_key, "content-type": "application/json" },
      body: JSON.stringify({ email: adminEmail, password: keys.admin_password, email_confirm: true }),
    }),
  );
  if (!response.ok) throw new Error(`The first admin could not be made: ${await response.text()}`);
  return (await response.json()).id;
}

async function ensureSearchKey({ database, folder }: FirstBootOptions, adminId: string): Promise<string> {
  const path = `${folder}/search-key.json`;
  const kept = folder === null ? null : await readJson<{ key: string }>(path);
  if (kept && (await isActive(database, kept.key))) return kept.key;
  const caller = { role: "authenticated", claims: { role: "authenticated", sub: adminId } } as const;
  const made = await asCaller(database, caller, (as) =>
    as.query<{ made: { key: string } }>("select public.create_api_key($1) as made", ["Made by npm start"]),
  );
  const key = made.rows[0]?.made.key;
  if (!key) throw new Error("The search key could not be made");
  if (folder !== null) await writeJson(path, { key });
  return key;
}

async function isActive(database: Database, key: string): Promise<boolean> {
  const statement = `select 1 from public.api_keys where revoked_at is null and (expires_at is null or expires_at > now())
                       and hash = encode(sha256(convert_to($1, 'UTF8')), 'hex')`;
  return (await database.query(statement, [key])).length > 0;
}
