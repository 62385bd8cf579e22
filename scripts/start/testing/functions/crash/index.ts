/** Counts its calls; `/now` ends its isolate while the call is open. */
let calls = 0;

export default {
  async fetch(request: Request): Promise<Response> {
    calls += 1;
    if (new URL(request.url).pathname.endsWith("/now")) {
      setTimeout(() => {
        throw new Error("the isolate ends here");
      });
      await new Promise(() => {});
    }
    return Response.json({ calls });
  },
};
