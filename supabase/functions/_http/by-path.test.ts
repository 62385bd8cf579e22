import { describe, expect, test } from "vitest";
import { byPath } from "./by-path.ts";
import { problemOf, requestId } from "./testing/greet.ts";

/** A function `shop` that serves its own path and two below it, and what it logged. */
function shop() {
  const lines: Record<string, unknown>[] = [];
  const route = (name: string) => ({ name, methods: ["POST"], serve: async () => new Response(name) });
  const serve = byPath([route("shop"), route("shop/sold"), route("shop/sold/today")], {
    secrets: { secretKey: "the-secret-key", ringSecret: "the-ring-secret" },
    corsOrigins: async () => "*",
    log: (line) => lines.push(line),
  });
  const send = (path: string, method = "POST") =>
    serve(
      new Request(`http://larder.test/${path}`, {
        method,
        headers: { "x-request-id": requestId, origin: "https://site.test" },
        ...(method === "POST" && { body: "{" }),
      }),
    );
  return { send, lines };
}

describe("a function that serves several contracts", () => {
  test.each([
    ["shop", "shop"],
    ["shop/", "shop"],
    ["shop?q=1", "shop"],
    ["shop/sold", "shop/sold"],
    ["shop/sold/?q=1", "shop/sold"],
    ["shop/sold/today", "shop/sold/today"],
    ["functions/v1/shop", "shop"],
    ["functions/v1/shop/sold", "shop/sold"],
    ["", "shop"],
    ["sold", "shop/sold"],
  ])("answers %s by the contract %s", async (path, name) => {
    expect(await (await shop().send(path)).text()).toBe(name);
  });

  test.each(["shop/sol", "shop/sold/tomorrow", "shop/shop", "shopsold", "sole", "shop//sold", "shop/%73old"])(
    "has nothing at %s, whatever is sent there",
    async (path) => {
      const { send, lines } = shop();
      for (const method of ["POST", "GET"]) {
        const problem = await problemOf(await send(path, method));
        expect(problem).toMatchObject({ code: "not_found", detail: "There is no such path below shop" });
      }
      expect(lines).toMatchObject([
        { function: "shop", status: 404 },
        { function: "shop", status: 404 },
      ]);
    },
  );

  test("lets a page read that there is nothing", async () => {
    const answer = await shop().send("shop/nothing");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect((await shop().send("shop/nothing", "OPTIONS")).status).toBe(204);
  });
});
