import { supabase } from "../../lib/supabase.ts";

/** Functions of the database whose types come with it. */
export const rpc = (
  name: string,
  args: Record<string, unknown> = {},
): PromiseLike<{ data: unknown; error: unknown; status: number }> =>
  supabase.rpc(name as "cancel_job", args as { job_id: string });
