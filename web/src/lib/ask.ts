import { failureOf } from "./failure.ts";

interface Answer<Data> {
  readonly data: Data;
  readonly error: unknown;
  readonly status?: number;
}

/** Waits for a supabase-js request and returns its data. Throws a `Failure`. */
export async function ask<Data>(request: PromiseLike<Answer<Data>>): Promise<NonNullable<Data>> {
  const { data, error, status } = await Promise.resolve(request).catch((thrown: unknown) => {
    throw failureOf(thrown);
  });
  if (error) throw failureOf(error, status);
  return data as NonNullable<Data>;
}
