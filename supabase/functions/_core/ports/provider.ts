import type { PaletteColor } from "../../../../shared/images.ts";
import type { AppError } from "../../../../shared/problems.ts";
import type { PictureFile } from "./picture.ts";

/** What a provider says that a call used; the model's row turns it into money. */
export interface Usage {
  /** The provider's own id of the call: a charge is booked once per provider and id. Null: an id of the purchase stands in. */
  readonly requestId: string | null;
  readonly images?: number;
  /** Tokens of text that went in. */
  readonly inputTokens?: number;
  /** Tokens of pictures that went in, where they have a price of their own. */
  readonly inputImageTokens?: number;
  readonly outputTokens?: number;
  /** Of a computer that is paid by time. */
  readonly seconds?: number;
  readonly credits?: number;
  /** What the provider itself says that the call costs, in US dollars as a decimal text: it goes before any price of ours. */
  readonly usd?: string;
  /** The usage as the provider wrote it, kept with the charge. Never key material, never pixels. */
  readonly raw?: unknown;
}

/** A usage under the id by which it is booked. */
export interface NamedUsage extends Usage {
  readonly requestId: string;
}

/** Done and paid for, and yet of no use: a picture that the provider itself calls indecent, an answer that it took back. */
export interface Spoiled {
  readonly state: "spoiled";
  readonly error: AppError;
  readonly usage: Usage;
}

export interface ImageRequest {
  readonly operation: "generate" | "edit" | "remove_background";
  /** The vendor's own name of the model. */
  readonly model: string;
  readonly prompt: string;
  /** What must not be in the picture; null also where the model cannot be told. */
  readonly negativePrompt: string | null;
  /** A style that the model itself knows by this name; null where the prompt says it all. */
  readonly style: string | null;
  readonly width: number;
  readonly height: number;
  /** One of the model's quality levels; null where it has none. */
  readonly quality: string | null;
  /** A PNG whose background is see-through. */
  readonly transparent: boolean;
  readonly colors: readonly string[];
  readonly seed: number;
  /** The pictures to change: one or more for `edit`, one for `remove_background`, none for `generate`. */
  readonly sources: readonly PictureFile[];
  /** The pictures that it is made after, which go after the sources; none for `remove_background`. */
  readonly references: readonly PictureFile[];
  /** The same for every try of the same purchase: a provider that honours it never makes the picture twice. */
  readonly idempotencyKey: string;
  /** Where a provider that finishes later may ring; null where nobody could be told from anybody. */
  readonly callbackUrl: string | null;
  /** Told how far the work is, 0 to 1, as often as the provider says. */
  readonly onProgress: (progress: number) => void;
}

/** A provider has the picture at once, or has accepted the work and finishes later, or takes money for nothing. */
export type MakeResult =
  | { readonly state: "done"; readonly file: PictureFile; readonly usage: Usage }
  | {
      readonly state: "accepted";
      readonly providerJobId: string;
      readonly progress: number;
      /** Seconds until the first look is worthwhile. */
      readonly pollAfter: number;
      /** What it told of the cost when it accepted, where it does not tell again. */
      readonly usage?: Usage;
    }
  | Spoiled;
export type Accepted = Extract<MakeResult, { state: "accepted" }>;

/** Makes and changes pictures. What a model can do stands in its row. Throws `AppError` with a provider code. */
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

/** What is to be read out of a picture. */
export interface Pattern {
  /** Letters, digits, `-` and `_`, 64 at most. */
  readonly name: string;
  readonly instructions: string;
  /** JSON Schema in the strict subset: every object closed, every key required, optional means nullable. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** What a picture says of itself and what is known of it: all that an offline extractor has to fill a schema from. */
export interface PictureFacts {
  /** As who sent it calls it, or as its file is called; null where it has no name. */
  readonly name: string | null;
  readonly url: string | null;
  readonly mime: PictureFile["mime"];
  readonly bytes: number;
  readonly sentAt: Date;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly palette: readonly PaletteColor[];
  readonly description: string | null;
  readonly alt: string | null;
  readonly category: string | null;
  readonly prompt: string | null;
  readonly tags: readonly { readonly tag: string; readonly confidence: number }[];
}

export interface ExtractRequest {
  /** The vendor's own name of the model. */
  readonly model: string;
  /** Null where there is nothing to look at: the instructions alone are answered. */
  readonly file: PictureFile | null;
  readonly pattern: Pattern;
  /** What is known of the picture without looking at it: all that an offline extractor has. */
  readonly known: {
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
  };
  /** Told where the schema may be any; left out for that of the library. */
  readonly facts?: PictureFacts;
}

export interface Extraction {
  /** What was read out, not checked yet. */
  readonly data: unknown;
  /** The provider's answer as it came, kept for later readers. */
  readonly raw: unknown;
  readonly usage: Usage;
}

/**
 * Turns a picture into data. Throws `AppError`. A refusal (`refused`) or an answer that was cut short (`provider_invalid`)
 * is spoiled where the provider tells its usage: it bills those too.
 */
export interface Extractor {
  readonly provider: string;
  /** It does not look at the picture: it goes by what is known of it. */
  readonly isOffline?: boolean;
  extract(request: ExtractRequest, signal: AbortSignal): Promise<Extraction | Spoiled>;
}

export interface EmbedRequest {
  /** The vendor's own name of the model. */
  readonly model: string;
  readonly dimensions: number;
  readonly texts: readonly string[];
}

export interface Embedded {
  /** Unit vectors of `dimensions` numbers, in the order of the texts. */
  readonly vectors: number[][];
  readonly usage: Usage;
}

/** Turns texts into vectors. Throws `AppError`; vectors that nobody can use (`provider_invalid`) are spoiled. */
export interface Embedder {
  readonly provider: string;
  embed(request: EmbedRequest, signal: AbortSignal): Promise<Embedded | Spoiled>;
}

export interface ModerateRequest {
  /** The vendor's own name of the model. */
  readonly model: string;
  /** One of the two. */
  readonly subject: { readonly text: string } | { readonly file: PictureFile };
}

export interface Moderation {
  /** The categories, by the provider's names, that it holds against the subject. */
  readonly flagged: readonly string[];
  /** 0 to 1 by category. */
  readonly scores: Readonly<Record<string, number>>;
  readonly usage: Usage;
}

/** Judges words and pictures. Null: what stands at its address judges nothing, as if there were no moderator. */
export interface Moderator {
  readonly provider: string;
  moderate(request: ModerateRequest, signal: AbortSignal): Promise<Moderation | null>;
}

/** A callback as it came in. */
export interface RawCallback {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Callback {
  /** The provider's own id of this delivery; null where it has none. */
  readonly deliveryId: string | null;
  /** The provider's id of the work; null where only the token says which. */
  readonly providerJobId: string | null;
}

/** Reads a provider's callbacks. Throws `unauthenticated` for one that cannot be its own, `invalid_input` for nonsense. */
export interface CallbackReader {
  /** Whether what it reads is proof enough; else the token in the address must be right. */
  readonly proves: boolean;
  read(callback: RawCallback): Promise<Callback>;
}

/** A model as its vendor lists it. */
export interface ListedModel {
  readonly vendorId: string;
  /** YYYY-MM-DD; null where the vendor does not say. */
  readonly retiresOn: string | null;
}

/** All that one provider does for Larder; what it cannot do is left out. */
export interface Provider {
  readonly name: string;
  readonly maker?: ImageMaker;
  readonly extractor?: Extractor;
  readonly embedder?: Embedder;
  readonly moderator?: Moderator;
  readonly callbacks?: CallbackReader;
  listModels?(signal: AbortSignal): Promise<ListedModel[]>;
  /** A call that costs nothing and shows that address and key are right. Throws what is wrong. */
  probe?(signal: AbortSignal): Promise<void>;
}

/** Where a provider may ring for one job, and by what it is known then. */
export interface CallbackAddress {
  readonly url: string;
  /** SHA-256 of the token in the address, in hexadecimal. */
  readonly tokenHash: string;
}

/** Providers by name. Each throws `provider_not_configured`, but `moderator`, which is null then. */
export interface Providers {
  maker(provider: string): ImageMaker;
  extractor(provider: string): Extractor;
  embedder(provider: string): Embedder;
  moderator(provider: string): Moderator | null;
  /** Null where no secret makes callbacks safe. */
  callbackAddress(provider: string, jobId: string): Promise<CallbackAddress | null>;
}
