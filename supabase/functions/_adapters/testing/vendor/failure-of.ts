import { AppError } from "../../../../../shared/problems.ts";

/** The `AppError` that an attempt ends with. Throws where it ends well, or with anything else. */
export async function failureOf(attempt: Promise<unknown>): Promise<AppError> {
  const error = await attempt.then(
    (result) => new Error(`It did not fail: ${JSON.stringify(result)?.slice(0, 300)}`),
    (thrown: unknown) => thrown,
  );
  if (error instanceof AppError) return error;
  throw error;
}
