import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * What a webhook of Larder says; throws unless it was signed with `secret` (`whsec_…`) in the last five minutes. `headers` are those
 * of the request with names in lower case, `body` is its text as it came. Answer 2xx, and skip an id that you have seen.
 */
export function verifyWebhook(secret, headers, body) {
  const { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures = "" } = headers;
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) <= 300)) throw new Error("The webhook is not of now");
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
  const isSigned = signatures.split(" ").some((signature) => {
    const given = Buffer.from(signature.replace(/^v1,/, ""), "base64");
    return signature.startsWith("v1,") && given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!isSigned) throw new Error("The webhook was signed by somebody else");
  return JSON.parse(body);
}
