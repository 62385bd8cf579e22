import type { Database } from "../database/database.ts";

/** A person in the shape of GoTrue's API, as far as anybody reads it. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly email_confirmed_at: string | null;
}

const userObject = `jsonb_build_object('id', id, 'aud', aud, 'role', role, 'email', email, 'phone', coalesce(phone, ''),
  'email_confirmed_at', email_confirmed_at, 'confirmed_at', confirmed_at, 'last_sign_in_at', last_sign_in_at,
  'invited_at', invited_at, 'confirmation_sent_at', confirmation_sent_at, 'recovery_sent_at', recovery_sent_at,
  'app_metadata', raw_app_meta_data, 'user_metadata', raw_user_meta_data, 'identities', '[]'::jsonb,
  'created_at', created_at, 'updated_at', updated_at, 'is_anonymous', is_anonymous)`;

export async function findUser(database: Database, id: string): Promise<User | null> {
  const statement = `select ${userObject} as person from auth.users where id = $1`;
  const [row] = await database.query<{ person: User }>(statement, [id]);
  return row?.person ?? null;
}

export async function findUserByEmail(database: Database, email: string): Promise<User | null> {
  const statement = `select ${userObject} as person from auth.users where email = $1`;
  const [row] = await database.query<{ person: User }>(statement, [email]);
  return row?.person ?? null;
}

/** One page of all people, the newest first; pages count from 1. */
export async function listUsers(database: Database, page: number, size: number): Promise<User[]> {
  const statement = `select ${userObject} as person from auth.users order by created_at desc, id limit $1 offset $2`;
  const rows = await database.query<{ person: User }>(statement, [size, (page - 1) * size]);
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

/** Ends the sessions of a person, but for the one they are in, and every link that was mailed to them. */
export async function endAccess(database: Database, id: string, exceptSession: string | null): Promise<void> {
  await database.query("delete from auth.sessions where user_id = $1 and id is distinct from $2::uuid", [
    id,
    exceptSession,
  ]);
  await database.query("update auth.users set confirmation_token = null, recovery_token = null where id = $1", [id]);
}
