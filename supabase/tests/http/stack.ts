import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { inject } from "vitest";

/** The running stack that these tests speak to: the one the test command started. */
export interface Stack {
  readonly url: string;
  readonly publishable_key: string;
  readonly secret_key: string;
  readonly search_key: string;
  readonly admin: { readonly email: string; readonly password: string };
}

declare module "vitest" {
  interface ProvidedContext {
    stack: Stack;
  }
}

export const stack = inject("stack");

const options = { auth: { persistSession: false, autoRefreshToken: false } };

/** The operator: the service role. */
export const operator: SupabaseClient = createClient(stack.url, stack.secret_key, options);

/** Somebody with the publishable key and nothing else. */
export const nobody = (): SupabaseClient => createClient(stack.url, stack.publishable_key, options);

export async function signIn(email: string, password: string): Promise<SupabaseClient> {
  const client = nobody();
  const { error } = await client.auth.signInWithPassword({ email, password });
  if (error) throw error;
  return client;
}

export const signInAdmin = () => signIn(stack.admin.email, stack.admin.password);

let people = 0;

/** A new member, signed in. */
export async function joinMember(): Promise<{ client: SupabaseClient; id: string }> {
  const email = `member-${++people}-${Date.now()}@larder.test`;
  const password = "a long enough password 1";
  const { data, error } = await operator.auth.admin.createUser({ email, password, email_confirm: true });
  if (error) throw error;
  await ok(operator.from("members").insert({ user_id: data.user.id, role: "member" }));
  return { client: await signIn(email, password), id: data.user.id };
}

/** The data of an answer; throws the error that it carries instead. */
export async function ok<Data>(answer: PromiseLike<{ data: Data; error: unknown }>): Promise<NonNullable<Data>> {
  const { data, error } = await answer;
  if (error) throw Object.assign(new Error(JSON.stringify(error)), { cause: error });
  return data as NonNullable<Data>;
}

/** Asks until the answer is good, for at most two minutes. Work goes on in the background: nothing here is timed. */
export async function eventually<Answer>(
  ask: () => Promise<Answer>,
  isGood: (answer: Answer) => boolean,
): Promise<Answer> {
  for (let turn = 0; ; turn++) {
    const answer = await ask();
    if (isGood(answer) || turn === 600) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

export interface ImageRow {
  readonly id: string;
  readonly status: string;
  readonly error_code: string | null;
  readonly error_detail: string | null;
}

/** Images of a batch, once none of them has work left. */
export async function settledImages(batchId: string): Promise<ImageRow[]> {
  return await eventually(
    () => ok(operator.from("images").select("id, status, error_code, error_detail").eq("batch_id", batchId)),
    (images) => images.every(({ status }) => !["pending", "processing", "tagging"].includes(status)),
  );
}

let pantry: Promise<string[]> | undefined;

/** Published pictures of the four named prompts, made once for all tests of a file. */
export function stockedPantry(): Promise<string[]> {
  pantry ??= stock();
  return pantry;
}

export const namedPrompts = [
  "chocolate chip cookies on white plate",
  "rustic sourdough bread",
  "decorated birthday cake",
  "jar of strawberry jam",
];

async function stock(): Promise<string[]> {
  const admin = await signInAdmin();
  const batch = await ok(admin.rpc("create_batch", { prompts: namedPrompts, size: "1024x1024" }));
  const images = await settledImages(batch.batch_id);
  const ids = images.map(({ id }) => id);
  await ok(admin.rpc("approve_images", { image_ids: ids }));
  await eventually(
    () => ok(operator.from("search_documents").select("image_id").in("image_id", ids)),
    (documents) => documents.length === ids.length,
  );
  return ids;
}

/** A search request as a builder site sends it. */
export function searchWith(body: unknown, headers: Record<string, string> = { "x-api-key": stack.search_key }) {
  return fetch(`${stack.url}/functions/v1/search`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}
