import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Vendor } from "../../testing/vendor/vendor.ts";
import { startGeminiFake } from "./gemini-fake.ts";

const apiKey = "AIzaSy-the-right-one";
const model = "gemini-nano-banana-2.1";
let vendor: Vendor;
beforeAll(async () => {
  vendor = await startGeminiFake({ port: 0, apiKey, small: true });
});
afterAll(() => vendor.stop());

describe("the fake is as strict as Gemini: it refuses", () => {
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${vendor.url}/v1beta/${path}`, {
      method: "POST",
      headers: { "x-goog-api-key": apiKey, "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    }).then(async (response) => {
      const { error } = await response.json();
      return [response.status, error?.status];
    });
  const generate = (body: unknown, headers?: Record<string, string>) =>
    post(`models/${model}:generateContent`, body, headers);
  const contents = [{ role: "user", parts: [{ text: "Scones" }] }];
  const config = (imageConfig: object, more: object = {}) => ({
    contents,
    generationConfig: { responseModalities: ["IMAGE"], imageConfig, ...more },
  });

  test("a request without a key, or with a wrong one, which is a bad argument", async () => {
    const keyless = await fetch(`${vendor.url}/v1beta/models`);
    expect([keyless.status, (await keyless.json()).error.status]).toEqual([403, "PERMISSION_DENIED"]);
    expect(await generate({ contents }, { "x-goog-api-key": "wrong" })).toEqual([400, "INVALID_ARGUMENT"]);
  });

  test("a key in the address", async () => {
    expect((await fetch(`${vendor.url}/v1beta/models?key=${apiKey}`)).status).toBe(400);
  });

  test.each(["imagen-4.0-generate-001", "imagen-3.0-generate-002", "gemini-2.5-flash-image", "gemini-3.1-flash-image"])(
    "%s, which is gone",
    async (gone) => {
      expect(await post(`models/${gone}:generateContent`, config({}))).toEqual([404, "NOT_FOUND"]);
    },
  );

  test("Imagen's own route", async () => {
    expect(await post("models/imagen-4.0-generate-001:predict", {})).toEqual([404, "NOT_FOUND"]);
  });

  test.each([
    ["an aspect that there is not", config({ aspectRatio: "2:1" })],
    ["512 pixels", config({ imageSize: "512" })],
    ["a type of file", config({ outputMimeType: "image/jpeg" })],
    ["a compression", config({ outputCompressionQuality: 80 })],
    ["a generation of persons", config({ personGeneration: "ALLOW_ADULT" })],
    ["several candidates", config({}, { candidateCount: 2 })],
    ["a name that it does not know", config({}, { seeds: 7 })],
    ["only words from a model of pictures", { contents, generationConfig: { responseModalities: ["TEXT"] } }],
    ["no contents", { generationConfig: { responseModalities: ["IMAGE"] } }],
    ["a mask", { ...config({}), mask: "AAAA" }],
    [
      "a picture that is not base64",
      { ...config({}), contents: [{ role: "user", parts: [{ inlineData: { mimeType: "image/png", data: "%" } }] }] },
    ],
    [
      "a file that is no picture",
      { ...config({}), contents: [{ role: "user", parts: [{ inlineData: { mimeType: "text/html", data: "AA==" } }] }] },
    ],
    [
      "more than 14 pictures",
      {
        ...config({}),
        contents: [{ role: "user", parts: Array(15).fill({ inlineData: { mimeType: "image/png", data: "AAAA" } }) }],
      },
    ],
    [
      "more than 20 MB",
      { ...config({}), contents: [{ role: "user", parts: [{ text: "a".repeat(20 * 1024 * 1024) }] }] },
    ],
  ])("%s", async (_what, body) => {
    expect(await generate(body)).toEqual([400, "INVALID_ARGUMENT"]);
  });

  test("a body that is not said to be JSON", async () => {
    expect(await generate(config({}), { "content-type": "text/plain" })).toEqual([400, "INVALID_ARGUMENT"]);
  });

  test("a schema with a keyword that it does not know", async () => {
    const generationConfig = { responseMimeType: "application/json", responseJsonSchema: { $schema: "draft-07" } };
    expect(await post("models/gemini-3.8-flash:generateContent", { contents, generationConfig })).toEqual([
      400,
      "INVALID_ARGUMENT",
    ]);
  });
});
