import { beforeEach, describe, expect, test } from "vitest";
import { toBase64 } from "../../../../shared/base64.ts";
import type { InputOf } from "../../../../shared/contract.ts";
import { type ingest, type JobStatus, mostPictureBytes } from "../../../../shared/extractions.ts";
import { codec } from "../../_adapters/codecs/codec.ts";
import type { Caller, CallerCredentials } from "../ports/callers.ts";
import type { IngestAnswer, NewIngest } from "../ports/ingests.ts";
import type { PictureFile } from "../ports/picture.ts";
import { keyCall as call } from "../testing/key-call.ts";
import { tinyPicture } from "../testing/tiny-picture.ts";
import { ingestPictures } from "./ingest.ts";

const picture = tinyPicture(codec);
const caller: Caller = { ownerId: "mia", keyId: null, isTest: false };
const accepted: IngestAnswer = { status: "accepted", ingestId: "ingest-1", jobIds: ["job-1"], repeated: false };

let answer: IngestAnswer;
/** Who was let in by a request of its own. */
let identified: unknown[][];
let takenFor: (Caller | null)[];
let created: NewIngest[];
let kept: [string, PictureFile][];
let pauses: number[];
/** How the job stands at each look. */
let looks: JobStatus["status"][];
beforeEach(() => {
  answer = accepted;
  identified = [];
  takenFor = [];
  created = [];
  kept = [];
  pauses = [];
  looks = [];
});

const never = () => Promise.reject(new Error("Nobody asks this here"));
const send = (
  input: Omit<InputOf<typeof ingest>, "pattern">,
  headers: Record<string, string> = {},
  credentials: Partial<CallerCredentials> = {},
) =>
  ingestPictures(
    {
      callers: {
        identify: async (_call, ...asked) => {
          identified.push(asked);
          return caller;
        },
      },
      ingests: {
        create: async (_call, by, asked) => {
          takenFor.push(by);
          created.push(asked);
          return { caller, answer };
        },
        job: async (ownerId, id) => ({
          job: { id, status: ownerId === "mia" ? (looks.shift() ?? "running") : "failed" } as JobStatus,
          format: null,
          csvDelimiter: null,
        }),
        retry: never,
        stop: never,
        stopIngest: never,
        jobs: never,
        ingest: never,
        results: never,
      },
      sources: {
        keep: async (ownerId, file) => {
          kept.push([ownerId, file]);
          return `${ownerId}/${kept.length}.jpg`;
        },
      },
      uploads: { find: async () => new Map([["upload-1", "mia/upload.jpg"]]) },
      functionsUrl: "https://larder.test/functions/v1",
      pause: async (milliseconds) => void pauses.push(milliseconds),
    },
    { ...call, ...credentials, headers: new Headers(headers) },
    { pattern: "receipts", ...input },
  );

describe("ingest", () => {
  test("answers one picture with its job and where that is told", async () => {
    expect(await send({ image_url: "https://example.com/a.jpg", name: "till" }, { "idempotency-key": "k" })).toEqual({
      job_id: "job-1",
      ingest_id: "ingest-1",
      status_url: "https://larder.test/functions/v1/jobs/job-1",
    });
    expect(created).toMatchObject([
      {
        pattern: "receipts",
        version: null,
        sources: [{ url: "https://example.com/a.jpg", name: "till" }],
        idempotencyKey: "k",
      },
    ]);
  });

  test("answers several with a job each, also where it is one", async () => {
    const addressOf = (id: string) => `https://larder.test/functions/v1/jobs/${id}`;
    expect(await send({ images: [{ image_id: "image-1" }] }, { prefer: "wait" })).toEqual({
      ingest_id: "ingest-1",
      status_url: addressOf("ingests/ingest-1"),
      jobs: [{ job_id: "job-1", status_url: addressOf("job-1") }],
    });
  });

  test("keeps what is sent along for its owner, and says where it lies", async () => {
    await send({ images: [{ image: toBase64(picture.bytes) }, { image_id: "image-1" }, { upload_id: "upload-1" }] });
    expect(kept).toEqual([["mia", picture]]);
    expect(created[0]?.sources).toEqual([{ path: "mia/1.jpg" }, { image_id: "image-1" }, { path: "mia/upload.jpg" }]);
  });

  test("keeps nothing of a call in which one picture is none", async () => {
    const call = send({ images: [{ image: toBase64(picture.bytes) }, { image: toBase64(new Uint8Array(100)) }] });
    await expect(call).rejects.toMatchObject({ code: "unsupported_image", errors: [{ field: "images.1.image" }] });
    expect([kept, created]).toEqual([[], []]);
  });

  test("lets a key in by the request that takes its pictures in, where they are elsewhere", async () => {
    await send({ images: [{ image_id: "image-1" }, { image_url: "https://example.com/a.jpg" }] });
    expect([identified, takenFor]).toEqual([[], [null]]);
  });

  test.each<[string, Parameters<typeof send>]>([
    ["who sends a picture along", [{ image: toBase64(picture.bytes) }]],
    ["who put one there", [{ upload_id: "upload-1" }]],
    ["a person", [{ image_id: "image-1" }, {}, { keyHash: "" }]],
  ])("lets %s in first", async (_who, sent) => {
    await send(...sent);
    expect([identified, takenFor]).toEqual([[["patterns:ingest", "ingest"]], [caller]]);
  });

  test.each<[string, Parameters<typeof send>]>([
    ["a header", [{ image_id: "image-1" }, { "idempotency-key": "café" }]],
    ["a picture", [{ image: toBase64(new Uint8Array(100)) }]],
  ])("takes a token for %s that is wrong, and nothing in", async (_what, sent) => {
    await expect(send(...sent)).rejects.toMatchObject({
      code: expect.stringMatching(/^(invalid_input|unsupported_image)$/),
    });
    expect([identified.length, created]).toEqual([1, []]);
  });

  test("refuses a picture that is too large, whatever it is", async () => {
    const call = send({ image: toBase64(new Uint8Array(mostPictureBytes + 1)) });
    await expect(call).rejects.toMatchObject({ code: "too_large", errors: [{ field: "image" }] });
  });

  test("knows the same request by what it asks", async () => {
    for (const input of [
      { image_id: "a" },
      { image_id: "a" },
      { image_id: "b" },
      { image_id: "a", version: 2 },
      { images: [{ image_id: "a" }] },
    ])
      await send(input);
    const [first, again, ...others] = created.map(({ bodyHash }) => bodyHash);
    expect(again).toBe(first);
    expect(new Set([first, ...others]).size).toBe(4);
  });

  test.each<[IngestAnswer, string, string]>([
    [{ status: "no_pattern" }, "not_found", "There is no such pattern"],
    [{ status: "archived" }, "conflict", "archived"],
    [{ status: "no_version" }, "conflict", "no such version"],
    [{ status: "conflict" }, "conflict", "Idempotency-Key"],
    [{ status: "no_image", position: 1 }, "not_found", "images.1.image_id: There is no picture image-2"],
  ])("says why it takes nothing: %j", async (refusal, code, detail) => {
    answer = refusal;
    const call = send({ images: [{ image_id: "image-1" }, { image_id: "image-2" }] });
    await expect(call).rejects.toMatchObject({ code, detail: expect.stringContaining(detail) });
  });
});

describe("who waits", () => {
  test.each(["succeeded", "failed", "cancelled"] as const)(
    "is answered with the job once it has %s",
    async (status) => {
      looks = ["queued", "running", status];
      expect(await send({ image_id: "image-1" }, { prefer: "wait" })).toEqual({ id: "job-1", status });
      expect(pauses).toHaveLength(3);
    },
  );

  test("is told where to look when the time is over", async () => {
    expect(await send({ image_id: "image-1" }, { prefer: "wait" })).toMatchObject({ job_id: "job-1" });
    const waited = pauses.reduce((sum, pause) => sum + pause, 0);
    expect([waited >= 24_000, waited <= 26_000, Math.max(...pauses) <= 1000]).toEqual([true, true, true]);
  });

  test("not, is not kept waiting", async () => {
    await send({ image_id: "image-1" });
    expect(pauses).toEqual([]);
  });
});
