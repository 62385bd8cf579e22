import { ask } from "../../lib/ask.ts";
import { supabase } from "../../lib/supabase.ts";
import type { Person } from "./session.ts";

export type Role = Person["role"];

/** What the signed-in person may do here. Null: they are no member. Throws a `Failure`. */
export async function readRole(id: string): Promise<Role | null> {
  const [member] = await ask(supabase.from("members").select("role").eq("user_id", id));
  return member === undefined ? null : member.role === "admin" ? "admin" : "member";
}
