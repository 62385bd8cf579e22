import type { Database } from "../database/database.ts";
import type { Lite } from "../gateway/lite.ts";
import type { ProjectKeys } from "../project-keys.ts";
import { AuthRefusal, emailExists } from "./refusal.ts";
import { findUser, findUserByEmail, type User } from "./users.ts";

export interface NewUser {
  readonly email: string;
  /** Null for somebody who has yet to choose one. */
  readonly password: string | null;
  readonly isConfirmed: boolean;
  readonly userMetadata: Record<string, unknown>;
  readonly appMetadata: Record<string, unknown>;
}

export interface UserMaker {
  readonly database: Database;
  readonly keys: ProjectKeys;
  readonly lite: Lite;
}

/** Makes a person by signing them up, so that passwords and identities are Lite's own. Throws a refusal. */
export async function createUser({ database, keys, lite }: UserMaker, user: NewUser): Promise<User> {
  if (await findUserByEmail(database, user.email)) throw emailExists();
  const password = user.password ?? `${crypto.randomUUID()}-Aa1`;
  const signedUp = await lite.signUp(
    new Request("http://127.0.0.1/auth/v1/signup", {
      method: "POST",
      headers: { apikey: keys.secret_key, "content-type": "application/json" },
      body: JSON.stringify({ email: user.email, password, data: user.userMetadata }),
    }),
  );
  const made = await signedUp.json();
  if (!signedUp.ok) throw new AuthRefusal(signedUp.status, made.error_code, made.msg);
  const id: string = made.user?.id ?? made.id;
  await settle(database, id, user);
  const settled = await findUser(database, id);
  if (!settled) throw new Error("The new user is not there");
  return settled;
}

/** Undoes what signing up did beyond that: the session, a password and a confirmation that nobody asked for. */
async function settle(database: Database, id: string, { password, isConfirmed, appMetadata }: NewUser): Promise<void> {
  await database.query("delete from auth.sessions where user_id = $1", [id]);
  await database.query(
    `update auth.users set email_confirmed_at = case when $2::boolean then coalesce(email_confirmed_at, now()) end,
       last_sign_in_at = null, encrypted_password = case when $3::boolean then encrypted_password end,
       raw_app_meta_data = raw_app_meta_data || $4::jsonb where id = $1`,
    [id, isConfirmed, password !== null, appMetadata],
  );
}
