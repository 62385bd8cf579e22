import type { Database } from "../database/database.ts";
import { type Caller, type Identified, identifyBy } from "../gateway/callers.ts";
import { isExpired } from "../gateway/tokens.ts";
import type { ProjectKeys } from "../project-keys.ts";
import { decodeFrame, encodeFrame, type Frame, type Version } from "./frames.ts";
import { mayHear } from "./topic-access.ts";

export interface Broadcast {
  readonly topic: string;
  readonly event: string;
  readonly payload: unknown;
  readonly private: boolean;
}

export interface RealtimeSocket {
  /** Hands a message to the channel that joined its topic, if there is one. */
  deliver(message: Broadcast): void;
}

interface RealtimeSocketOptions {
  readonly socket: WebSocket;
  readonly version: Version;
  readonly apiKey: string | null;
  readonly database: Database;
  readonly keys: ProjectKeys;
}

interface Channel {
  readonly joinRef: string | null;
  readonly isPrivate: boolean;
  readonly caller: Caller;
}

/** Names of topics on the wire carry this prefix. */
const prefix = "realtime:";

/** One client's connection: joins, leaves, heartbeats and fresh tokens, in the order they came. */
export function serveRealtimeSocket(options: RealtimeSocketOptions): RealtimeSocket {
  const { socket, version, apiKey, database, keys } = options;
  const channels = new Map<string, Channel>();
  let turn = Promise.resolve();

  socket.onmessage = ({ data }) => {
    const frame = decodeFrame(data, version);
    if (!frame) return;
    turn = turn.then(() => take(frame)).catch((error) => console.error("realtime:", error));
  };

  async function take(frame: Frame): Promise<void> {
    switch (frame.event) {
      case "heartbeat":
        return reply(frame, "ok", {});
      case "phx_join":
        return await join(frame);
      case "access_token":
        return await refresh(frame);
      case "phx_leave":
        channels.delete(frame.topic);
        reply(frame, "ok", {});
        return send({ ...frame, event: "phx_close", payload: {} });
    }
  }

  async function join(frame: Frame): Promise<void> {
    const config = frame.payload.config as { private?: boolean } | undefined;
    const isPrivate = config?.private === true;
    const caller = await callerOf(frame.payload.access_token);
    if (typeof caller !== "object") return reply(frame, "error", { reason: "InvalidJWTToken: Invalid token" });
    const topic = frame.topic.slice(prefix.length);
    if (!frame.topic.startsWith(prefix) || topic === "") {
      return reply(frame, "error", { reason: "TopicNameRequired: You must provide a topic name" });
    }
    if (isPrivate && !(await mayHear(database, caller, topic))) {
      return reply(frame, "error", { reason: refusal(topic) });
    }
    channels.set(frame.topic, { joinRef: frame.joinRef, isPrivate, caller });
    reply(frame, "ok", { postgres_changes: [] });
  }

  /** A fresh token is asked the same question again, so that a right which was taken away ends here. */
  async function refresh(frame: Frame): Promise<void> {
    const channel = channels.get(frame.topic);
    if (!channel) return;
    const caller = await callerOf(frame.payload.access_token);
    const topic = frame.topic.slice(prefix.length);
    if (typeof caller !== "object") return close(frame.topic, "Token is not valid or has expired");
    if (channel.isPrivate && !(await mayHear(database, caller, topic))) return close(frame.topic, refusal(topic));
    channels.set(frame.topic, { ...channel, caller });
  }

  function callerOf(token: unknown): Promise<Identified> {
    const bearer = typeof token === "string" && token !== "" ? token : null;
    return identifyBy({ bearer, apiKey }, keys);
  }

  function close(topic: string, message: string): void {
    const joinRef = channels.get(topic)?.joinRef ?? null;
    channels.delete(topic);
    const payload = { status: "error", message, extension: "system", channel: topic.slice(prefix.length) };
    send({ joinRef, ref: null, topic, event: "system", payload });
    send({ joinRef, ref: null, topic, event: "phx_close", payload: {} });
  }

  function reply(to: Frame, status: "ok" | "error", response: Record<string, unknown>): void {
    send({ ...to, event: "phx_reply", payload: { status, response } });
  }

  function send(frame: Frame): void {
    if (socket.readyState === WebSocket.OPEN) socket.send(encodeFrame(frame, version));
  }

  return {
    deliver(message) {
      const topic = `${prefix}${message.topic}`;
      const channel = channels.get(topic);
      if (!channel || channel.isPrivate !== message.private) return;
      if (isExpired(channel.caller.claims)) return close(topic, "Token has expired");
      const payload = { type: "broadcast", event: message.event, payload: message.payload };
      send({ joinRef: null, ref: null, topic, event: "broadcast", payload });
    },
  };
}

function refusal(topic: string): string {
  return `Unauthorized: You do not have permissions to read from this Channel topic: ${topic}`;
}
