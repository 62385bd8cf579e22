/** A refusal in the words of Supabase Storage, which storage-js reads. */
export class StorageProblem extends Error {
  override readonly name = "StorageProblem";
  readonly status: number;
  readonly code: string;
  readonly title: string;

  constructor(status: number, code: string, message: string, title = code) {
    super(message);
    this.status = status;
    this.code = code;
    this.title = title;
  }
}

export const noSuchObject = () => new StorageProblem(404, "NoSuchKey", "Object not found", "not_found");
export const noSuchBucket = () => new StorageProblem(404, "NoSuchBucket", "Bucket not found", "Bucket not found");
export const alreadyThere = () =>
  new StorageProblem(409, "ResourceAlreadyExists", "The resource already exists", "Duplicate");
export const refusedByPolicy = () =>
  new StorageProblem(403, "AccessDenied", "new row violates row-level security policy", "Unauthorized");
export const invalidRequest = (message: string) => new StorageProblem(400, "InvalidRequest", message);

/** Hosted Storage answers 400 to nearly every refusal and puts the meaning into the body; so does this. */
export function problemResponse(error: unknown): Response {
  const problem = toProblem(error);
  const body = { statusCode: `${problem.status}`, code: problem.code, error: problem.title, message: problem.message };
  return Response.json(body, { status: problem.status >= 500 ? 500 : 400 });
}

function toProblem(error: unknown): StorageProblem {
  if (error instanceof StorageProblem) return error;
  switch ((error as { code?: unknown }).code) {
    case "23505":
      return alreadyThere();
    case "23503":
      return noSuchBucket();
    case "42501":
      return refusedByPolicy();
  }
  console.error("storage:", error);
  return new StorageProblem(500, "InternalError", "Internal server error");
}
