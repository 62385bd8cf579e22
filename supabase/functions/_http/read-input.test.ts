import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readInput } from "./read-input.ts";

const contract = {
  name: "order",
  method: "POST",
  input: z.strictObject({
    note: z.string().optional(),
    lines: z.array(z.strictObject({ count: z.int("Give a whole number") })),
  }),
  output: z.null(),
} as const;
const read = async (body: BodyInit, init: RequestInit = {}) =>
  (await readInput(new Request("http://larder.test/order", { method: "POST", body, ...init }), contract)).input;
const errorsOf = (body: unknown) =>
  read(JSON.stringify(body)).then(
    () => [],
    ({ errors }) => errors,
  );

describe("readInput names", () => {
  test("a field inside of another by its path", async () => {
    expect(await errorsOf({ lines: [{ count: 1 }, { count: 1.5 }] })).toEqual([
      { field: "lines.1.count", message: "Give a whole number" },
    ]);
  });

  test("an unknown field inside of another by its path", async () => {
    expect(await errorsOf({ lines: [{ count: 1, color: "red" }] })).toEqual([
      { field: "lines.0.color", message: "There is no such field" },
    ]);
  });
});

test("readInput names a few faults of a list, and hides no other field behind them", async () => {
  const errors = await errorsOf({ lines: Array(10_000).fill(7), note: 7 });
  expect(errors.map(({ field }: { field: string }) => field)).toEqual(["note", "lines.0", "lines.1", "lines.2"]);
});

test("readInput reads a body in whatever pieces it comes, between two characters or inside of one", async () => {
  const bytes = new TextEncoder().encode(JSON.stringify({ note: "Crème brûlée 🍮", lines: [] }));
  const body = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
      controller.close();
    },
  });
  expect(await read(body, { duplex: "half" } as RequestInit)).toEqual({ note: "Crème brûlée 🍮", lines: [] });
});

test("readInput does not trust a declared length", async () => {
  const body = JSON.stringify({ note: "x".repeat(70_000), lines: [] });
  await expect(read(body, { headers: { "content-length": "10" } })).rejects.toMatchObject({ code: "too_large" });
});

test("readInput takes no body for JSON that a GET does not have", async () => {
  const ping = { name: "ping", method: "GET", input: z.strictObject({}), output: z.null() } as const;
  expect(await readInput(new Request("http://larder.test/ping"), ping)).toEqual({ input: {}, picture: null });
});

test("readInput hands a picture on as it came, with what the address says of it", async () => {
  const input = z.strictObject({ photo: z.base64(), note: z.string() });
  const postcard = { name: "postcard", method: "POST", input, output: z.null() } as const;
  const send = (bytes: Uint8Array<ArrayBuffer>, note = "Hello") =>
    readInput(
      new Request(`http://larder.test/postcard?note=${note}`, {
        method: "POST",
        headers: { "content-type": "image/png", "content-length": "3" },
        body: bytes,
      }),
      postcard,
      {},
      { pictureField: "photo", jsonBytes: 200_000 },
    );
  const bytes = Uint8Array.from({ length: 150_000 }, (_, at) => at % 251);
  const { input: said, picture } = await send(bytes);
  expect(said.note).toBe("Hello");
  expect(Buffer.from(picture ?? []).equals(Buffer.from(bytes))).toBe(true);
  await expect(send(new Uint8Array(200_001))).rejects.toMatchObject({ code: "too_large" });
});

test("readInput tells who sends a picture without its content type what it lacks, where one may be sent", async () => {
  const request = () =>
    new Request("http://larder.test/order", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: Uint8Array.of(0xff, 0xd8, 0xff),
    });
  const detailOf = (limits: object) => readInput(request(), contract, {}, limits).catch(({ detail }) => detail);
  expect(await detailOf({ pictureField: "photo" })).toMatch(/not valid JSON.*content type.*image\/jpeg/);
  expect(await detailOf({})).toMatch(/not valid JSON in UTF-8$/);
});
