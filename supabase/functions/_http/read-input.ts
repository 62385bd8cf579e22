import type { z } from "zod";
import { readAddress } from "../../../shared/address.ts";
import { toBase64 } from "../../../shared/base64.ts";
import type { Contract, ParsedOf } from "../../../shared/contract.ts";
import type { PathFields } from "../../../shared/contract-path.ts";
import { AppError, type FieldError } from "../../../shared/problems.ts";

const maxJsonBytes = 64 * 1024;

interface Limits {
  readonly rawBytes?: number;
  readonly jsonBytes?: number;
  readonly pictureField?: string;
}

/**
 * The input of a request, as the contract wants it, with what stood in the path; with `rawBytes` the request itself, for who
 * checks a signature needs each byte of it. Throws `too_large`, or `invalid_input` with each field's fault.
 */
export async function readInput<C extends Contract>(
  request: Request,
  contract: C,
  fields: PathFields = {},
  limits: Limits = {},
): Promise<ParsedOf<C>> {
  const given = withFields(await readGiven(request, contract, fields, limits), contract, fields);
  const parsed = (contract.input as z.ZodType<ParsedOf<C>>).safeParse(given);
  if (parsed.success) return parsed.data;
  const errors = someOfEach(parsed.error.issues.flatMap(fieldErrors));
  throw new AppError("invalid_input", {
    detail: errors.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join("; "),
    errors,
  });
}

function readGiven(
  request: Request,
  { input }: Contract,
  fields: PathFields,
  { rawBytes, jsonBytes = maxJsonBytes, pictureField }: Limits,
): Promise<unknown> | unknown {
  if (rawBytes) return readRaw(request, rawBytes);
  if (request.method === "GET" || request.method === "HEAD")
    return readAddress(input, new URL(request.url).searchParams);
  if (pictureField && /^image\//i.test(request.headers.get("content-type") ?? "")) {
    return readPicture(request, input, jsonBytes, pictureField);
  }
  return readJson(request, jsonBytes, Object.keys(fields).length > 0, pictureField !== undefined);
}

/** What a path says is said there alone: a body or query that says it too may mean something else. */
function withFields(given: unknown, { input }: Contract, fields: PathFields): unknown {
  const names = Object.keys(fields);
  if (names.length === 0 || typeof given !== "object" || given === null || Array.isArray(given)) return given;
  const twice = names.find((name) => Object.hasOwn(given, name));
  if (twice)
    throw new AppError("invalid_input", {
      detail: `${twice}: This is said by the path`,
      errors: [{ field: twice, message: "This is said by the path" }],
    });
  return { ...given, ...readAddress(input, new URLSearchParams(fields)) };
}

async function readRaw(request: Request, maxBytes: number): Promise<unknown> {
  const bytes = await readBytes(request, maxBytes);
  try {
    return {
      headers: Object.fromEntries(request.headers),
      body: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
    };
  } catch {
    throw new AppError("invalid_input", { detail: "Cannot read the body: it is not UTF-8" });
  }
}

/** A body that is a picture: by its own bytes, for what it calls itself proves nothing, somebody else tells which. */
async function readPicture(
  request: Request,
  input: Contract["input"],
  maxBytes: number,
  field: string,
): Promise<unknown> {
  const query = readAddress(input, new URL(request.url).searchParams);
  return { ...query, [field]: toBase64(await readBytes(request, maxBytes)) };
}

/** No body at all is as good as an empty one where the path may have said everything. */
async function readJson(
  request: Request,
  maxBytes: number,
  mayBeEmpty: boolean,
  mayBePicture: boolean,
): Promise<unknown> {
  const bytes = await readBytes(request, maxBytes);
  if (bytes.length === 0 && mayBeEmpty) return {};
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    const picture = mayBePicture ? ", and its content type is no picture's, such as image/jpeg" : "";
    throw new AppError("invalid_input", {
      detail: `Cannot read the body: it is not valid JSON in UTF-8${picture}`,
      cause,
    });
  }
}

/** Stops at the limit, whatever the declared length says. */
async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.length;
      if (length > maxBytes) {
        throw new AppError("too_large", { detail: `The body is larger than ${Math.floor(maxBytes / 1024)} KB` });
      }
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("invalid_input", { detail: "Cannot read the body: it broke off", cause });
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** Three faults of each field, and fifty in all: a list of ten thousand wrong items is told once, and hides no other field. */
function someOfEach(errors: FieldError[]): FieldError[] {
  const told = new Map<string, number>();
  const some = errors.filter(({ field }) => {
    const name = field.split(".", 1)[0] ?? "";
    told.set(name, (told.get(name) ?? 0) + 1);
    return (told.get(name) ?? 0) <= 3;
  });
  return some.slice(0, 50);
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === "unrecognized_keys") {
    // A few of them, and not their whole length: what is refused is not echoed without bound.
    return issue.keys.slice(0, 20).map((key) => ({
      field: [...issue.path, key].join(".").slice(0, 100),
      message: "There is no such field",
    }));
  }
  return [{ field: issue.path.join("."), message: issue.message }];
}
