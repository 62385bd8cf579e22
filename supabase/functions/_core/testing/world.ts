import { type JobKind, jobKinds } from "../../../../shared/jobs.ts";
import { AppError } from "../../../../shared/problems.ts";
import { shrunkPicture } from "../picture/shrunk-picture.ts";
import type { Codec, PictureFile } from "../ports/picture.ts";
import type { Ports } from "../ports/ports.ts";
import { createProviders, type FakeProviders } from "./fake-providers.ts";
import { fakeTypesetter } from "./fake-typesetter.ts";
import { claimJobs, failJob, isDue, nextDue, noteProgress, ringSuccessor, waitJob } from "./job-verbs.ts";
import { beginCall, recordCharge } from "./paid-calls.ts";
import { submitImage } from "./people.ts";
import * as pipeline from "./pipeline.ts";
import { emptyRows, type ImageRow, type JobRow, type Rows } from "./rows.ts";
import { createStorage, type Storage } from "./storage.ts";

/** A Larder in memory: the ports of the workers over rows and files that a test can look into. */
export interface World {
  readonly rows: Rows;
  readonly storage: Storage;
  readonly providers: FakeProviders;
  readonly ports: Ports;
  /** Asks a model for a picture; `more` is what is asked for beyond a prompt. */
  generate(modelId?: string, more?: Partial<ImageRow>): string;
  /** Puts a file into the image's folder, under the name it came with, and takes it into the library. */
  upload(bytes: Uint8Array, name?: string): string;
  /** The newest, unless told. */
  image(id?: string): ImageRow;
  /** The newest job of a kind. */
  job(kind: JobKind): JobRow;
  /** Takes jobs of some kinds until no live one is left, moving the clock to where the next is due. */
  settle(run: (kind: JobKind) => Promise<unknown>, kinds?: readonly JobKind[]): Promise<void>;
}

/** `picture` is what every maker makes. */
export function createWorld(codec: Codec, picture: PictureFile): World {
  const rows = emptyRows();
  const storage = createStorage();
  const providers = createProviders(picture);
  const newId = () => `image-${rows.images.size + 1}`;

  /** As through PostgREST: arguments and answers are JSON, and what the database refuses is an internal error. */
  const rpc =
    <Args extends unknown[], Answer>(verb: (rows: Rows, ...args: Args) => Answer) =>
    async (...args: Args): Promise<Answer> => {
      try {
        return overTheWire(verb(rows, ...overTheWire(args)));
      } catch (cause) {
        throw new AppError("internal", { cause });
      }
    };

  const world: World = {
    rows,
    storage,
    providers,
    ports: {
      jobs: {
        claim: rpc(claimJobs),
        fail: rpc(failJob),
        wait: rpc(waitJob),
        progress: rpc(noteProgress),
        ringSuccessor: rpc(ringSuccessor),
      },
      images: {
        read: rpc(pipeline.readImage),
        finishGenerate: rpc(pipeline.finishGenerate),
        finishCompose: rpc(pipeline.finishCompose),
        finishVariants: rpc(pipeline.finishVariants),
        beginTag: rpc(pipeline.beginTag),
        finishTag: rpc(pipeline.finishTag),
        embeddings: rpc(pipeline.readEmbeddings),
        finishEmbed: rpc(pipeline.finishEmbed),
        finishPublish: rpc(pipeline.finishPublish),
        finishWithdraw: rpc(pipeline.finishWithdraw),
        finishPurge: rpc(pipeline.finishPurge),
        vocabulary: rpc(({ vocabulary }) => vocabulary),
      },
      calls: { begin: rpc(beginCall), charge: rpc(recordCharge) },
      moderations: { record: rpc(pipeline.recordModeration) },
      files: storage,
      providers,
      codec,
      shrink: (file, longestSide) => shrunkPicture(file, longestSide, codec),
      typesetter: fakeTypesetter,
      // Nothing is sent to patterns here.
      extractions: { read: async () => null, keepSource: async () => {}, finish: async () => false },
      sources: {
        read: () => Promise.reject(new AppError("internal")),
        keep: () => Promise.reject(new AppError("internal")),
        fetch: () => Promise.reject(new AppError("internal")),
      },
      validate: () => [],
      // Pictures tell nobody here.
      deliveries: {
        read: async () => null,
        putOff: async () => false,
        finish: async () => false,
        noteFailed: async () => {},
      },
      sendWebhook: () => Promise.reject(new AppError("internal")),
    },
    generate(modelId = "at-once-1", more = {}) {
      const id = newId();
      submitImage(rows, { id, modelId, prompt: "a cookie on a plate", masterPath: null }, more);
      return id;
    },
    upload(bytes, name = "photo.jpg") {
      const id = newId();
      const masterPath = `larder/${id}/${name}`;
      storage.buckets.studio.set(masterPath, { bytes, mime: "image/jpeg" });
      submitImage(rows, { id, modelId: null, prompt: null, masterPath });
      return id;
    },
    image: (id = `image-${rows.images.size}`) => rows.images.get(id)!,
    job: (kind) => rows.jobs.findLast((job) => job.kind === kind)!,
    async settle(run, kinds = jobKinds) {
      for (let turn = 0; turn < 200; turn++) {
        const due = kinds.filter((kind) => isDue(rows, kind));
        for (const kind of due) await run(kind);
        const next = nextDue(rows, kinds);
        if (next === null) return;
        if (due.length === 0) rows.now = Math.max(rows.now + 1, next);
      }
      throw new Error("The work does not come to an end");
    },
  };
  return world;
}

const overTheWire = <Value>(value: Value): Value =>
  value === undefined ? value : (JSON.parse(JSON.stringify(value)) as Value);
