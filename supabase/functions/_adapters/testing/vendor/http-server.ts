import { type AddressInfo, createServer, type Socket } from "node:net";

/** `break` closes the connection without a word; `hang` leaves the client waiting until it gives up. */
export type Answer = Response | "break" | "hang";

/** Deno takes the length of the queue for how many connections there may ever be: 511 unless told, and then it goes deaf. */
const manyConnections = 1_000_000;

export interface HttpServer {
  readonly port: number;
  stop(): void;
}

/**
 * A small HTTP/1.1 server on 127.0.0.1: one request a connection, which ends with the answer. It stands on sockets,
 * since a connection cannot be broken through Deno's `node:http`.
 *
 * @param port 0 takes any that is free.
 */
export async function listen(
  port: number,
  answer: (request: Request, body: Uint8Array) => Promise<Answer>,
): Promise<HttpServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy()); // the client went away
    receive(socket, async (head, body) => {
      const given = await answer(requestOf(head, body), body);
      if (given === "hang") return;
      if (given === "break") socket.destroy();
      else await send(socket, given);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", manyConnections, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop() {
      server.close(); // not waited for: Deno does not say when it is done
      for (const socket of sockets) socket.destroy();
    },
  };
}

interface Head {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
}

/** Waits for a whole request. */
function receive(socket: Socket, done: (head: Head, body: Uint8Array) => Promise<void>): void {
  let parts: Uint8Array[] = [];
  let head: Head | null = null;

  socket.on("data", (part: Uint8Array) => {
    parts.push(part);
    if (!head) {
      const received = joined(parts);
      const end = latin(received).indexOf("\r\n\r\n");
      if (end < 0) return;
      head = headOf(latin(received.subarray(0, end)));
      parts = [received.subarray(end + 4)];
    }
    const body = wholeBody(head, parts);
    if (!body) return;
    socket.removeAllListeners("data");
    socket.resume();
    done(head, body).catch((error: unknown) => {
      console.error("The fake failed itself:", error);
      socket.destroy();
    });
  });
}

function headOf(text: string): Head {
  const [first = "", ...lines] = text.split("\r\n");
  const [method = "", path = ""] = first.split(" ");
  const headers = new Headers();
  for (const line of lines) headers.append(line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim());
  return { method, path, headers };
}

/** Null while something of it is missing. */
function wholeBody({ headers }: Head, parts: readonly Uint8Array[]) {
  if (headers.get("transfer-encoding") === "chunked") return unchunked(joined(parts));
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return length < Number(headers.get("content-length")) ? null : joined(parts);
}

function unchunked(bytes: Uint8Array) {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const line = latin(bytes.subarray(at, at + 20)).split("\r\n")[0] ?? "";
    const size = Number.parseInt(line, 16);
    if (Number.isNaN(size)) return null;
    if (size === 0) return joined(parts);
    const start = at + line.length + 2;
    parts.push(bytes.subarray(start, start + size));
    at = start + size + 2;
  }
  return null;
}

function joined(parts: readonly Uint8Array[]) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const latin = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);

function requestOf({ method, path, headers }: Head, bytes: Uint8Array): Request {
  const body = method === "GET" || bytes.length === 0 ? null : new Uint8Array(bytes);
  return new Request(`http://${headers.get("host") ?? "127.0.0.1"}${path}`, { method, headers, body });
}

async function send(socket: Socket, response: Response): Promise<void> {
  const headers = [...response.headers, ["connection", "close"]].map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${response.status} Fake\r\n${headers.join("")}\r\n`);
  if (response.body) for await (const part of response.body) socket.write(part);
  socket.end();
}
