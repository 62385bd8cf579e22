import type { Database } from "../database.ts";
import type { Log } from "./runner.ts";

/** A message of `realtime.send`, as its row in `realtime.messages` has it. */
export interface Broadcast {
  id: string;
  topic: string;
  event: string;
  payload: unknown;
  private: boolean;
}

/** Hands every committed broadcast on, in order, and forgets messages after three days as Realtime does. */
export async function startBroadcasts(
  database: Database,
  deliver: (message: Broadcast) => void,
  log: Log,
): Promise<void> {
  await database.query("delete from realtime.messages where inserted_at < now() - interval '3 days'");
  let before: Promise<void> = Promise.resolve();
  await database.listen("larder_realtime", (id) => {
    before = before.then(async () => {
      try {
        const rows = await database.query<Broadcast>(
          "select id, topic, event, payload, private from realtime.messages where id = $1",
          [id],
        );
        for (const message of rows) deliver(message);
      } catch (error) {
        log(`Broadcast ${id} could not be delivered: ${error instanceof Error ? error.message : error}`);
      }
    });
  });
}
