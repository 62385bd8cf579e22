import type { Rpc } from "../../../supabase/functions/_adapters/supabase/rpc.ts";
import type { Session } from "../../../supabase/tests/races/sessions.ts";

/** The functions of the schema `worker`, called by named parameters over connections in turn; rows come as a list. */
export async function createSessionRpc(sessions: readonly Session[]): Promise<Rpc> {
  const lists = new Set(
    await sessions[0]!
      .query<{ proname: string }>(
        "select proname from pg_proc where pronamespace = 'worker'::regnamespace and proretset",
      )
      .then((rows) => rows.map(({ proname }) => proname)),
  );
  let turn = 0;
  return async (name, parameters) => {
    const names = Object.keys(parameters);
    const list = names.map((parameter, at) => `${parameter} => $${at + 1}`).join(", ");
    const session = sessions[turn++ % sessions.length]!;
    const rows = await session.query<{ answer: unknown }>(
      `select to_jsonb(answer) as answer from worker.${name}(${list}) answer`,
      names.map((parameter) => parameters[parameter]),
    );
    return lists.has(name) ? rows.map(({ answer }) => answer) : rows[0]?.answer;
  };
}
