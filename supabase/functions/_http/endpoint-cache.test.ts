import { describe, expect, onTestFinished, test, vi } from "vitest";
import { AppError } from "../../../shared/problems.ts";
import { failing, serve } from "./testing/greet.ts";

describe("endpoint with a cache", () => {
  const cache = { seconds: 60, volatile: ["took_ms"] as const };

  test("gives the same tag for the same content, whatever it took", async () => {
    const { send } = serve({ cache });
    const [one, two] = [await send(), await send()];
    expect(one.headers.get("cache-control")).toBe("private, max-age=60");
    expect(one.headers.get("etag")).toBe(two.headers.get("etag"));
    expect(await one.json()).not.toEqual(await two.json());
  });

  test("answers 304 without a body to whoever has the content", async () => {
    const { send } = serve({ cache });
    const etag = (await send()).headers.get("etag")!;
    const again = await send({ headers: { "if-none-match": `"other", ${etag}` } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
  });

  test("answers in full to whoever has other content", async () => {
    const { send } = serve({ cache });
    const etag = (await send()).headers.get("etag")!;
    const other = await send({ body: JSON.stringify({ name: "Bob" }), headers: { "if-none-match": etag } });
    expect([other.status, (await other.json()).text]).toEqual([200, "Hello Bob"]);
  });

  test("gives anew in time what would end, though it is the same", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T11:59:00Z") });
    onTestFinished(() => void vi.useRealTimers());
    const { send } = serve({ cache: { ...cache, confirmedSeconds: 21_600 } });
    const headers = { "if-none-match": (await send()).headers.get("etag")! };
    expect((await send({ headers })).status).toBe(304);
    vi.setSystemTime(new Date("2026-11-21T12:00:00Z"));
    expect((await send({ headers })).status).toBe(200);
  });

  test("tags no failure", async () => {
    const response = await serve({ cache, ...failing(new AppError("not_found")) }).send();
    expect([response.headers.get("etag"), response.headers.get("cache-control")]).toEqual([null, "no-store"]);
  });
});
