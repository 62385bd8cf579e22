import { requestStrings } from "../strings/requests.ts";

/** What went wrong, as far as the app can do something about it. */
export type FailureKind = "offline" | "signed_out" | "refused" | "conflict" | "broken";

/** A request that failed, with a sentence for people. Everything that asks the project throws this and nothing else. */
export class Failure extends Error {
  readonly kind: FailureKind;
  /** What was refused of what was sent, where SQL names it in the detail; else empty. */
  readonly field: string;

  constructor(kind: FailureKind, message: string, cause?: unknown, field = "") {
    super(message, { cause });
    this.name = "Failure";
    this.kind = kind;
    this.field = field;
  }
}

/** The error of a supabase-js answer (REST, Auth or Storage), as far as we read it. */
interface ServiceError {
  readonly message: string;
  readonly code?: string | undefined;
  readonly details?: string | null;
  readonly status?: number | undefined;
  readonly statusCode?: string | number | undefined;
}

/** Sentences that SQL raises for people (22023, P0001, 42501) are shown as they are; anything else is ours to excuse. */
export function failureOf(error: ServiceError | Error | unknown, status = 0): Failure {
  if (error instanceof Failure) return error;
  const { message = "", code = "", details, ...rest } = (error ?? {}) as Partial<ServiceError>;
  const http = status || Number(rest.status ?? rest.statusCode ?? 0);
  if (isNetworkError(message, http)) return new Failure("offline", requestStrings.offline, error);
  if (http === 401 || code === "PGRST301" || code === "PGRST303" || isExpiredForStorage(rest, message))
    return new Failure("signed_out", requestStrings.signedOut, error);
  if (details === "stale" || code === "23505") return new Failure("conflict", message, error);
  if (["22023", "P0001", "42501"].includes(code)) return new Failure("refused", message, error, details ?? "");
  return new Failure("broken", requestStrings.broken, error);
}

function isNetworkError(message: string, status: number): boolean {
  if (status > 0) return false;
  return (
    !navigator.onLine || /failed to fetch|networkerror|load failed|fetch failed|network request failed/i.test(message)
  );
}

/** Storage answers an ended token with 403 in the body of a 400. */
const isExpiredForStorage = ({ statusCode }: Partial<ServiceError>, message: string) =>
  String(statusCode) === "403" && /jwt|exp/i.test(message);
