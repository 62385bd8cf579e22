/**
 * Tells a function the address that a request comes from, in the header that hosted Supabase writes it into, whatever the
 * caller wrote there.
 */
export function withAddress(request: Request, address: string): Request {
  if (request.method === "TRACE") return request; // no Request can be made of it, and no function takes it
  const headers = new Headers(request.headers);
  headers.set("cf-connecting-ip", address);
  return new Request(request, { headers });
}
