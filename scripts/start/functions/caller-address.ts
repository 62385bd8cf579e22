/**
 * Tells a function the address that a request comes from, in the header that hosted Supabase writes it into, whatever the
 * caller wrote there.
 */
export function withAddress(headers: Headers, address: string): [name: string, value: string][] {
  const others = [...headers].filter(([name]) => name !== "cf-connecting-ip");
  return [...others, ["cf-connecting-ip", address]];
}
