import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toBase64 } from "../../../../../shared/base64.ts";
import { paintPicture } from "../../testing/vendor/paint-picture.ts";
import type { Vendor } from "../../testing/vendor/vendor.ts";
import { startReveFake } from "./reve-fake.ts";

const apiKey = "papi.the-right-one";
let vendor: Vendor;
beforeAll(async () => {
  vendor = await startReveFake({ port: 0, apiKey, small: true });
});
afterAll(() => vendor.stop());

const source = await paintPicture({ prompt: "jam", width: 32, height: 32, format: "jpeg" });

describe("the fake is as strict as Reve: it refuses", () => {
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${vendor.url}/v1/image/${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    return [response.status, (await response.json()).error_code];
  };
  const picture = toBase64(source.bytes);

  test("a key that is none", async () => {
    expect(await post("create", { prompt: "Scones" }, { authorization: "Bearer papi.none" })).toEqual([
      401,
      "INVALID_API_KEY",
    ]);
  });

  test.each([
    ["a prompt of 2561 characters", "create", { prompt: "a".repeat(2561) }, 400, "PROMPT_TOO_LONG"],
    [
      "an instruction of 2561 characters",
      "edit",
      { edit_instruction: "a".repeat(2561), reference_image: picture },
      400,
      "PROMPT_TOO_LONG",
    ],
    ["no prompt", "create", {}, 400, "INVALID_PARAMETER"],
    ["an aspect that there is not", "create", { prompt: "Scones", aspect_ratio: "21:9" }, 400, "INVALID_PARAMETER"],
    ["pixels", "create", { prompt: "Scones", width: 1024 }, 400, "INVALID_PARAMETER"],
    [
      "a prompt in place of an instruction",
      "edit",
      { prompt: "Scones", reference_image: picture },
      400,
      "INVALID_PARAMETER",
    ],
    ["a picture that is none", "edit", { edit_instruction: "Jam", reference_image: btoa("no") }, 422, "INVALID_IMAGE"],
    ["no pictures to remix", "remix", { prompt: "Scones", reference_images: [] }, 400, "INVALID_PARAMETER"],
    [
      "seven pictures",
      "remix",
      { prompt: "Scones", reference_images: Array(7).fill(picture) },
      400,
      "INVALID_PARAMETER",
    ],
    [
      "a picture counted from 1",
      "remix",
      { prompt: "<img>1</img>", reference_images: [picture] },
      400,
      "INVALID_PARAMETER",
    ],
    ["another route", "upscale", { prompt: "Scones" }, 404, "NOT_FOUND"],
    ["what is no JSON", "create", "Scones", 400, "INVALID_PARAMETER"],
  ])("%s", async (_what, path, body, status, code) => {
    expect(await post(path, body)).toEqual([status, code]);
  });

  test("a body that is not said to be JSON", async () => {
    expect(await post("create", { prompt: "Scones" }, { "content-type": "text/plain" })).toEqual([
      400,
      "INVALID_REQUEST",
    ]);
  });

  test("nobody who wants JSON: a picture comes as PNG in base64, with what is said of it", async () => {
    const response = await fetch(`${vendor.url}/v1/image/create`, {
      method: "POST",
      headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ prompt: "Scones" }),
    });
    expect(await response.json()).toEqual({
      image: expect.stringMatching(/^iVBORw0KGgo/),
      version: "reve-create@20250915",
      content_violation: false,
      request_id: expect.stringMatching(/^rsid-/),
      credits_used: 18,
      credits_remaining: expect.any(Number),
    });
  });
});
