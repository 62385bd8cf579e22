import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the tests of the service share. */

let keys = 0;

/** A small valid request with a fresh idempotency key. */
export const order = (more: Record<string, unknown> = {}) => ({
  prompt: "macarons on marble",
  width: 64,
  height: 64,
  colors: ["#aa3322"],
  seed: 1,
  idempotency_key: `key ${++keys}`,
  mode: "now",
  ...more,
});

export const post = ({ url }: { url: string }, body: unknown) =>
  fetch(`${url}/v1/pictures`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

export const look = ({ url }: { url: string }, id: unknown) => fetch(`${url}/v1/pictures/${String(id)}`);

export const json = async (response: Response) => (await response.json()) as Record<string, unknown>;

/** Looks every 30 ms until a later picture is done, for at most 20 s. */
export async function finished(at: { url: string }, id: unknown): Promise<Record<string, unknown>> {
  for (let looks = 0; looks < 700; looks++) {
    const answer = await json(await look(at, id));
    if (answer.state === "done") return answer;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error("The picture was not done in time");
}

/** A place to be rung at, which keeps what it was told. */
export async function bell() {
  const rings: unknown[] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    rings.push(JSON.parse(text));
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ring`,
    rings,
    close: () => server.close(),
  };
}
