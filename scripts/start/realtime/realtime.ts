import type { Database } from "../database/database.ts";
import { identifyBy } from "../gateway/callers.ts";
import type { ProjectKeys } from "../project-keys.ts";
import { type Broadcast, type RealtimeSocket, serveRealtimeSocket } from "./socket.ts";

interface Realtime {
  /** Answers `/realtime/v1/websocket`. */
  fetch(request: Request): Promise<Response>;
}

/** The channel that the shim of `realtime.messages` notifies with a message's id, once it is committed. */
const channel = "larder_realtime";

/**
 * Realtime's broadcast from the database: what `realtime.send` stored goes to every client that joined the topic.
 * Postgres changes, presence and broadcasts sent by clients are not here.
 */
export async function createRealtime(database: Database, keys: ProjectKeys): Promise<Realtime> {
  const sockets = new Set<RealtimeSocket>();

  await database.listen(channel, (id) => {
    if (sockets.size === 0) return;
    pass(id).catch((error) => console.error("realtime:", error));
  });

  async function pass(id: string): Promise<void> {
    const statement = "select topic, event, payload, private from realtime.messages where id = $1";
    const [message] = await database.query<Broadcast>(statement, [id]);
    if (message) for (const socket of sockets) socket.deliver(message);
  }

  return {
    async fetch(request) {
      const { pathname, searchParams } = new URL(request.url);
      if (pathname !== "/realtime/v1/websocket" || request.headers.get("upgrade")?.toLowerCase() !== "websocket") {
        return new Response("Realtime answers WebSocket clients at /realtime/v1/websocket.\n", { status: 404 });
      }
      const apiKey = searchParams.get("apikey");
      if (typeof (await identifyBy({ bearer: null, apiKey }, keys)) !== "object") {
        return new Response("The API key is not valid.\n", { status: 401 });
      }
      const version = searchParams.get("vsn") === "2.0.0" ? "2.0.0" : "1.0.0";
      const { socket, response } = Deno.upgradeWebSocket(request);
      const client = serveRealtimeSocket({ socket, version, apiKey, database, keys });
      sockets.add(client);
      socket.onclose = () => sockets.delete(client);
      return response;
    },
  };
}
