import type { DerivedPreset, PaletteColor, Preset, SubjectBox } from "../../../shared/images.ts";
import type { JobKind } from "../../../shared/jobs.ts";
import type { ProblemCode } from "../../../shared/problems.ts";

/** What the core needs from the world: one small type per need, filled in by an adapter. */

/** A picture in memory: 8-bit RGB, three bytes a pixel, rows from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** A picture as a file. */
export interface PictureFile {
  readonly bytes: Uint8Array;
  readonly mime: "image/jpeg" | "image/png";
}

/** Reads and writes picture files. */
export interface Codec {
  /**
   * Decodes a file and hands its pixels to `use`, as they are stored (not turned upright), an alpha channel laid over
   * white. They stand in memory that the next picture overwrites: what `use` keeps, it must copy.
   * Throws `unsupported_image`, `image_too_large`, or `image_damaged` where the bytes cannot be decoded to their end.
   */
  decode<Result>(file: PictureFile, use: (pixels: Pixels) => Result): Promise<Result>;
  /** `quality` is 1 to 100, 4:2:0 subsampling. The bytes are the caller's own. */
  encodeJpeg(pixels: Pixels, quality: number): Uint8Array;
}

/** What a provider says that a call used; the model's row turns it into money. */
export interface Usage {
  /** The provider's own id of the call: a charge is booked once per provider and id. Null: the job's id stands in. */
  readonly requestId: string | null;
  readonly images?: number;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
}

export interface ImageRequest {
  readonly prompt: string;
  readonly model: string;
  readonly width: number;
  readonly height: number;
  readonly colors: readonly string[];
  readonly seed: number;
  /** The same for every try of the same job: a provider that honours it never makes the picture twice. */
  readonly idempotencyKey: string;
  /** Where a provider that finishes later may ring. */
  readonly callbackUrl: string;
}

/** A provider either has the picture at once, or has accepted the work and finishes later. */
export type MakeResult =
  | { readonly state: "done"; readonly file: PictureFile; readonly usage: Usage }
  | {
      readonly state: "accepted";
      readonly providerJobId: string;
      readonly progress: number;
      /** Seconds until the first look is worthwhile. */
      readonly pollAfter: number;
    };

/** Makes pictures from words. Throws `AppError` with a provider code. */
export interface ImageMaker {
  readonly provider: string;
  make(request: ImageRequest, signal: AbortSignal): Promise<MakeResult>;
  /** Only for providers that may answer `accepted`. */
  check?(providerJobId: string, signal: AbortSignal): Promise<MakeResult>;
}

/** A term of the controlled vocabulary. */
export interface Term {
  readonly term: string;
  readonly facet: "food" | "form" | "setting" | "surface" | "colour_and_mood" | "occasion";
  /** Other words for the same thing, singular, lower case. */
  readonly synonyms: readonly string[];
}

export interface ExtractRequest {
  readonly file: PictureFile;
  /** Size of the master in pixels. */
  readonly width: number;
  readonly height: number;
  readonly palette: readonly PaletteColor[];
  /** What was asked for; null for an upload. */
  readonly prompt: string | null;
  readonly vocabulary: readonly Term[];
  readonly maxTags: number;
}

/** What an extractor sees in a picture: the built-in pattern `library-tags`. */
export interface LibraryTags {
  readonly description: string;
  readonly alt: string;
  readonly category: string;
  readonly tags: readonly { readonly tag: string; readonly confidence: number }[];
  readonly subject: SubjectBox | null;
}

export interface Extraction {
  readonly data: LibraryTags;
  /** The provider's answer as it came, kept for later readers. */
  readonly raw: unknown;
  readonly usage: Usage;
}

/** Turns a picture into data. */
export interface Extractor {
  readonly provider: string;
  readonly model: string;
  extract(request: ExtractRequest, signal: AbortSignal): Promise<Extraction>;
}

/** Turns texts into unit vectors of `dimensions` numbers, in the order of the texts. */
export interface Embedder {
  readonly provider: string;
  readonly model: string;
  readonly dimensions: number;
  embed(texts: readonly string[], signal: AbortSignal): Promise<{ vectors: number[][]; usage: Usage }>;
}

/** A claim on a job: who holds the newest may settle it. */
export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly claimId: number;
  readonly imageId: string;
  /** Set while a provider works on what an earlier claim asked of it. */
  readonly providerJobId: string | null;
}

export interface JobFailure {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly retryable: boolean;
  /** Seconds. */
  readonly retryAfter?: number;
  /** For the log only. */
  readonly cause?: unknown;
}

/** The verbs of jobs. Those that settle one answer false, and change nothing, when the claim is no longer the newest. */
export interface Jobs {
  claim(kind: JobKind): Promise<Job[]>;
  fail(job: Job, failure: JobFailure): Promise<boolean>;
  wait(job: Job, provider: string, accepted: Accepted): Promise<boolean>;
  /** Rings the next worker of this kind if more work is due. */
  ringSuccessor(kind: JobKind): Promise<boolean>;
}

export type Accepted = Extract<MakeResult, { state: "accepted" }>;

/** All that a stage needs to know of an image. */
export interface ImageWork {
  readonly id: string;
  /** Where its files live in the private bucket. */
  readonly folder: string;
  readonly status: string;
  /** Goes up with every edit by a person. */
  readonly revision: number;
  /** Goes up with every approval and withdrawal. */
  readonly publication: number;
  readonly prompt: string | null;
  readonly fullPrompt: string | null;
  readonly colors: readonly string[];
  readonly seed: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly masterPath: string | null;
  readonly subject: SubjectBox | null;
  readonly category: string | null;
  readonly description: string | null;
  readonly tags: readonly string[];
  readonly palette: readonly PaletteColor[];
  readonly model: { readonly id: string; readonly provider: string; readonly repeatsSafely: boolean } | null;
  readonly variants: readonly {
    readonly preset: Preset;
    readonly path: string;
    readonly publicPath: string;
    readonly bytes: number;
  }[];
  readonly settings: {
    readonly extractModelId: string;
    readonly embedModelId: string;
    readonly tagFloor: number;
    readonly maxTags: number;
    readonly jpegQuality: number;
  };
}

/** What becomes a row of a variant. */
export interface StoredVariant {
  readonly preset: DerivedPreset | "full_res";
  readonly path: string;
  readonly mime: PictureFile["mime"];
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly hash: string;
}

/** Reads images for work and hands in the results of stages, each as one transaction that also ends the job. */
export interface Images {
  /** Null when the image is gone. */
  read(imageId: string): Promise<ImageWork | null>;
  finishGenerate(job: Job, master: { path: string; width: number; height: number }): Promise<boolean>;
  finishVariants(
    job: Job,
    result: {
      readonly revision: number;
      readonly width: number;
      readonly height: number;
      readonly thumbhash: string;
      readonly dominantColor: string;
      readonly variants: readonly StoredVariant[];
      readonly palette: readonly PaletteColor[];
    },
  ): Promise<boolean>;
  finishTag(job: Job, result: LibraryTags & { readonly modelId: string; readonly raw: unknown }): Promise<boolean>;
  finishEmbed(
    job: Job,
    result: { revision: number; modelId: string; contentHash: string; vector: readonly number[] },
  ): Promise<boolean>;
  finishPublish(job: Job, publication: number): Promise<boolean>;
  finishWithdraw(job: Job): Promise<boolean>;
  finishPurge(job: Job): Promise<boolean>;
  vocabulary(): Promise<Term[]>;
}

/** The intents and the outcomes of calls that may cost money. */
export interface Calls {
  /** Null when the claim is gone: make no call. */
  begin(
    job: Job,
    provider: string,
    modelId: string,
  ): Promise<{
    /** An earlier attempt began the same call and died before it knew the outcome. */
    readonly repeated: boolean;
    /** What an earlier attempt got for its money, or null. */
    readonly result: unknown;
  } | null>;
  charge(job: Job, provider: string, modelId: string, usage: Usage, result: unknown): Promise<void>;
}

export type Bucket = "studio" | "library";

/** The files of images. `studio` is private, `library` is public. Throws `storage_unavailable`. */
export interface Files {
  /** From `studio`. Throws `not_found`. */
  read(path: string): Promise<Uint8Array>;
  /** To `studio`; what lies there already is replaced. */
  write(path: string, file: PictureFile): Promise<void>;
  /** Copies a file from `studio` to `library`. One that is there already with the same size is a success. */
  publish(from: string, to: string, bytes: number): Promise<void>;
  /** Names of the files and folders in a folder. */
  list(bucket: Bucket, folder: string): Promise<string[]>;
  remove(bucket: Bucket, paths: readonly string[]): Promise<void>;
}

/** Providers by name. Each throws `provider_not_configured`. */
export interface Providers {
  maker(provider: string): ImageMaker;
  extractor(modelId: string): Extractor;
  embedder(modelId: string): Embedder;
  /** Where the provider rings when it has finished. */
  callbackUrl(provider: string): string;
}

export interface Ports {
  readonly jobs: Jobs;
  readonly images: Images;
  readonly calls: Calls;
  readonly files: Files;
  readonly providers: Providers;
  readonly codec: Codec;
}
