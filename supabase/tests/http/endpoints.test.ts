import type { SupabaseClient } from "@supabase/supabase-js";
import { describe, expect, test } from "vitest";
import { DeliveryDetail, DeliveryPage, EndpointSecret, Endpoints } from "../../../shared/endpoints.ts";
import { json, larder, text } from "./run-larder.ts";
import { eventually, joinMember, ok, operator, settledImages, signInAdmin, stack } from "./stack.ts";
import { receiveWebhooks } from "./webhook-receiver.ts";

const create = async (client: SupabaseClient, url: string, events: string[]) =>
  EndpointSecret.parse(await ok(client.rpc("create_endpoint", { url, events })));

const deliveriesTo = async (endpoint_id: string) =>
  DeliveryPage.parse(await ok(operator.rpc("list_deliveries", { endpoint_id }))).deliveries;

const read = async (delivery_id: string) =>
  DeliveryDetail.parse(await ok(operator.rpc("read_delivery", { delivery_id })));

/** The first delivery to an endpoint, once its first attempt is over. */
const firstAttempt = (delivery_id: string) =>
  eventually(
    () => read(delivery_id),
    ({ log, job }) => log.length > 0 && job?.state !== "running",
  );

describe("an endpoint", () => {
  test("is told of its owner's pictures, signed, until they are withdrawn, and of nobody else's", async () => {
    const { url, received, said } = await receiveWebhooks();
    const elsewhere = await receiveWebhooks();
    const mia = await joinMember();
    const max = await joinMember();
    const { secret } = await create(mia.client, url, [
      "job.succeeded",
      "image.ready",
      "image.approved",
      "image.withdrawn",
    ]);
    await create(max.client, elsewhere.url, ["job.succeeded", "image.ready", "image.approved", "image.withdrawn"]);

    const batch = await ok(mia.client.rpc("create_batch", { prompts: ["rye bread on linen"], size: "1024x1024" }));
    const [image] = await settledImages(batch.batch_id);
    const admin = await signInAdmin();
    await ok(admin.rpc("approve_images", { image_ids: [image!.id] }));
    await eventually(
      async () => said("image.approved", secret),
      (events) => events.length > 0,
    );
    const [approved] = said("image.approved", secret);
    expect(approved!.data).toMatchObject({ image: { id: image!.id, alt: expect.any(String) } });
    const { thumbnail } = (approved!.data.image as { sizes: { thumbnail: { url: string } } }).sizes;
    expect((await fetch(thumbnail.url)).status).toBe(200);

    await ok(admin.rpc("withdraw_images", { image_ids: [image!.id] }));
    await eventually(
      async () => said("image.withdrawn", secret),
      (events) => events.length > 0,
    );
    for (const type of ["job.succeeded", "image.ready", "image.approved", "image.withdrawn"]) {
      expect(said(type, secret), type).toHaveLength(1);
    }
    expect(new Set(received.map(({ headers }) => headers["webhook-id"])).size).toBe(4);
    expect(elsewhere.received).toEqual([]);
  });

  test("that fails is asked again with the same words, and each answer is in the log", async () => {
    const { url, received, said } = await receiveWebhooks((before) =>
      before === 0 ? { status: 500, body: `broken${"!".repeat(2000)}` } : { status: 200, body: "thanks" },
    );
    const { client } = await joinMember();
    const { id, secret } = await create(client, url, ["image.ready"]);
    const delivery = await ok(client.rpc("test_endpoint", { endpoint_id: id }));
    const told = await eventually(
      () => read(delivery),
      ({ state }) => state === "delivered",
    );
    expect(told).toMatchObject({
      state: "delivered",
      attempts: 2,
      last_status: 200,
      last_error: null,
      type: "endpoint.test",
    });
    expect(told.log.map(({ number, status, answer }) => ({ number, status, answer }))).toEqual([
      { number: 1, status: 500, answer: `broken${"!".repeat(1018)}` },
      { number: 2, status: 200, answer: "thanks" },
    ]);
    expect(said("endpoint.test", secret)).toEqual([told.payload, told.payload]);
    expect(new Set(received.map(({ headers, body }) => `${headers["webhook-id"]} ${body}`)).size).toBe(1);
    expect(told.log[0]!.request_headers).toMatchObject({ "webhook-id": told.event_id });
  });

  test("has two valid secrets while they are rotated, and gets again what it wants again", async () => {
    const { url, received, said } = await receiveWebhooks();
    const { client } = await joinMember();
    const { id, secret } = await create(client, url, ["image.ready"]);
    const renewed = EndpointSecret.parse(await ok(client.rpc("rotate_endpoint_secret", { endpoint_id: id })));
    const delivery = await ok(client.rpc("test_endpoint", { endpoint_id: id }));
    await eventually(
      () => read(delivery),
      ({ state }) => state === "delivered",
    );
    expect(await ok(client.rpc("replay_delivery", { delivery_id: delivery }))).toBe(true);
    await eventually(
      async () => received.length,
      (count) => count === 2,
    );
    for (const valid of [secret, renewed.secret]) expect(said("endpoint.test", valid)).toHaveLength(2);
  });

  test("that answers 410 is disabled, and told nothing until somebody enables it", async () => {
    const { url, received } = await receiveWebhooks(() => ({ status: 410 }));
    const { client } = await joinMember();
    const { id } = await create(client, url, ["image.ready"]);
    const delivery = await ok(client.rpc("test_endpoint", { endpoint_id: id }));
    expect(await firstAttempt(delivery)).toMatchObject({ state: "failed", attempts: 1, last_status: 410 });
    const [endpoint] = Endpoints.parse(await ok(client.rpc("list_endpoints")));
    expect(endpoint).toMatchObject({ id, disabled_reason: expect.stringContaining("410"), failed_24h: 1 });
    expect((await client.rpc("test_endpoint", { endpoint_id: id })).error?.message).toContain("enable it first");
    expect(await ok(client.rpc("enable_endpoint", { endpoint_id: id }))).toBe(true);
    expect(received).toHaveLength(1);
  });

  test("that redirects is not followed", async () => {
    const inner = await receiveWebhooks();
    const { url } = await receiveWebhooks(() => ({ status: 307, headers: { location: inner.url } }));
    const { client } = await joinMember();
    const { id } = await create(client, url, ["image.ready"]);
    const delivery = await ok(client.rpc("test_endpoint", { endpoint_id: id }));
    expect(await firstAttempt(delivery)).toMatchObject({
      state: "waiting",
      last_status: 307,
      last_error: expect.stringContaining("redirects are not followed"),
      next_attempt_at: expect.any(String),
    });
    expect(inner.received).toEqual([]);
    // What waits is given up with its endpoint.
    expect(await ok(client.rpc("delete_endpoint", { endpoint_id: id }))).toBe(true);
  });

  test.each([
    ["this service itself", `${stack.url}/functions/v1/deliver`],
    ["credentials", "https://mia:hush@shop.example/"],
    ["the internet", "https://10.0.0.1/"],
  ])("is refused where its address is or has what %s says", async (why, url) => {
    const { client } = await joinMember();
    const { error } = await client.rpc("create_endpoint", { url, events: ["image.ready"] });
    expect(error).toMatchObject({ code: "22023", message: expect.stringContaining(why) });
    expect(error?.message).not.toContain("hush");
  });
});

test("larder webhooks makes an endpoint, tests it, tells what became of it and sends it again", async () => {
  const { url, received, said } = await receiveWebhooks();
  const { id, secret } = await json(
    "webhooks",
    "create",
    url,
    "--owner",
    stack.admin.email,
    "--event",
    "budget.reached",
  );
  const { delivery_id } = await json("webhooks", "test", id);
  await eventually(
    () => read(delivery_id),
    ({ state }) => state === "delivered",
  );
  expect(said("endpoint.test", secret)).toHaveLength(1);
  expect(await text("webhooks")).toMatch(new RegExp(`${id} .* well`));
  expect(await text("webhooks", "log", id)).toMatch(/endpoint\.test .* delivered +1 +204/);
  expect(await text("webhooks", "delivery", delivery_id)).toContain('"type": "endpoint.test"');
  expect(await text("webhooks", "replay", delivery_id)).toBe("1 delivery is on the way\n");
  await eventually(
    async () => received.length,
    (count) => count === 2,
  );
  expect(await deliveriesTo(id)).toHaveLength(1);
  const today = new Date().toISOString().slice(0, 10);
  expect(await text("webhooks", "replay", "--endpoint", id, "--since", today)).toBe("Nothing to send again\n");
  expect((await larder(["webhooks", "replay"])).code).toBe(2);
  expect(await text("webhooks", "delete", id)).toBe("The endpoint is deleted\n");
});
