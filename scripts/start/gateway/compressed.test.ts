import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { compressed } from "./compressed.ts";

const list = JSON.stringify(Array.from({ length: 200 }, (_, id) => ({ id, prompt: "cookies" })));
const json = { "content-type": "application/json; charset=utf-8", "content-range": "0-199/*" };
const browser = { "accept-encoding": "gzip, deflate, br, zstd" };

const answer = (body: string, headers: Record<string, string>, accepted: Record<string, string>) =>
  compressed(new Request("http://localhost/rest/v1/images", { headers: accepted }), new Response(body, { headers }));

test("a long list goes by gzip to who takes it, with the rest of what it says", async () => {
  const { headers, body } = await answer(list, { ...json, "content-length": `${list.length}` }, browser);
  expect([headers.get("content-encoding"), headers.get("content-length")]).toEqual(["gzip", null]);
  expect([headers.get("content-range"), headers.get("vary")]).toEqual(["0-199/*", "accept-encoding"]);
  expect(gunzipSync(await new Response(body).bytes()).toString()).toBe(list);
});

test.each([
  ["a short answer", "[]", { ...json, "content-length": "2" }, browser],
  ["a picture", list, { "content-type": "image/jpeg" }, browser],
  ["what is compressed already", list, { ...json, "content-encoding": "br" }, browser],
  ["what is for somebody who takes no gzip", list, json, { "accept-encoding": "br, gzip;q=0" }],
  ["what is for somebody who says nothing", list, json, {}],
])("%s stays as it is", async (_what, body, headers, accepted) => {
  const given = await answer(body, headers, accepted as Record<string, string>);
  expect(await given.text()).toBe(body);
});
