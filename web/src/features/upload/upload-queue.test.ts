import { describe, expect, test, vi } from "vitest";
import { Failure } from "../../lib/failure.ts";
import type { PreparedPicture } from "./prepare-picture.ts";
import { Refusal } from "./refusal.ts";
import { createUploadQueue, type UploadPorts } from "./upload-queue.ts";

const picture: PreparedPicture = {
  blob: new Blob(["."]),
  type: "image/jpeg",
  width: 800,
  height: 600,
  isShrunk: false,
};
const file = (name: string, content = name) => new File([content], name);

/** A queue over a world in which all goes well, but for what a test changes. */
function openQueue(changes: Partial<UploadPorts> = {}) {
  const sent: string[] = [];
  const ports: UploadPorts = {
    prepare: async () => picture,
    hash: async (given) => await given.text(),
    findSame: async () => null,
    send: async ({ name }) => void sent.push(name),
    ...changes,
  };
  const queue = createUploadQueue(ports);
  const settled = () =>
    vi.waitFor(() => expect(queue.list().every(({ state }) => state !== "waiting" && state !== "working")).toBe(true));
  const results = () => Object.fromEntries(queue.list().map(({ name, state }) => [name, state]));
  return { queue, sent, settled, results };
}

describe("the upload queue", () => {
  test("takes the good files though others are refused or fail", async () => {
    const { queue, sent, settled, results } = openQueue({
      prepare: async (given) => {
        if (given.name === "bad.svg") throw new Refusal("no picture");
        if (given.name === "lost.jpg") throw new Failure("offline", "gone");
        return picture;
      },
    });
    queue.add([file("bad.svg"), file("a.jpg"), file("lost.jpg"), file("b.jpg")]);
    await settled();
    expect(results()).toEqual({ "bad.svg": "refused", "a.jpg": "done", "lost.jpg": "failed", "b.jpg": "done" });
    expect(sent).toEqual(["a.jpg", "b.jpg"]);
    expect(queue.list()[0]?.note).toBe("no picture");
  });

  test("sends two at a time and no more", async () => {
    const gates: (() => void)[] = [];
    const { queue, settled } = openQueue({ send: () => new Promise((resolve) => gates.push(resolve)) });
    queue.add([file("a"), file("b"), file("c")]);
    await vi.waitFor(() => expect(gates.length).toBe(2));
    expect(queue.list().map(({ state }) => state)).toEqual(["working", "working", "waiting"]);
    gates[0]!();
    await vi.waitFor(() => expect(gates.length).toBe(3));
    gates[1]!();
    gates[2]!();
    await settled();
  });

  test("holds back a file that is in the library until the person wants it all the same", async () => {
    const { queue, sent, settled, results } = openQueue({ findSame: async () => "an earlier image" });
    queue.add([file("a.jpg")]);
    await settled();
    expect(queue.list()[0]).toMatchObject({ state: "duplicate", existingId: "an earlier image" });
    expect(sent).toEqual([]);
    queue.retry(queue.list()[0]!.id);
    await settled();
    expect(results()).toEqual({ "a.jpg": "done" });
  });

  test("knows a file that was dropped twice", async () => {
    const { queue, settled, results } = openQueue();
    queue.add([file("a.jpg", "same"), file("copy.jpg", "same")]);
    await settled();
    expect(results()).toEqual({ "a.jpg": "done", "copy.jpg": "duplicate" });
  });

  test("a duplicate leads to the picture that is there, also the second time", async () => {
    const { queue, settled } = openQueue({ findSame: async () => "an earlier image" });
    queue.add([file("a.jpg", "same")]);
    await settled();
    queue.add([file("again.jpg", "same")]);
    await settled();
    expect(queue.list().map(({ existingId }) => existingId)).toEqual(["an earlier image", "an earlier image"]);
  });

  test("a file that failed to be sent is no picture that is there", async () => {
    let isOnline = false;
    const { queue, settled, results } = openQueue({
      send: async () => {
        if (!isOnline) throw new Failure("offline", "gone");
      },
    });
    queue.add([file("a.jpg", "same")]);
    await settled();
    isOnline = true;
    queue.add([file("again.jpg", "same")]);
    await settled();
    expect(results()).toEqual({ "a.jpg": "failed", "again.jpg": "done" });
  });

  test("sends a failed one again as the same image", async () => {
    let isOnline = false;
    const ids: string[] = [];
    const { queue, settled, results } = openQueue({
      send: async ({ id }) => {
        ids.push(id);
        if (!isOnline) throw new Failure("offline", "gone");
      },
    });
    queue.add([file("a.jpg")]);
    await settled();
    expect(results()).toEqual({ "a.jpg": "failed" });
    isOnline = true;
    queue.retry(queue.list()[0]!.id);
    await settled();
    expect(results()).toEqual({ "a.jpg": "done" });
    expect(new Set(ids).size).toBe(1);
  });

  test("tells what it changed: a long name, a large picture", async () => {
    const { queue, settled } = openQueue({ prepare: async () => ({ ...picture, isShrunk: true }) });
    queue.add([file(`${"🥐".repeat(300)}.jpg`)]);
    await settled();
    const [upload] = queue.list();
    expect([...upload!.name].length).toBe(255);
    expect(upload!.note).toMatch(/shortened.*Shrunk to 800 × 600/);
  });

  test("forgets what is settled and nothing else", async () => {
    let finish = () => {};
    const { queue, settled } = openQueue({
      send: ({ name }) => (name === "slow" ? new Promise((resolve) => (finish = resolve)) : Promise.resolve()),
    });
    queue.add([file("slow"), file("quick")]);
    await vi.waitFor(() => expect(queue.list()[1]?.state).toBe("done"));
    queue.clear();
    expect(queue.list().map(({ name }) => name)).toEqual(["slow"]);
    finish();
    await settled();
  });
});
