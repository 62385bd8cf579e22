import { z } from "zod";

/** The closed list of what can go wrong, with the HTTP status and the title each one carries. */
export const problems = {
  invalid_input: { status: 400, title: "The request is not valid" },
  unauthenticated: { status: 401, title: "No valid credentials were given" },
  forbidden: { status: 403, title: "These credentials do not allow this" },
  not_found: { status: 404, title: "There is nothing here" },
  method_not_allowed: { status: 405, title: "This method is not supported here" },
  conflict: { status: 409, title: "The request conflicts with the current state" },
  endpoint_disabled: { status: 409, title: "The endpoint is disabled" },
  too_large: { status: 413, title: "The request is too large" },
  unsupported_image: { status: 422, title: "The file is not a picture that Larder can read" },
  image_too_large: { status: 422, title: "The picture has too many pixels" },
  image_damaged: { status: 422, title: "The picture is damaged" },
  refused: { status: 422, title: "The provider refused the request" },
  model_retired: { status: 422, title: "The model is no longer there" },
  rate_limited: { status: 429, title: "Too many requests" },
  quota_exhausted: { status: 429, title: "The quota of this month is used up" },
  internal: { status: 500, title: "Something went wrong on our side" },
  endpoint_failed: { status: 502, title: "The endpoint did not take it" },
  provider_invalid: { status: 502, title: "The provider gave an answer that makes no sense" },
  truncated: { status: 502, title: "The provider's answer was cut short" },
  output_invalid: { status: 502, title: "What the provider read does not fit the schema" },
  unknown_outcome: { status: 502, title: "The provider may have done the work, but its answer was lost" },
  provider_unavailable: { status: 503, title: "The provider does not answer at the moment" },
  provider_exhausted: { status: 503, title: "The provider has no credit left for this" },
  provider_not_configured: { status: 503, title: "No provider is configured for this" },
  moderation_unavailable: { status: 503, title: "The moderator does not answer at the moment" },
  budget_exhausted: { status: 503, title: "The budget is used up" },
  database_unavailable: { status: 503, title: "The database does not answer at the moment" },
  storage_unavailable: { status: 503, title: "The storage does not answer at the moment" },
  timed_out: { status: 504, title: "It took too long" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

const retryable: ReadonlySet<ProblemCode> = new Set([
  "rate_limited",
  "endpoint_failed",
  "internal",
  "provider_invalid",
  "output_invalid",
  "provider_unavailable",
  "moderation_unavailable",
  "database_unavailable",
  "storage_unavailable",
  "timed_out",
]);

export interface FieldError {
  /** Path of the field in the input, such as `limit` or `tags.0`; empty for the whole body. */
  field: string;
  message: string;
}

export interface AppErrorOptions {
  /** One sentence for the caller. Public by definition: what is private goes into `cause`. */
  detail?: string;
  errors?: FieldError[];
  /** Seconds after which another try makes sense, as a provider or the rate limit says. */
  retryAfter?: number;
  /** Of the request that was answered with it, by which an operator finds it in the log. */
  requestId?: string;
  cause?: unknown;
}

/** The only error that crosses a layer. Its code decides the status, the title and whether a job tries again. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly errors: FieldError[] | undefined;
  readonly retryAfter: number | undefined;
  readonly requestId: string | undefined;

  constructor(code: ProblemCode, options: AppErrorOptions = {}) {
    super(options.detail ?? problems[code].title, { cause: options.cause });
    this.code = code;
    this.detail = options.detail;
    this.errors = options.errors;
    this.retryAfter = options.retryAfter;
    this.requestId = options.requestId;
  }

  get retryable(): boolean {
    return retryable.has(this.code);
  }
}

/** An RFC 9457 problem document, as every failed request answers it. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  request_id: z.string(),
});
export type Problem = z.infer<typeof Problem>;
