import { expect, test } from "vitest";
import { sketchCallbacks } from "./sketch-callbacks.ts";

const read = (body: string) => sketchCallbacks.read({ headers: {}, body });

test("sketch says which picture is finished, and proves nothing", async () => {
  expect(await read(JSON.stringify({ id: "picture-1", more: true }))).toEqual({
    deliveryId: null,
    providerJobId: "picture-1",
  });
  expect(sketchCallbacks.proves).toBe(false);
});

test.each(["", "finished!", "[]", "{}", '{"id": 7}', '{"id": ""}'])("sketch says nothing by %j", async (body) => {
  await expect(read(body)).rejects.toMatchObject({ code: "invalid_input", cause: undefined });
});
