import type { z } from "zod";
import type { Failure } from "../../testing/vendor/vendor.ts";

const ids = () => ({ "x-request-id": `req_${crypto.randomUUID().replaceAll("-", "")}` });

/** A refusal in OpenAI's shape. */
export function refuse(
  status: number,
  message: string,
  {
    type = "invalid_request_error",
    param = null,
    code = null,
  }: Partial<Record<"type" | "param" | "code", string | null>> = {},
  headers: Record<string, string> = {},
): Response {
  return Response.json({ error: { message, type, param, code } }, { status, headers: { ...ids(), ...headers } });
}

export const refuseValue = (param: string, message: string) => refuse(400, message, { param, code: "invalid_value" });

export const refuseModel = (model: string) =>
  refuse(404, `The model '${model}' does not exist or you do not have access to it.`, { code: "model_not_found" });

/** Repeats a part of the key, as the vendor does. */
export function refuseKey(given: string): Response {
  const hint = `${given.slice(0, 8)}${"*".repeat(12)}${given.slice(-4)}`;
  return refuse(401, `Incorrect API key provided: ${hint}. You can find your API key in your account.`, {
    code: "invalid_api_key",
  });
}

export const refuseUnverified = (model: string) =>
  refuse(403, `Your organization must be verified to use the model \`${model}\`. Please verify it in the settings.`);

export const refuseUnsafe = () =>
  refuse(400, "Your request was rejected by the safety system.", {
    type: "image_generation_user_error",
    code: "moderation_blocked",
  });

/** OpenAI has no 402: an account without credit is told so with a 429 that must not be tried again. */
export function fail(failure: Failure): Response {
  if (failure === "500")
    return refuse(500, "The server had an error while processing your request.", { type: "server_error" });
  if (failure === "402") {
    const quota = { type: "insufficient_quota", code: "insufficient_quota" };
    return refuse(429, "You exceeded your current quota, please check your plan and billing details.", quota);
  }
  const limit = { type: "requests", code: "rate_limit_exceeded" };
  const headers: Record<string, string> = failure === "429-retry-after" ? { "retry-after": "12" } : {};
  return refuse(429, "Rate limit reached for requests.", limit, { "x-ratelimit-remaining-requests": "0", ...headers });
}

/** Checks a body against what a route takes. Throws the refusal. */
export function readOrder<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const issue = read.error.issues[0]!;
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    const param = [...issue.path, issue.keys[0]].join(".");
    throw refuse(400, `Unknown parameter: '${param}'.`, { param, code: "unknown_parameter" });
  }
  const given = issue.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null)?.[key], body);
  if (given === undefined) {
    throw refuse(400, `Missing required parameter: '${path}'.`, { param: path, code: "missing_required_parameter" });
  }
  throw refuseValue(path, `Invalid value for '${path}': ${issue.message}.`);
}

/** A body that must be JSON. Throws the refusal. */
export async function jsonBody(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.includes("application/json"))
    throw refuse(400, `Unsupported content type: '${type}'. Send application/json.`);
  try {
    return await request.json();
  } catch {
    throw refuse(400, "We could not parse the JSON body of your request.");
  }
}

/** An answer with an id of its own, which is what is billed. */
export function answer(body: object, requestId: string): Response {
  return Response.json(body, { headers: { "x-request-id": requestId } });
}

export const newRequestId = () => ids()["x-request-id"];
