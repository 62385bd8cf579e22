import type { Facts } from "../../../scripts/start/facts.ts";

interface Answer {
  readonly status: number;
  /** What a list holds; null for any other answer. */
  readonly rows: readonly unknown[] | null;
}

/** Calls the project as somebody does who took the token out of their browser. */
export async function callByHand(
  { url, publishable_key }: Facts,
  token: string,
  request: string,
  body?: unknown,
): Promise<Answer> {
  const [method = "GET", path = "/"] = request.split(" ");
  const headers = {
    apikey: publishable_key,
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    prefer: "return=representation",
  };
  const answer = await fetch(url + path, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, rows: answer.ok && text.startsWith("[") ? JSON.parse(text) : null };
}
