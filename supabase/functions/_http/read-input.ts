import type { z } from "zod";
import { readAddress } from "../../../shared/address.ts";
import type { Contract, ParsedOf } from "../../../shared/contract.ts";
import type { PathFields } from "../../../shared/contract-path.ts";
import { AppError, type FieldError } from "../../../shared/problems.ts";

const maxJsonBytes = 64 * 1024;

interface Limits {
  readonly rawBytes?: number;
  readonly jsonBytes?: number;
  readonly pictureField?: string;
}

interface Given<C extends Contract> {
  readonly input: ParsedOf<C>;
  /** The body, where it is a picture; the field that it is has a stand-in. */
  readonly picture: Uint8Array | null;
}

/** Base64 of anything. */
const standIn = "AAAA";

/**
 * The input of a request, as the contract wants it, with what stood in the path; with `rawBytes` the request itself, for who
 * checks a signature needs each byte of it. Throws `too_large`, or `invalid_input` with each field's fault.
 */
export async function readInput<C extends Contract>(
  request: Request,
  contract: C,
  fields: PathFields = {},
  limits: Limits = {},
): Promise<Given<C>> {
  const picture = isPicture(request, limits) ? await readBytes(request, limits.jsonBytes ?? maxJsonBytes) : null;
  const said = picture
    ? { ...readQuery(request, contract), [limits.pictureField!]: standIn }
    : await readGiven(request, contract, fields, limits);
  const given = withFields(said, contract, fields);
  const parsed = (contract.input as z.ZodType<ParsedOf<C>>).safeParse(given);
  if (parsed.success) return { input: parsed.data, picture };
  const errors = someOfEach(parsed.error.issues.flatMap(fieldErrors));
  throw new AppError("invalid_input", {
    detail: errors.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join("; "),
    errors,
  });
}

/** A picture tells by its own bytes what it is, for what it calls itself proves nothing. */
const isPicture = ({ method, headers }: Request, { pictureField }: Limits) =>
  pictureField !== undefined && method === "POST" && /^image\//i.test(headers.get("content-type") ?? "");

const readQuery = (request: Request, { input }: Contract) => readAddress(input, new URL(request.url).searchParams);

function readGiven(
  request: Request,
  contract: Contract,
  fields: PathFields,
  { rawBytes, jsonBytes = maxJsonBytes, pictureField }: Limits,
): Promise<unknown> | unknown {
  if (rawBytes) return readRaw(request, rawBytes);
  if (request.method === "GET" || request.method === "HEAD") return readQuery(request, contract);
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

/** Stops at the limit, whatever the declared length says; where that is true, each byte is held once. */
async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  let bytes: Uint8Array = new Uint8Array(declared > 0 && declared <= maxBytes ? declared : 64 * 1024);
  let length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      if (length + chunk.length > maxBytes) {
        throw new AppError("too_large", { detail: `The body is larger than ${Math.floor(maxBytes / 1024)} KB` });
      }
      if (length + chunk.length > bytes.length)
        bytes = grown(bytes, Math.max(length + chunk.length, Math.min(2 * length, maxBytes)));
      bytes.set(chunk, length);
      length += chunk.length;
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("invalid_input", { detail: "Cannot read the body: it broke off", cause });
  }
  return bytes.subarray(0, length);
}

function grown(bytes: Uint8Array, length: number): Uint8Array {
  const larger = new Uint8Array(length);
  larger.set(bytes);
  return larger;
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
  const isNoObject = issue.code === "invalid_type" && issue.path.length === 0;
  return [{ field: issue.path.join("."), message: isNoObject ? "Send a JSON object" : issue.message }];
}
