/** Whether Storage has no such file: hosted Storage answers 400 to nearly every refusal and says why in the body. */
export function isMissing(error: Error): boolean {
  const status = "status" in error ? Number(error.status) : undefined;
  return status === 404 || (status === 400 && /not.?found/i.test(error.message));
}
