import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Contract } from "../../../shared/contract.ts";
import { byPath, type Route } from "./by-path.ts";
import { endpoint, methodsOf } from "./endpoint.ts";
import { problemOf, requestId } from "./testing/greet.ts";

const services = {
  secrets: { secretKey: "the-secret-key", ringSecret: "the-ring-secret" },
  corsOrigins: async () => "*" as const,
};

/** A function `shops` that answers by which contract it was called, and with what. */
function shops() {
  const lines: Record<string, unknown>[] = [];
  const route = (method: Contract["method"], name: string, input: z.ZodType): Route => {
    const contract = { name, method, input, output: z.unknown() };
    const options = {
      audience: "anyone",
      handle: async (given: unknown) => ({ by: `${method} ${name}`, given }),
    } as const;
    const serve = endpoint(contract, options, { ...services, log: (line) => lines.push(line) });
    return { name, methods: methodsOf(contract, options), serve };
  };
  const shop = z.string().max(10);
  const serve = byPath(
    [
      route("GET", "shops/{shop}", z.strictObject({ shop, open: z.boolean().default(false) })),
      route("PATCH", "shops/{shop}", z.strictObject({ shop, name: z.string() })),
      route("POST", "shops/{shop}/days/{day}", z.strictObject({ shop, day: z.int() })),
      route("POST", "shops/search", z.strictObject({ words: z.string() })),
      route("GET", "shops", z.strictObject({})),
    ],
    { ...services, log: (line) => lines.push(line) },
  );
  const send = (method: string, path: string, body?: unknown) =>
    serve(
      new Request(`http://larder.test/${path}`, {
        method,
        headers: { "x-request-id": requestId },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    );
  return { send, lines };
}

describe("a path with fields", () => {
  test.each([
    ["GET", "shops/corner", undefined, { by: "GET shops/{shop}", given: { shop: "corner", open: false } }],
    [
      "GET",
      "functions/v1/shops/a%20b/?open=true",
      undefined,
      { by: "GET shops/{shop}", given: { shop: "a b", open: true } },
    ],
    ["PATCH", "shops/corner", { name: "New" }, { by: "PATCH shops/{shop}", given: { shop: "corner", name: "New" } }],
    ["POST", "shops/corner/days/3", {}, { by: "POST shops/{shop}/days/{day}", given: { shop: "corner", day: 3 } }],
    [
      "POST",
      "shops/corner/days/3",
      undefined,
      { by: "POST shops/{shop}/days/{day}", given: { shop: "corner", day: 3 } },
    ],
    ["POST", "shops/search", { words: "jam" }, { by: "POST shops/search", given: { words: "jam" } }],
    ["GET", "shops/search", undefined, { by: "GET shops/{shop}", given: { shop: "search", open: false } }],
    ["GET", "shops", undefined, { by: "GET shops", given: {} }],
  ])("%s %s is one contract's, and part of its input", async (method, path, body, answer) => {
    expect(await (await shops().send(method, path, body)).json()).toEqual(answer);
  });

  test("is checked like every other field", async () => {
    const long = await problemOf(await shops().send("GET", "shops/eleven-long"));
    expect(long).toMatchObject({ code: "invalid_input", errors: [{ field: "shop" }] });
    const day = await problemOf(await shops().send("POST", "shops/corner/days/third"));
    expect(day).toMatchObject({ code: "invalid_input", errors: [{ field: "day" }] });
  });

  test.each([
    ["PATCH", "shops/corner", { shop: "other", name: "New" }],
    ["GET", "shops/corner?shop=other", undefined],
  ])("is said by the path alone: %s %s", async (method, path, body) => {
    const problem = await problemOf(await shops().send(method, path, body));
    expect(problem).toMatchObject({ code: "invalid_input", errors: [{ field: "shop" }] });
  });

  test.each(["shops/corner/days", "shops/corner/days/3/4", "shops//days/3", "shops/%zz"])(
    "is whole: there is nothing at %s",
    async (path) => {
      expect(await problemOf(await shops().send("POST", path, {}))).toMatchObject({ code: "not_found" });
    },
  );

  test("tells all the methods that are served there", async () => {
    const { send } = shops();
    const preflight = await send("OPTIONS", "shops/corner");
    expect(preflight.headers.get("access-control-allow-methods")).toBe("GET, PATCH, OPTIONS");
    const wrong = await send("DELETE", "shops/corner");
    expect(wrong.headers.get("allow")).toBe("GET, PATCH, OPTIONS");
    expect(await problemOf(wrong)).toMatchObject({ code: "method_not_allowed" });
  });

  test("is no part of the name in the log", async () => {
    const { send, lines } = shops();
    await send("GET", "shops/corner");
    expect(lines).toMatchObject([{ function: "shops/{shop}", status: 200 }]);
  });
});
