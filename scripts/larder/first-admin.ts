import { ask } from "./ask.ts";
import type { Project } from "./project.ts";
import { Trouble } from "./trouble.ts";
import { larder } from "./usage.ts";

/** Whose the pictures are when nobody is signed in. */
export async function firstAdmin({ supabase }: Project): Promise<string> {
  const admins = await ask(supabase.from("members").select("user_id").eq("role", "admin").order("joined_at").limit(1));
  if (!admins[0]) {
    throw new Trouble(`There is no admin who would own the pictures: make one with ${larder} admin create <email>.`);
  }
  return admins[0].user_id;
}
