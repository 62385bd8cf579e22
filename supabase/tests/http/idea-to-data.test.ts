import sharp from "sharp";
import { expect, test } from "vitest";
import { createClient } from "../../../shared/client.ts";
import { EndpointSecret } from "../../../shared/endpoints.ts";
import { Accepted } from "../../../shared/extractions.ts";
import { CreatedKey } from "../../../shared/keys.ts";
import { createPattern } from "../../../shared/patterns.ts";
import { verifyWebhook } from "../../../shared/verify-webhook/verify-webhook.mjs";
import { eventually, joinMember, ok, stack } from "./stack.ts";
import { receiveWebhooks } from "./webhook-receiver.ts";

const schema = {
  type: "object",
  properties: {
    width: { type: "integer" },
    height: { type: "integer" },
    file_name: { type: "string" },
    colors: { type: "array", items: { type: "string" } },
  },
  required: ["width", "height", "file_name", "colors"],
  additionalProperties: false,
};

test("a picture becomes data by API, and the result finds its way home", async () => {
  const { client } = await joinMember();
  const scopes = ["patterns:write", "patterns:ingest", "jobs:read"];
  const { key } = CreatedKey.parse(await ok(client.rpc("create_api_key", { name: "My server", scopes })));
  const receiver = await receiveWebhooks();
  const { secret } = EndpointSecret.parse(
    await ok(client.rpc("create_endpoint", { url: receiver.url, events: ["job.succeeded", "job.failed"] })),
  );

  const larder = createClient({ url: stack.url, headers: { "x-api-key": key }, fetch });
  const pattern = await larder.call(createPattern, { name: "Labels", schema, format: "csv", publish: true });
  const picture = await sharp({ create: { width: 320, height: 200, channels: 3, background: "#c63" } })
    .png()
    .toBuffer();
  const sent = await fetch(`${pattern.endpoint}?name=${encodeURIComponent("=label.png")}`, {
    method: "POST",
    headers: { "x-api-key": key, "content-type": "image/png" },
    body: new Uint8Array(picture),
  });
  expect(sent.status).toBe(202);
  const { job_id, ingest_id, status_url } = Accepted.parse(await sent.json());

  await eventually(
    async () => receiver.received,
    (received) => received.length > 0,
  );
  const [told] = receiver.received;
  expect(verifyWebhook(secret, told!.headers, told!.body)).toMatchObject({
    type: "job.succeeded",
    data: {
      job: { id: job_id, kind: "extract", status: "succeeded" },
      ingest_id,
      pattern: { id: pattern.id, slug: "labels" },
      version: 1,
      result: { data: { width: 320, height: 200, file_name: "=label.png" }, is_offline: true },
    },
  });
  expect(() => verifyWebhook(secret, told!.headers, told!.body.replace("320", "321"))).toThrow("somebody else");

  const csv = await fetch(`${status_url}/result`, { headers: { "x-api-key": key } });
  expect(csv.headers.get("content-type")).toMatch(/^text\/csv/);
  const [names, row, ...more] = (await csv.text()).trimEnd().split("\r\n");
  expect(names?.replace("\uFEFF", "")).toBe("width,height,file_name,colors");
  expect(row).toMatch(/^320,200,'=label\.png,\w/);
  expect(more).toEqual([]);
  expect(receiver.received).toHaveLength(1);
});
