import type { PaletteColor, SubjectBox } from "../../../../shared/images.ts";
import type { PictureFile } from "./picture.ts";

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

export type Accepted = Extract<MakeResult, { state: "accepted" }>;

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
  /** How many tags are wanted, where the picture shows so much. */
  readonly minTags: number;
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

/** Providers by name. Each throws `provider_not_configured`. */
export interface Providers {
  maker(provider: string): ImageMaker;
  extractor(modelId: string): Extractor;
  embedder(modelId: string): Embedder;
  /** Where the provider rings when it has finished. */
  callbackUrl(provider: string): string;
}
