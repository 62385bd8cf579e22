import { Buffer } from "node:buffer";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import process from "node:process";
import { createPictures } from "./pictures.ts";
import { type Answer, problem } from "./requests.ts";
import { openStudio } from "./studio.ts";
import { createVendor, type Vendor } from "./vendor.ts";

interface SketchOptions {
  /** 0 for any free port of 127.0.0.1. */
  readonly port: number;
  /** Obey the misbehavior that prompts order; see faults.ts. For tests only. */
  readonly faults?: boolean;
}

export interface Sketch {
  readonly url: string;
  stop(): Promise<void>;
}

const bodyLimit = 12 * 1024 * 1024;
const ringTimeout = 5000;

/**
 * Starts the drawing service: `POST /v1/pictures`, `GET /v1/pictures/<id>`. It draws in a thread of its own.
 * Runs in Deno and in Node.
 */
export async function startSketch({ port, faults = false }: SketchOptions): Promise<Sketch> {
  const studio = openStudio();
  const vendor = createVendor({ pictures: createPictures(studio), faults, ring });
  const server = createServer((request, response) => {
    serve(vendor, request, response).catch(() => send(response, problem(500, "internal", "Something went wrong.")));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await studio.close();
      await closed;
    },
  };
}

/** The caller is told that something happened, and looks for itself. A missed ring is found by the next look. */
async function ring(url: string, id: string): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ id }),
    signal: AbortSignal.timeout(ringTimeout),
  });
  await response.body?.cancel();
}

async function serve(vendor: Vendor, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://sketch");
  const id = /^\/v1\/pictures\/([\w-]{1,80})$/.exec(pathname)?.[1];
  if (id !== undefined && request.method === "GET") return send(response, await vendor.look(id));
  if (pathname !== "/v1/pictures") return send(response, problem(404, "not_found", "There is nothing here."));
  if (request.method !== "POST") {
    return send(response, problem(405, "method_not_allowed", "Use POST to ask for a picture."));
  }
  const body = await readJson(request);
  if (body === "too large") {
    // Nobody reads the rest of it.
    response.setHeader("connection", "close");
    return send(response, problem(413, "too_large", "Use at most 12 MB."));
  }
  const answer = await vendor.create(body);
  if (answer !== "silence") send(response, answer);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > bodyLimit) return "too large";
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return null;
  }
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  if (response.headersSent) return;
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

if (import.meta.main) {
  const sketch = await startSketch({ port: Number(process.env.SKETCH_PORT ?? 8791) });
  console.log(`The sketch provider listens on ${sketch.url}. Stop it with Ctrl-C.`);
}
