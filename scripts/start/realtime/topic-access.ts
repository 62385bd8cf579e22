import type { Database } from "../database/database.ts";
import { become, type Caller } from "../gateway/callers.ts";

/**
 * Whether the policies on `realtime.messages` let this caller hear a private topic. As hosted Realtime does, it asks
 * by putting a message of the topic there, looking for it as the caller, and rolling back.
 */
export async function mayHear(database: Database, caller: Caller, topic: string): Promise<boolean> {
  if (caller.role === "service_role") return true;
  return await database.exclusive((pglite) =>
    pglite.transaction(async (transaction) => {
      const { rows } = await transaction.query<{ id: string }>(
        `insert into realtime.messages (topic, extension, event, payload, private)
         values ($1, 'broadcast', 'access', '{}', true) returning id`,
        [topic],
      );
      await transaction.query("select set_config('realtime.topic', $1, true)", [topic]);
      await become(transaction, caller);
      const seen = await transaction
        .query("select 1 from realtime.messages where id = $1", [rows[0]?.id])
        .catch(() => null);
      await transaction.rollback();
      return seen !== null && seen.rows.length > 0;
    }),
  );
}
