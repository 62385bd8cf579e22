import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import type { Facts } from "../../../scripts/start/facts.ts";
import type { Database } from "../../../shared/database.ts";

/** Somebody who can sign in. */
export interface Person {
  readonly email: string;
  readonly password: string;
}

export type Client = SupabaseClient<Database>;

const options = { auth: { persistSession: false, autoRefreshToken: false } };

/** The operator of the stack, who may everything: for what a test finds there when it begins. */
export function operatorOf(stack: Facts): Client {
  return createClient<Database>(stack.url, stack.secret_key, options);
}

/** A new person with a role, and an address that says it. */
export async function addPerson(stack: Facts, role: "admin" | "member"): Promise<Person> {
  const operator = operatorOf(stack);
  const person = { email: `${role}-${crypto.randomUUID().slice(0, 8)}@larder.test`, password: "rye and caraway 7" };
  const { data, error } = await operator.auth.admin.createUser({ ...person, email_confirm: true });
  if (error) throw error;
  await ok(operator.from("members").insert({ user_id: data.user.id, role }));
  return person;
}

/** A person's own client, with their rights. */
export async function clientOf(stack: Facts, person: Person): Promise<Client> {
  const client = createClient<Database>(stack.url, stack.publishable_key, options);
  const { error } = await client.auth.signInWithPassword(person);
  if (error) throw error;
  return client;
}

/** The data of an answer; throws the error that it carries instead. */
export async function ok<Data>(answer: PromiseLike<{ data: Data; error: unknown }>): Promise<NonNullable<Data>> {
  const { data, error } = await answer;
  if (error) throw Object.assign(new Error(JSON.stringify(error)), { cause: error });
  return data as NonNullable<Data>;
}
