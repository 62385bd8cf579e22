import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { verifyWebhook } from "../../../shared/verify-webhook/verify-webhook.mjs";

interface Received {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/**
 * A server on loopback that keeps what it is sent until the test is over, or what `whenOver` waits for. `answer` is asked with the
 * count of requests before.
 */
export async function receiveWebhooks(
  answer: (before: number) => Answer = () => ({ status: 204 }),
  whenOver: (end: () => void) => void = onTestFinished,
) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { status, headers, body } = answer(received.length);
    received.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(chunks).toString() });
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  whenOver(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    /** What was said in events of a type, each verified by the snippet that people copy. */
    said: (type: string, secret: string) =>
      received
        .map(({ headers, body }) => verifyWebhook(secret, headers, body))
        .filter((payload) => payload.type === type),
  };
}
