/** Answers what it was sent. */
Deno.serve(async (request) => {
  const { pathname, search } = new URL(request.url);
  const body = new Uint8Array(await request.arrayBuffer());
  const headers = new Headers({ "x-method": request.method, "x-path": `${pathname}${search}` });
  headers.append("set-cookie", "a=1");
  headers.append("set-cookie", "b=2");
  return new Response(body, { status: 201, headers });
});
