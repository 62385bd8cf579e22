import { beforeAll, describe, expect, test } from "vitest";
import { createClient } from "../../../shared/client.ts";
import { ImageUses } from "../../../shared/image-uses.ts";
import { search } from "../../../shared/search.ts";
import { searchUsed } from "../../../shared/search-used.ts";
import { eventually, ok, operator, signInAdmin, stack, stockedPantry } from "./stack.ts";

const send = (path: string, body: unknown, key = stack.search_key) =>
  fetch(`${stack.url}/functions/v1/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": key },
    body: JSON.stringify(body),
  });
const tell = (body: Record<string, unknown>) => send("search/used", { site_id: "rosies.example", ...body });
/** What becomes of an address, once no public file waits to be removed. */
async function statusOf(url: string): Promise<number> {
  await eventually(
    () => ok(operator.from("jobs").select("id").eq("kind", "withdraw").in("state", ["queued", "running"])),
    (jobs) => jobs.length === 0,
  );
  const answer = await fetch(url, { headers: { "cache-control": "no-cache" } });
  await answer.arrayBuffer();
  return answer.status;
}
const uses = async (image_id: string) => ImageUses.parse(await ok(operator.rpc("read_uses", { image_id })));

let ids: string[];
let cookies: string;
beforeAll(async () => {
  ids = await stockedPantry();
  [cookies] = ids as [string];
});

describe("a picture that a site uses", () => {
  test("keeps its address through withdrawal and a new approval, until the site shows another", async () => {
    const larder = createClient({ url: stack.url, headers: { "x-api-key": stack.search_key }, fetch });
    const { results } = await larder.call(search, { image_id: ids[1], limit: 50, size: "hero_image" });
    const { url } = results.find(({ id }) => id === cookies)!;
    const told = await larder.call(searchUsed, { image_id: cookies, site_id: "rosies.example", size: "hero_image" });
    expect(told).toMatchObject({ used: true, sizes: { hero_image: { url } } });

    const admin = await signInAdmin();
    await ok(admin.rpc("withdraw_images", { image_ids: [cookies] }));
    expect(await statusOf(url)).toBe(200);
    await ok(admin.rpc("approve_images", { image_ids: [cookies] }));
    await eventually(
      () => ok(operator.from("search_documents").select("publication").eq("image_id", cookies)),
      ([document]) => document?.publication === 3,
    );
    expect(await statusOf(url)).toBe(200);

    const again = await tell({ image_id: cookies });
    expect(await again.json()).toMatchObject({ sizes: { hero_image: { url } } });
    expect(await uses(cookies)).toMatchObject({
      sites: 1,
      uses: [{ site_id: "rosies.example", slot: "hero", size: "hero_image", ended_at: null }],
    });
    await ok(admin.rpc("withdraw_images", { image_ids: [cookies] }));

    expect((await tell({ image_id: ids[1] })).status).toBe(200);
    expect(await statusOf(url)).toBe(400);
    expect(await uses(cookies)).toMatchObject({ sites: 0, uses: [{ ended_at: expect.any(String) }] });
  });

  test("is gone where an admin takes it down all the same", async () => {
    const image_id = ids[2]!;
    const { sizes } = searchUsed.output.parse(await (await tell({ image_id, slot: "about" })).json());
    const admin = await signInAdmin();
    await ok(admin.rpc("trash_images", { image_ids: [image_id] }));
    expect(await statusOf(sizes!.thumbnail.url)).toBe(200);
    expect(await ok(admin.rpc("take_down_images", { image_ids: [image_id] }))).toEqual([image_id]);
    expect(await statusOf(sizes!.thumbnail.url)).toBe(400);
  });
});

describe("what tells of a use", () => {
  test("finds an unapproved picture as little as one that there is not", async () => {
    const requestId = { "x-request-id": "the-same-each-time" };
    const bytes = async (image_id: string) => {
      const answer = await fetch(`${stack.url}/functions/v1/search/used`, {
        method: "POST",
        headers: { "x-api-key": stack.search_key, ...requestId },
        body: JSON.stringify({ image_id, site_id: "rosies.example" }),
      });
      return [answer.status, await answer.text()];
    };
    const [status, unapproved] = await bytes(cookies);
    expect([status, unapproved]).toEqual(await bytes(crypto.randomUUID()));
    expect([status, unapproved]).toEqual([404, expect.stringContaining("not_found")]);
  });

  test("needs a key, takes its token, and names what is wrong", async () => {
    expect((await send("search/used", {}, "lrd_nobody")).status).toBe(401);
    const wrong = await tell({ image_id: "cake", used: "yes", slot: "" });
    expect(wrong.status).toBe(400);
    expect(wrong.headers.get("x-ratelimit-limit")).toMatch(/^\d+$/);
    const { errors } = (await wrong.json()) as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field)).toEqual(["image_id", "slot", "used"]);
    const good = await tell({ image_id: cookies, used: false });
    expect(await good.json()).toEqual({ used: false, sizes: null });
    expect(good.headers.get("x-ratelimit-remaining")).toMatch(/^\d+$/);
  });
});

test.each(["search/use", "search/used/more", "search/x/used"])("there is nothing at %s", async (path) => {
  const answer = await send(path, { query: "jam" });
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ code: "not_found", detail: expect.stringContaining("no such path") });
});
