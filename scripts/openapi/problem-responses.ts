import { type ProblemCode, problems } from "../../shared/problems.ts";

const headerRef = (name: string) => ({ $ref: `#/components/headers/${name}` });

/** A problem document as an answer with this code carries it. */
export const problemExample = (code: ProblemCode) => ({
  type: `https://larder.dev/problems/${code.replaceAll("_", "-")}`,
  title: problems[code].title,
  status: problems[code].status,
  code,
  ...(code === "invalid_input" && {
    detail: "limit: Use a whole number from 1 to 50",
    errors: [{ field: "limit", message: "Use a whole number from 1 to 50" }],
  }),
  request_id: "7d1f4f9e-3c59-4b8e-9a58-0d6a2f0f6b11",
});

/** One for every code, to which responses refer. */
export const problemExamples = Object.fromEntries(
  (Object.keys(problems) as ProblemCode[]).map((code) => [code, { value: problemExample(code) }]),
);

/** Which failures an operation answers, by status, each with an example for every code. */
export function problemResponses(codes: readonly ProblemCode[], allowances: object) {
  const byStatus = Map.groupBy(codes, (code) => problems[code].status);
  const sorted = [...byStatus].sort(([one], [other]) => one - other);
  return Object.fromEntries(
    sorted.map(([status, ofStatus]) => [
      status,
      {
        description: ofStatus.map((code) => `\`${code}\`: ${problems[code].title}.`).join(" "),
        headers: {
          "x-request-id": headerRef("RequestId"),
          ...(status === 429 && { "retry-after": headerRef("RetryAfter") }),
          ...([400, 429].includes(status) && allowances),
        },
        content: {
          "application/problem+json": {
            schema: { $ref: "#/components/schemas/Problem" },
            examples: Object.fromEntries(ofStatus.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
          },
        },
      },
    ]),
  );
}

export const rateHeaders = {
  "x-ratelimit-limit": headerRef("RateLimit"),
  "x-ratelimit-remaining": headerRef("RateRemaining"),
  "x-ratelimit-reset": headerRef("RateReset"),
};

export const quotaHeaders = {
  "x-quota-limit": headerRef("QuotaLimit"),
  "x-quota-remaining": headerRef("QuotaRemaining"),
  "x-quota-reset": headerRef("QuotaReset"),
};

const header = (type: string, description: string) => ({ description, schema: { type } });

/** The headers of answers, by the names that responses refer to. */
export const headers = {
  RateLimit: header(
    "integer",
    "How many requests a minute there are: of this key to search, else of its owner for this function.",
  ),
  RateRemaining: header("integer", "How many of them are left."),
  RateReset: header("integer", "In how many seconds all of them are there again."),
  QuotaLimit: header(
    "integer",
    "How many pictures the owner may have made or read in a month of UTC. Not there without a quota, nor with a test key.",
  ),
  QuotaRemaining: header("integer", "How many of them are left."),
  QuotaReset: header("integer", "In how many seconds the next month begins."),
  RetryAfter: header("integer", "In how many seconds another try makes sense."),
  Location: header("string", "Where what was made can be read."),
  RequestId: header("string", "Of this request; the caller's own `x-request-id` where it is 8 to 64 plain characters."),
  ETag: header(
    "string",
    "Stands for the content: sent back in `If-None-Match`, it gets a 304 while nothing has changed.",
  ),
  CacheControl: header("string", "Who may keep the answer, and for how long."),
};
