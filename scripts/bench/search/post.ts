import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";

const agent = new Agent({ keepAlive: true });

/**
 * Posts JSON over a connection that is kept, and answers what came back as text. Node's own `fetch` takes longer than an
 * endpoint does, which is no part of the endpoint.
 */
export async function post(url: string, headers: Readonly<Record<string, string>>, body: unknown): Promise<string> {
  const bytes = Buffer.from(JSON.stringify(body));
  const { status, answer } = await new Promise<{ status: number; answer: string }>((resolve, reject) => {
    const sent = request(url, {
      agent,
      method: "POST",
      headers: { "content-type": "application/json", "content-length": bytes.length, ...headers },
    });
    sent.once("error", reject);
    sent.once("response", (response) => {
      text(response).then((answer) => resolve({ status: response.statusCode ?? 0, answer }), reject);
    });
    sent.end(bytes);
  });
  if (status !== 200) throw new Error(`The search answered ${status}: ${answer}`);
  return answer;
}
