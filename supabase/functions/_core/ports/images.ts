import type { PaletteColor, Preset, SubjectBox } from "../../../../shared/images.ts";
import type { JsonSchema } from "../../../../shared/json-schema.ts";
import type { DerivedPreset } from "../../../../shared/presets.ts";
import type { Fidelity } from "../../../../shared/products.ts";
import type { Overlay } from "../../../../shared/recipes.ts";
import type { TextColor } from "../../../../shared/search.ts";
import type { Stand } from "../../../../shared/stands.ts";
import type { Job } from "./jobs.ts";
import type { ModelRef } from "./models.ts";
import type { PictureFile } from "./picture.ts";
import type { ImageRequest, Term } from "./provider.ts";

/** The model that makes a picture, and what it can be told besides the prompt. */
export interface MakingModel extends ModelRef {
  readonly repeatsSafely: boolean;
  readonly features: readonly ("seed" | "negative_prompt" | "transparent" | "colors" | "references")[];
}

/** A picture that another one is made after: a face, a product, a logo. */
export interface Reference {
  /** Null where its row is gone. */
  readonly id: string | null;
  /** What it shows, as the field of the recipe is called that names it. */
  readonly label: string | null;
  /** Of its master; null where there is none. */
  readonly path: string | null;
  /** Why it cannot be looked at any more, such as `was rejected`; null where it can. */
  readonly whyNot: string | null;
}

/** All that a stage needs to know of an image. */
export interface ImageWork {
  readonly id: string;
  /** Where its files live in the private bucket. */
  readonly folder: string;
  readonly status: string;
  /** In the trash. */
  readonly deleted: boolean;
  /** Goes up with every edit by a person. */
  readonly revision: number;
  /** Goes up with every approval and withdrawal. */
  readonly publication: number;
  /** Of those before it: which one search shows, and which ones sites use. Their files stay. */
  readonly keptPublications: readonly number[];
  readonly operation: ImageRequest["operation"];
  readonly prompt: string | null;
  /** As it is sent to the model: with its style and colours. */
  readonly fullPrompt: string | null;
  readonly negativePrompt: string | null;
  /** Only where the model itself does the style. */
  readonly style: string | null;
  readonly quality: string | null;
  readonly transparent: boolean;
  /** Who takes over, in this order, when the model cannot. */
  readonly fallbackModelIds: readonly string[];
  readonly colors: readonly string[];
  readonly seed: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly masterPath: string | null;
  /** The picture without the texts that are set over it; null where none ever were. */
  readonly madePath: string | null;
  /** What it is of a product: its photo, that without the ground, or a scene that it is set into; null for any other picture. */
  readonly productPart: "photo" | "cut_out" | "scene" | null;
  /** Of a scene: where a product stands in it; null for any other picture. */
  readonly sceneStand: Stand | null;
  /** Of a scene: the stage as it was made, empty; null until the product stands in it. */
  readonly backdropPath: string | null;
  /** Texts that are to stand over the picture. */
  readonly overlays: readonly Overlay[];
  /** Texts that stand over its master, in their colors; others than those while those wait to be set, or cannot be. */
  readonly masterOverlays: readonly Overlay[];
  readonly subject: SubjectBox | null;
  readonly category: string | null;
  readonly description: string | null;
  readonly tags: readonly string[];
  readonly palette: readonly PaletteColor[];
  /** The picture that is changed, or of a scene the product that is set into it: its master. */
  readonly parent: { readonly path: string; readonly mime: PictureFile["mime"] } | null;
  readonly references: readonly Reference[];
  readonly model: MakingModel | null;
  readonly variants: readonly {
    readonly preset: Preset;
    readonly path: string;
    readonly publicPath: string;
    readonly bytes: number;
  }[];
  readonly settings: {
    readonly extractModel: ModelRef;
    readonly embedModel: ModelRef;
    /** The embedder that the library is changing to; null but while it does. */
    readonly nextEmbedModel: ModelRef | null;
    readonly moderationModel: ModelRef | null;
    /** Categories, by the moderator's names, that end the work. */
    readonly moderationBlocked: readonly string[];
    readonly tagging: boolean;
    readonly tagFloor: number;
    readonly minTags: number;
    readonly maxTags: number;
    readonly jpegQuality: number;
  };
}

/** What is read out of a picture by the built-in pattern `library-tags`. */
export interface LibraryTags {
  readonly description: string;
  readonly alt: string;
  readonly category: string;
  readonly tags: readonly { readonly tag: string; readonly confidence: number }[];
  readonly subject: SubjectBox | null;
}

/** A version of the pattern `library-tags`; its instructions have slots in brackets. */
export interface TagVersion {
  readonly instructions: string;
  readonly schema: JsonSchema;
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
  readonly textColor: TextColor | null;
  readonly cropScore: number;
}

/** A picture as it was set together. What is null stays as it was. */
export interface Composed {
  readonly revision: number;
  readonly madePath: string;
  /** The picture with its texts, which are `masterOverlays`. */
  readonly masterPath: string;
  readonly masterOverlays: readonly Overlay[];
  /** Of a scene: the empty stage, how true the product in it is, and where it stands. */
  readonly backdropPath: string | null;
  readonly fidelity: Fidelity | null;
  readonly subject: SubjectBox | null;
}

/** Reads images for work and hands in the results of stages, each as one transaction that also ends the job. */
export interface Images {
  /** Null when the image is gone. */
  read(imageId: string): Promise<ImageWork | null>;
  finishGenerate(job: Job, master: { path: string; width: number; height: number }): Promise<boolean>;
  finishCompose(job: Job, result: Composed): Promise<boolean>;
  finishVariants(
    job: Job,
    result: {
      readonly revision: number;
      readonly width: number;
      readonly height: number;
      readonly thumbhash: string;
      /** 64 bits as `0` and `1`. */
      readonly look: string;
      readonly dominantColor: string;
      readonly variants: readonly StoredVariant[];
      readonly palette: readonly PaletteColor[];
    },
  ): Promise<boolean>;
  /** The version of `library-tags` that runs now, which is noted with the job. Null when the claim is gone. */
  beginTag(job: Job): Promise<TagVersion | null>;
  /** Null: nothing was read out of the picture, for tagging is off. */
  finishTag(
    job: Job,
    result: (LibraryTags & { readonly modelId: string; readonly raw: unknown }) | null,
  ): Promise<boolean>;
  /** By which models the image has vectors, and the hash of the words that each was made of. */
  embeddings(imageId: string): Promise<Readonly<Record<string, string>>>;
  /** Without an embedding: there is one of these very words already. */
  finishEmbed(
    job: Job,
    result: {
      readonly revision: number;
      readonly contentHash: string;
      readonly embedding: { readonly modelId: string; readonly vector: readonly number[] } | null;
    },
  ): Promise<boolean>;
  finishPublish(job: Job, publication: number): Promise<boolean>;
  finishWithdraw(job: Job): Promise<boolean>;
  finishPurge(job: Job): Promise<boolean>;
  vocabulary(): Promise<Term[]>;
}
