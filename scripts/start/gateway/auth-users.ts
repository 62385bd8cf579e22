import type { Database } from "../database/database.ts";

/** A person in the shape of GoTrue's API. */
const userObject = `jsonb_build_object('id', id, 'aud', aud, 'role', role, 'email', email, 'phone', coalesce(phone, ''),
  'email_confirmed_at', email_confirmed_at, 'confirmed_at', confirmed_at, 'last_sign_in_at', last_sign_in_at,
  'app_metadata', raw_app_meta_data, 'user_metadata', raw_user_meta_data, 'identities', '[]'::jsonb,
  'created_at', created_at, 'updated_at', updated_at, 'is_anonymous', is_anonymous)`;

export async function findUser(database: Database, id: string): Promise<unknown | null> {
  const statement = `select ${userObject} as person from auth.users where id = $1`;
  const [row] = await database.query<{ person: unknown }>(statement, [id]);
  return row?.person ?? null;
}

/** One page of all people, the newest first; pages count from 1. */
export async function listUsers(database: Database, page: number, size: number): Promise<unknown[]> {
  const statement = `select ${userObject} as person from auth.users order by created_at desc, id limit $1 offset $2`;
  const rows = await database.query<{ person: unknown }>(statement, [size, (page - 1) * size]);
  return rows.map((row) => row.person);
}

export async function countUsers(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>("select count(*)::integer as count from auth.users");
  return row?.count ?? 0;
}

/** True if there was such a person. What hangs on them goes by the foreign keys. */
export async function deleteUser(database: Database, id: string): Promise<boolean> {
  return (await database.query("delete from auth.users where id = $1 returning id", [id])).length > 0;
}

/** Undoes what signing up did beyond creating the person: the session, and a confirmation nobody asked for. */
export async function settleNewUser(
  database: Database,
  id: string,
  { isConfirmed, appMetadata }: { readonly isConfirmed: boolean; readonly appMetadata: Record<string, unknown> },
): Promise<void> {
  await database.query("delete from auth.sessions where user_id = $1", [id]);
  await database.query(
    `update auth.users set email_confirmed_at = case when $2::boolean then coalesce(email_confirmed_at, now()) end,
       raw_app_meta_data = raw_app_meta_data || $3::jsonb where id = $1`,
    [id, isConfirmed, appMetadata],
  );
}
