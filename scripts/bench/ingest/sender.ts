import { createClient as createSupabase } from "@supabase/supabase-js";
import type pg from "pg";
import sharp from "sharp";
import { createClient } from "../../../shared/client.ts";
import { CreatedKey } from "../../../shared/keys.ts";
import { createPattern } from "../../../shared/patterns.ts";
import type { Facts } from "../../start/facts.ts";

/** Somebody who sends pictures to a pattern of theirs. */
export interface Sender {
  readonly url: string;
  /** Headers by which functions know them. */
  readonly key: Readonly<Record<string, string>>;
  /** Headers of their session, for the API of the database. */
  readonly session: Readonly<Record<string, string>>;
  readonly pattern: string;
}

const schema = {
  type: "object",
  properties: {
    file_name: { type: "string" },
    width: { type: "integer" },
    colors: { type: "array", items: { type: "string" } },
    alt: { type: ["string", "null"] },
  },
  required: ["file_name", "width", "colors", "alt"],
  additionalProperties: false,
};

/** The admin of a stack, with a key and a pattern, and no rate in their way. */
export async function createSender(facts: Facts, client: pg.Client): Promise<Sender> {
  await client.query("update public.settings set calls_per_minute = 100000, pictures_per_month = null");
  const { url, publishable_key: apikey, admin } = facts;
  const options = { auth: { persistSession: false, autoRefreshToken: false } };
  const supabase = createSupabase(url, apikey, options);
  const { data, error } = await supabase.auth.signInWithPassword(admin);
  if (error) throw error;
  const scopes = ["patterns:write", "patterns:ingest"];
  const made = await supabase.rpc("create_api_key", { name: "Bench", scopes });
  if (made.error) throw new Error(made.error.message);
  const key = { "x-api-key": CreatedKey.parse(made.data).key };
  const { slug } = await createClient({ url, headers: key, fetch }).call(createPattern, {
    name: "Bench",
    schema,
    publish: true,
  });
  return { url, key, session: { apikey, authorization: `Bearer ${data.session.access_token}` }, pattern: slug };
}

/** A small picture unlike every other one with another number, in base64. */
export async function pictureOf(number: number): Promise<string> {
  const background = { r: number % 256, g: (number * 7) % 256, b: Math.floor(number / 4) % 256 };
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return picture.toString("base64");
}

/** Sends JSON to the sender's pattern; what was answered. Throws where it was not taken. */
export async function send({ url, key, pattern }: Sender, body: unknown): Promise<unknown> {
  const answer = await fetch(`${url}/functions/v1/ingest/${pattern}`, {
    method: "POST",
    headers: { ...key, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const said = await answer.json();
  if (answer.status !== 202) throw new Error(`The pictures were not taken: ${JSON.stringify(said)}`);
  return said;
}
