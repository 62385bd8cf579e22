/** Asks itself over HTTP, and answers how it would take what comes back. */
Deno.serve(async (request) => {
  if (request.url.endsWith("/taken")) return Response.json(request.headers.get("accept-encoding"));
  const url = `${Deno.env.get("SUPABASE_URL")}/functions/v1/asks/taken`;
  const asked = [fetch(url), fetch(new Request(url)), fetch(url, { headers: { "accept-encoding": "gzip" } })];
  return Response.json(await Promise.all(asked.map(async (answer) => await (await answer).json())));
});
