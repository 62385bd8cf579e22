/** Whether two secrets are equal, in a time that does not tell how far they are. False for an empty one. */
export async function sameSecret(given: string | null | undefined, expected: string | undefined): Promise<boolean> {
  if (!given || !expected) return false;
  const digest = async (text: string) =>
    new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  const [a, b] = await Promise.all([digest(given), digest(expected)]);
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= a[i]! ^ b[i]!;
  return difference === 0;
}
