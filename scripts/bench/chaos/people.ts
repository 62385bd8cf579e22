import { createClient } from "@supabase/supabase-js";
import { paintPicture } from "../../../supabase/functions/_adapters/testing/vendor/paint-picture.ts";
import type { MortalStack } from "./mortal-stack.ts";

export interface People {
  readonly admin: string;
  readonly member: string;
}

const auth = { persistSession: false, autoRefreshToken: false };

/** The first admin, and a member who joins. */
export async function gatherPeople(stack: MortalStack): Promise<People> {
  const { url, secret_key } = stack.facts;
  const operator = createClient(url, secret_key, { auth });
  const account = { email: "second@larder.test", password: crypto.randomUUID(), email_confirm: true };
  const { data, error } = await operator.auth.admin.createUser(account);
  if (error) throw error;
  await stack.query("insert into public.members (user_id, role) values ($1, 'member')", [data.user.id]);
  const [admin] = await stack.query<{ user_id: string }>(
    "select user_id from public.members where role = 'admin' limit 1",
  );
  return { admin: admin?.user_id ?? "", member: data.user.id };
}

/** Uploads a photo as the admin does, and waits until it is in the library; answers its id. */
export async function uploadPhoto(stack: MortalStack, { admin }: People): Promise<string> {
  const { url, publishable_key, admin: account } = stack.facts;
  const client = createClient(url, publishable_key, { auth });
  const signedIn = await client.auth.signInWithPassword(account);
  if (signedIn.error) throw signedIn.error;
  const image_id = crypto.randomUUID();
  const path = `${admin}/${image_id}/full_res.jpg`;
  const { bytes } = await paintPicture({ prompt: "a scone", width: 1024, height: 1024, format: "jpeg" });
  const stored = await client.storage.from("studio").upload(path, bytes, { contentType: "image/jpeg" });
  if (stored.error) throw stored.error;
  const begun = await client.rpc("create_upload", { image_id, path });
  if (begun.error) throw new Error(begun.error.message);
  for (;;) {
    const [found] = await stack.query<{ status: string; error_detail: string | null }>(
      "select status, error_detail from public.images where id = $1",
      [image_id],
    );
    if (found?.status === "ready") return image_id;
    if (found?.status === "failed") throw new Error(`The photo is not taken: ${found.error_detail}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
