import { expect, test } from "vitest";
import { Failure } from "../../../lib/failure.ts";
import { pictureFile } from "./picture-files.ts";
import { placePictures } from "./place-pictures.ts";

const pictures = Array.from({ length: 9 }, (_, at) => pictureFile(new File(["x"], `${at}.png`, { type: "image/png" })));
const nobody = new AbortController().signal;

test("all are placed in their order, whichever is first, and four at a time at most", async () => {
  let running = 0;
  let most = 0;
  const place = async ({ name }: { name: string }) => {
    most = Math.max(most, ++running);
    for (let turn = 0; turn < 10 - Number.parseInt(name, 10); turn++) await Promise.resolve();
    running--;
    return { upload_id: `id of ${name}`, preview: null };
  };
  const told: number[] = [];
  const { placed, failed } = await placePictures(pictures, place, (done) => told.push(done), nobody);
  expect(placed).toEqual(pictures.map(({ name }) => ({ upload_id: `id of ${name}`, preview: null, name })));
  expect(failed).toEqual([]);
  expect(most).toBe(4);
  expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("one that cannot be placed is told with the reason, and holds up no other", async () => {
  const place = async ({ name }: { name: string }) => {
    if (name === "3.png") throw new Failure("refused", "3.png cannot be read as a picture");
    return { upload_id: name, preview: null };
  };
  const { placed, failed } = await placePictures(pictures, place, () => {}, nobody);
  expect(placed).toHaveLength(8);
  expect(failed).toEqual([{ picture: pictures[3], reason: "3.png cannot be read as a picture" }]);
});

test("once it is stopped, nothing more begins and nothing is answered", async () => {
  const stop = new AbortController();
  const begun: string[] = [];
  const place = async ({ name }: { name: string }) => {
    begun.push(name);
    stop.abort();
    return { upload_id: name, preview: null };
  };
  await expect(placePictures(pictures, place, () => {}, stop.signal)).rejects.toThrow();
  expect(begun).toHaveLength(1);
});
