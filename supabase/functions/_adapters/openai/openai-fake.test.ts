import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toBase64 } from "../../../../shared/base64.ts";
import { paintPicture } from "../testing/vendor/paint-picture.ts";
import type { Vendor } from "../testing/vendor/vendor.ts";
import { startOpenAIFake } from "./fake/openai-fake.ts";
import { findModel, listedModels } from "./fake/openai-models.ts";

const apiKey = "sk-fake-0123456789";
let vendor: Vendor;
let picture: File;
let small: File;
let dataUrl: string;
beforeAll(async () => {
  vendor = await startOpenAIFake({ port: 0, apiKey, small: true });
  const paint = async (width: number, height: number) => {
    const { bytes } = await paintPicture({ prompt: "a scone", width, height, format: "png" });
    return new File([new Uint8Array(bytes)], "source.png", { type: "image/png" });
  };
  [picture, small] = [await paint(64, 64), await paint(32, 32)];
  dataUrl = `data:image/png;base64,${toBase64(new Uint8Array(await picture.arrayBuffer()))}`;
});
afterAll(() => vendor.stop());

const authorization = `Bearer ${apiKey}`;
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${vendor.url}/v1/${path}`, {
    method: "POST",
    headers: { authorization, "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const postForm = (fields: readonly (readonly [string, string | File])[]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return fetch(`${vendor.url}/v1/images/edits`, { method: "POST", headers: { authorization }, body: form });
};
/** Status, code and parameter of a refusal, which is in OpenAI's shape, has an id, and is never billed. */
async function refusalOf(asked: Promise<Response>) {
  const bills = vendor.ledger.bills.length;
  const response = await asked;
  const { error } = await response.json();
  expect(error).toMatchObject({ message: expect.any(String), type: expect.any(String) });
  expect(response.headers.get("x-request-id")).toMatch(/^req_/);
  expect(vendor.ledger.bills).toHaveLength(bills);
  return [response.status, error.code, error.param];
}

const image = { model: "gpt-image-2.5-flare", prompt: "Two scones" };

describe("the fake is as strict as OpenAI: pictures refuse", () => {
  test.each<[string, object, unknown[]]>([
    ["an unknown model", { model: "gpt-image-9" }, [404, "model_not_found", null]],
    ["DALL-E 2", { model: "dall-e-2" }, [404, "model_not_found", null]],
    ["DALL-E 3", { model: "dall-e-3" }, [404, "model_not_found", null]],
    ["the retired gpt-image-1", { model: "gpt-image-1" }, [404, "model_not_found", null]],
    ["a model that makes no pictures", { model: "gpt-6-luna" }, [404, "model_not_found", null]],
    ["no model", { model: undefined }, [400, "missing_required_parameter", "model"]],
    ["no prompt", { prompt: undefined }, [400, "missing_required_parameter", "prompt"]],
    ["a prompt of more than 32000 letters", { prompt: "a".repeat(32_001) }, [400, "invalid_value", "prompt"]],
    ["more than ten at once", { n: 11 }, [400, "invalid_value", "n"]],
    ["none at all", { n: 0 }, [400, "invalid_value", "n"]],
    ["a size that is none", { size: "large" }, [400, "invalid_value", "size"]],
    ["sides that 16 does not divide", { size: "1000x1000" }, [400, "invalid_value", "size"]],
    ["more than three to one", { size: "3200x1024" }, [400, "invalid_value", "size"]],
    ["more than 3840 on a side", { size: "3856x1600" }, [400, "invalid_value", "size"]],
    ["too few pixels", { size: "512x512" }, [400, "invalid_value", "size"]],
    ["a quality of older models", { quality: "hd" }, [400, "invalid_value", "quality"]],
    ["xhigh of gpt-image-2", { model: "gpt-image-2", quality: "xhigh" }, [400, "invalid_value", "quality"]],
    ["a see-through JPEG", { background: "transparent", output_format: "jpeg" }, [400, "invalid_value", "background"]],
    ["a preview", { model: "gpt-image-2", background: "transparent" }, [400, "invalid_value", "background"]],
    ["a format that is gated", { output_format: "svg" }, [400, "invalid_value", "output_format"]],
    ["compression of a PNG", { output_compression: 50 }, [400, "invalid_value", "output_compression"]],
    [
      "compression over 100",
      { output_format: "jpeg", output_compression: 101 },
      [400, "invalid_value", "output_compression"],
    ],
    ["more than three on the way", { stream: true, partial_images: 4 }, [400, "invalid_value", "partial_images"]],
    ["some on the way without a stream", { partial_images: 1 }, [400, "invalid_value", "partial_images"]],
    ["response_format", { response_format: "b64_json" }, [400, "unknown_parameter", "response_format"]],
    ["style", { style: "vivid" }, [400, "unknown_parameter", "style"]],
    ["a field that there is not", { seed: 7 }, [400, "unknown_parameter", "seed"]],
    ["a moderation that there is not", { moderation: "none" }, [400, "invalid_value", "moderation"]],
    ["an unsafe prompt", { prompt: "gore" }, [400, "moderation_blocked", null]],
  ])("%s", async (_what, more, refusal) => {
    expect(await refusalOf(post("images/generations", { ...image, ...more }))).toEqual(refusal);
  });

  test("another content type, and what is no JSON", async () => {
    expect((await refusalOf(post("images/generations", "{}", { "content-type": "text/plain" })))[0]).toBe(400);
    expect((await refusalOf(post("images/generations", "{")))[0]).toBe(400);
  });

  test("variations, which are gone", async () => {
    expect(await refusalOf(post("images/variations", image))).toEqual([404, null, null]);
  });

  test("no key, and a wrong one", async () => {
    for (const given of ["", "Bearer sk-wrong"]) {
      expect(await refusalOf(post("images/generations", image, { authorization: given }))).toEqual([
        401,
        "invalid_api_key",
        null,
      ]);
    }
  });
});

describe("the fake is as strict as OpenAI: edits refuse", () => {
  const fields = [...Object.entries(image)] as [string, string][];
  test.each<[string, () => (readonly [string, string | File])[], unknown[]]>([
    ["no picture", () => [], [400, null, "image"]],
    [
      "two pictures in the field of one",
      () => [
        ["image", picture],
        ["image", picture],
      ],
      [400, "duplicate_parameter", "image"],
    ],
    [
      "seventeen pictures",
      () => Array.from({ length: 17 }, () => ["image[]", picture] as const),
      [400, "invalid_value", "image"],
    ],
    ["a text in place of a picture", () => [["image", "https://larder.test/a.png"]], [400, "invalid_value", "image"]],
    ["what is no picture", () => [["image", new File(["words"], "a.png")]], [400, "invalid_image_file", "image"]],
    [
      "a mask of another size",
      () => [
        ["image", picture],
        ["mask", small],
      ],
      [400, "invalid_value", "mask"],
    ],
    [
      "moderation",
      () => [
        ["image", picture],
        ["moderation", "low"],
      ],
      [400, "unknown_parameter", "moderation"],
    ],
    [
      "input_fidelity",
      () => [
        ["image", picture],
        ["input_fidelity", "high"],
      ],
      [400, "invalid_value", "input_fidelity"],
    ],
    [
      "response_format",
      () => [
        ["image", picture],
        ["response_format", "url"],
      ],
      [400, "unknown_parameter", "response_format"],
    ],
  ])("%s", async (_what, more, refusal) => {
    expect(await refusalOf(postForm([...fields, ...more()]))).toEqual(refusal);
  });

  test("JSON", async () => {
    expect((await refusalOf(post("images/edits", image)))[0]).toBe(400);
  });

  test("and take one picture as `image`, several as `image[]`, and a mask that fits", async () => {
    for (const more of [
      [
        ["image", picture],
        ["mask", picture],
      ],
      [
        ["image[]", picture],
        ["image[]", small],
      ],
    ] as const) {
      const response = await postForm([...fields, ...more]);
      expect(response.status).toBe(200);
      expect((await response.json()).usage.input_tokens_details.image_tokens).toBeGreaterThan(0);
    }
  });
});

describe("the fake is as strict as OpenAI: embeddings refuse", () => {
  const order = { model: "text-embedding-3-small", input: ["jam"] };
  test.each<[string, object, unknown[]]>([
    ["no text", { input: [] }, [400, "invalid_value", "input"]],
    ["an empty text", { input: ["jam", ""] }, [400, "invalid_value", "input"]],
    ["more than 2048 texts", { input: Array.from({ length: 2049 }, () => "a") }, [400, "invalid_value", "input"]],
    ["a text of more than 8192 tokens", { input: ["a".repeat(40_000)] }, [400, "invalid_value", "input"]],
    [
      "more than 300000 tokens",
      { input: Array.from({ length: 50 }, () => "a".repeat(32_000)) },
      [400, "invalid_value", "input"],
    ],
    ["more dimensions than there are", { dimensions: 1537 }, [400, "invalid_value", "dimensions"]],
    [
      "dimensions of the oldest model",
      { model: "text-embedding-ada-002", dimensions: 512 },
      [400, "invalid_value", "dimensions"],
    ],
    ["another encoding", { encoding_format: "hex" }, [400, "invalid_value", "encoding_format"]],
    ["an unknown model", { model: "text-embedding-4" }, [404, "model_not_found", null]],
  ])("%s", async (_what, more, refusal) => {
    expect(await refusalOf(post("embeddings", { ...order, ...more }))).toEqual(refusal);
  });

  test("and honour the encoding", async () => {
    const ask = async (encoding_format: string) => {
      const response = await post("embeddings", { ...order, dimensions: 4, encoding_format });
      return (await response.json()).data[0].embedding;
    };
    const numbers: number[] = await ask("float");
    expect(numbers).toHaveLength(4);
    expect(await ask("base64")).toBe(toBase64(new Uint8Array(Float32Array.from(numbers).buffer)));
  });
});

describe("the fake is as strict as OpenAI: readings refuse", () => {
  const strict = {
    type: "object",
    additionalProperties: false,
    required: ["a"],
    properties: { a: { type: "string" } },
  };
  const order = (schema: object, more: object = {}, format: object = {}) => ({
    model: "gpt-6-luna",
    messages: [{ role: "user", content: [{ type: "image_url", image_url: { url: dataUrl } }] }],
    response_format: { type: "json_schema", json_schema: { name: "one", strict: true, schema, ...format } },
    ...more,
  });
  test.each<[string, () => object, unknown[]]>([
    [
      "an open object",
      () => order({ ...strict, additionalProperties: true }),
      [400, "invalid_json_schema", "response_format"],
    ],
    [
      "a key that is not required",
      () => order({ ...strict, required: [] }),
      [400, "invalid_json_schema", "response_format"],
    ],
    ["a root of several kinds", () => order({ anyOf: [strict] }), [400, "invalid_json_schema", "response_format"]],
    [
      "a keyword it does not know",
      () => order({ ...strict, $schema: "x" }),
      [400, "invalid_json_schema", "response_format"],
    ],
    [
      "a name of more than 64 letters",
      () => order(strict, {}, { name: "a".repeat(65) }),
      [400, "invalid_value", "response_format.json_schema.name"],
    ],
    ["a retired model", () => order(strict, { model: "gpt-4-vision-preview" }), [404, "model_not_found", null]],
    ["an unknown field", () => order(strict, { output_schema: {} }), [400, "unknown_parameter", "output_schema"]],
    [
      "a picture that cannot be read",
      () =>
        order(strict, {
          messages: [
            { role: "user", content: [{ type: "image_url", image_url: { url: "data:image/png;base64,AAAA" } }] },
          ],
        }),
      [400, "invalid_image_format", null],
    ],
    [
      "the address of a picture in place of an object",
      () => order(strict, { messages: [{ role: "user", content: [{ type: "image_url", image_url: dataUrl }] }] }),
      [400, "invalid_value", "messages.0.content"],
    ],
  ])("%s", async (_what, given, refusal) => {
    expect(await refusalOf(post("chat/completions", given()))).toEqual(refusal);
  });
});

describe("the fake is as strict as OpenAI: moderation refuses", () => {
  test("an unknown model, and two pictures at once", async () => {
    const two = [1, 2].map(() => ({ type: "image_url", image_url: { url: dataUrl } }));
    expect(await refusalOf(post("moderations", { model: "omni", input: "jam" }))).toEqual([
      404,
      "model_not_found",
      null,
    ]);
    expect(await refusalOf(post("moderations", { model: "omni-moderation-latest", input: two }))).toEqual([
      400,
      "invalid_value",
      "input",
    ]);
  });
});

test("the fake has a model until the day it is switched off, and lists it as long", () => {
  const [before, after] = [Date.parse("2026-11-30T23:59:59Z"), Date.parse("2026-12-01T00:00:00Z")];
  const isListed = (now: number) => listedModels(now).some(({ id }) => id === "gpt-image-1.5");
  expect([findModel("gpt-image-1.5", "image", before) !== null, isListed(before)]).toEqual([true, true]);
  expect([findModel("gpt-image-1.5", "image", after) !== null, isListed(after)]).toEqual([false, false]);
});
