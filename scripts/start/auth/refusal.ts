/** A refusal in the words of Supabase Auth, which auth-js reads. */
export class AuthRefusal extends Error {
  override readonly name = "AuthRefusal";
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const invalid = (message: string) => new AuthRefusal(400, "validation_failed", message);
export const noSuchUser = () => new AuthRefusal(404, "user_not_found", "User not found");
export const emailExists = () =>
  new AuthRefusal(422, "email_exists", "A user with this email address has already been registered");

/** The answer to a request that was refused; any other error is thrown on. */
export function refusalResponse(error: unknown): Response {
  if (!(error instanceof AuthRefusal)) throw error;
  const { status, code, message } = error;
  return Response.json(
    { code: status, error_code: code, msg: message },
    { status, headers: { "x-sb-error-code": code } },
  );
}
