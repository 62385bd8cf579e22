import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import { codec } from "../../_adapters/codecs/codec.ts";
import { offlineExtractor } from "../../_adapters/offline/offline-extractor.ts";
import { validateJson } from "../../_adapters/validate-json.ts";
import { runJobs } from "../jobs.ts";
import { readHeader } from "../picture/header.ts";
import type { ExtractionWork } from "../ports/extractions.ts";
import type { Job, JobFailure } from "../ports/jobs.ts";
import type { PictureFile } from "../ports/picture.ts";
import type { Extraction, Extractor, ExtractRequest, Spoiled } from "../ports/provider.ts";
import { tinyPicture } from "../testing/tiny-picture.ts";
import { createWorld } from "../testing/world.ts";

const picture = tinyPicture(codec);
const schema = {
  type: "object",
  properties: {
    total: { type: "number" },
    width: { type: "integer" },
    colors: { type: "array", items: { type: "string" } },
  },
  required: ["total", "width", "colors"],
  additionalProperties: false,
};
const known = {
  path: "larder/1/full_res-1.jpg",
  width: 240,
  height: 180,
  prompt: "rye bread",
  category: "bread",
  description: null,
  alt: null,
  tags: [],
  palette: [{ hex: "#b02020", percentage: 100 }],
};
const job: Job = { id: "job-1", kind: "extract", claimId: 1, subjectId: "reading-1", providerJobId: null };
const data = { total: 3, width: 1, colors: [] };

/** As a phone takes it: lying on its side, or not, and with the place where it was taken. */
const photo = async (orientation: number): Promise<PictureFile> => ({
  bytes: new Uint8Array(
    await sharp(picture.bytes)
      .withMetadata({ orientation })
      .withExifMerge({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } })
      .jpeg()
      .toBuffer(),
  ),
  mime: "image/jpeg",
});

let sent: PictureFile;
let work: ExtractionWork | null;
let asked: ExtractRequest[];
let answer: () => Promise<Extraction | Spoiled>;
let fetched: string[];
let kept: [string, string][];
let finished: object[];
let charges: string[];
let failure: JobFailure | null;
beforeEach(() => {
  sent = picture;
  work = {
    id: "reading-1",
    ownerId: "mia",
    image: known,
    sourceUrl: null,
    sourcePath: null,
    sourceName: "till.jpg",
    sentAt: new Date("2026-11-21T10:20:30.400Z"),
    pattern: "receipts",
    instructions: "Read the total.",
    schema,
    model: { id: "eyes-1", provider: "eyes", vendorId: "eyes" },
  };
  asked = [];
  fetched = [];
  kept = [];
  finished = [];
  charges = [];
  failure = null;
  answer = async () => ({ data, raw: null, usage: { requestId: "r-1" } });
});

const eyes: Extractor = {
  provider: "eyes",
  extract: async (request) => {
    asked.push(request);
    return await answer();
  },
};

/** Runs the one job there is; what is read lies in the library, in the bucket of what was sent, or elsewhere. */
async function run(extractor = eyes, held = true) {
  const { ports, storage } = createWorld(codec, picture);
  storage.buckets.studio.set(known.path, sent);
  await runJobs(
    "extract",
    {
      ...ports,
      jobs: {
        ...ports.jobs,
        claim: async () => [job],
        fail: async (_job, told) => {
          failure = told;
          return true;
        },
        ringSuccessor: async () => false,
      },
      calls: {
        begin: async () => ({ repeated: false, result: null, key: "key-1", openFor: null, isLimited: false }),
        charge: async (_job, _provider, _modelId, { requestId }) => void charges.push(requestId),
      },
      providers: { ...ports.providers, extractor: () => extractor },
      extractions: {
        read: async () => work,
        keepSource: async (id, path) => void kept.push([id, path]),
        finish: async (_job, result) => {
          finished.push(result);
          return held;
        },
      },
      sources: {
        read: async () => sent.bytes,
        keep: async (ownerId) => `${ownerId}/kept.jpg`,
        fetch: async (url) => {
          fetched.push(url);
          return sent;
        },
      },
      validate: validateJson,
    },
    () => {},
  );
}

describe("extract", () => {
  test("asks for what the pattern wants, by its words and in its schema", async () => {
    await run();
    expect(asked).toMatchObject([
      {
        model: "eyes",
        file: { bytes: picture.bytes, mime: "image/jpeg" },
        pattern: {
          name: "receipts",
          instructions: expect.stringMatching(/^Read the total\.\n\n/),
          schema: { properties: schema.properties },
        },
        facts: { name: "till.jpg", width: 240, height: 180, palette: known.palette },
      },
    ]);
  });

  test("hands in data that fits, with who read it and the size of what was looked at", async () => {
    await run();
    expect(finished).toEqual([{ data, confidence: null, repairs: [], modelId: "eyes-1", width: 24, height: 18 }]);
    expect([charges, failure]).toEqual([["r-1"], null]);
  });

  test("fetches what is elsewhere once, and keeps it for its owner before it is read", async () => {
    work = { ...work!, image: null, sourceUrl: "https://example.com/a.jpg" };
    await run();
    expect([fetched, kept, finished.length]).toEqual([
      ["https://example.com/a.jpg"],
      [["reading-1", "mia/kept.jpg"]],
      1,
    ]);
    work = { ...work!, sourcePath: "mia/kept.jpg" };
    await run();
    expect([fetched.length, finished.length]).toEqual([1, 2]);
  });

  test.each<[string, Partial<ExtractionWork>]>([
    ["the library", {}],
    ["elsewhere", { image: null, sourceUrl: "https://example.com/a.jpg" }],
  ])("shows a picture from %s upright, and never where it was taken", async (_where, from) => {
    work = { ...work!, ...from };
    for (const [orientation, width, height] of [
      [1, 24, 18],
      [6, 18, 24],
    ] as const) {
      sent = await photo(orientation);
      await run();
      const bytes = asked.at(-1)?.file?.bytes ?? new Uint8Array();
      expect(readHeader(bytes)).toEqual({ mime: "image/jpeg", width, height, orientation: 1 });
      expect((await sharp(bytes).metadata()).exif).toBeUndefined();
      expect(finished.at(-1)).toMatchObject({ width, height });
    }
  });

  test("mends what is plainly meant, and tells it", async () => {
    answer = async () => ({ data: { ...data, total: "3" }, raw: null, usage: { requestId: "r-1" } });
    await run();
    expect(finished).toMatchObject([{ data, repairs: [{ path: "/total", repair: "A number in a text: the number" }] }]);
  });

  test.each<[string, AppError["code"], boolean, () => ReturnType<typeof answer>]>([
    [
      "what fits no schema",
      "output_invalid",
      true,
      async () => ({ data: { total: "much" }, raw: null, usage: { requestId: "r-1" } }),
    ],
    [
      "a refusal",
      "refused",
      false,
      async () => ({ state: "spoiled", error: new AppError("refused"), usage: { requestId: "r-1" } }),
    ],
    [
      "what broke off",
      "truncated",
      false,
      async () => ({ state: "spoiled", error: new AppError("truncated"), usage: { requestId: "r-1" } }),
    ],
  ])("fails with a code for %s, and books it all the same", async (_what, code, retryable, answered) => {
    answer = answered;
    await run();
    expect([failure?.code, failure?.retryable, finished, charges]).toEqual([code, retryable, [], ["r-1"]]);
  });

  test.each<[string, () => void]>([
    [
      "reading",
      () => {
        work = null;
      },
    ],
    [
      "picture",
      () => {
        work = { ...work!, image: null };
      },
    ],
  ])("fails where the %s is gone, and asks nobody", async (_what, lose) => {
    lose();
    await run();
    expect([failure?.code, failure?.retryable, asked]).toEqual(["not_found", false, []]);
  });

  test("offline, the schema is filled from what is known, and from the pixels of what came from elsewhere", async () => {
    await run(offlineExtractor);
    expect(finished).toMatchObject([
      { data: { total: 0, width: 240, colors: ["red"] }, confidence: { "/total": 0, "/width": 1 } },
    ]);
    work = { ...work!, image: null, sourcePath: "mia/kept.jpg" };
    await run(offlineExtractor);
    expect(finished[1]).toMatchObject({ data: { width: 24, colors: expect.arrayContaining([expect.any(String)]) } });
  });
});
