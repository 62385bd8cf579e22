import type { Gateway } from "./gateway/gateway.ts";
import { hostname } from "./ports.ts";

interface Http {
  readonly port: number;
  /** From now on this answers; until then every request hears that the stack is starting. */
  answer(gateway: Gateway): void;
  close(): Promise<void>;
}

/** Listens at once, so that the port is known and taken before everything else is there. */
export function openHttp(port: number): Http {
  let answer: Gateway = async () =>
    Response.json({ message: "Larder is starting" }, { status: 503, headers: { "retry-after": "1" } });
  const closing = new AbortController();
  const server = Deno.serve({ port, hostname, signal: closing.signal, onListen() {} }, (request, { remoteAddr }) =>
    answer(request, remoteAddr.hostname),
  );
  return {
    port: server.addr.port,
    answer: (gateway) => {
      answer = gateway;
    },
    async close() {
      closing.abort();
      await server.finished;
    },
  };
}
