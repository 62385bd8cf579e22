import type { PaletteColor, SubjectBox } from "../../../../shared/images.ts";
import { type JobKind, jobKinds } from "../../../../shared/jobs.ts";
import type { Fidelity } from "../../../../shared/products.ts";
import type { Overlay } from "../../../../shared/recipes.ts";
import type { ImageWork, MakingModel, StoredVariant, TagVersion } from "../ports/images.ts";
import type { ModelRef } from "../ports/models.ts";
import type { Judgement } from "../ports/moderations.ts";
import type { ImageRequest, Term, Usage } from "../ports/provider.ts";

/** The rows of an in-memory Larder, as far as the workers move them. Times are seconds. */

export interface ImageRow {
  readonly id: string;
  modelId: string | null;
  readonly parentId: string | null;
  /** By the id of the picture that this one is made after. */
  readonly references: readonly { readonly id: string; readonly label: string | null }[];
  readonly operation: ImageRequest["operation"];
  readonly negativePrompt: string | null;
  style: string | null;
  quality: string | null;
  readonly transparent: boolean;
  fallbackModelIds: readonly string[];
  status: "pending" | "processing" | "tagging" | "ready" | "approved" | "rejected" | "failed" | "kept";
  readonly prompt: string | null;
  readonly colors: readonly string[];
  readonly seed: number;
  width: number | null;
  height: number | null;
  masterPath: string | null;
  madePath: string | null;
  readonly productPart: ImageWork["productPart"];
  readonly sceneStand: ImageWork["sceneStand"];
  backdropPath: string | null;
  fidelity: Fidelity | null;
  overlays: readonly Overlay[];
  masterOverlays: readonly Overlay[];
  category: string | null;
  dominantColor: string | null;
  thumbhash: string | null;
  look: string | null;
  subject: SubjectBox | null;
  revision: number;
  publication: number;
  /** Of the uses of sites, each with its publication. */
  uses: readonly number[];
  errorCode: string | null;
  errorDetail: string | null;
  deletedAt: number | null;
  variants: readonly StoredVariant[];
  palette: readonly PaletteColor[];
  tags: readonly TagRow[];
  /** The newest of each subject. */
  readonly moderations: Partial<Record<Judgement["subject"], Judgement>>;
  description: { text: string; alt: string; source: "auto" | "manual"; modelId: string | null; raw: unknown } | null;
  /** By model. */
  readonly embeddings: Record<string, { contentHash: string; vector: readonly number[] }>;
}

interface TagRow {
  readonly tag: string;
  readonly confidence: number;
  readonly source: "auto" | "manual";
  readonly removed: boolean;
}

export interface JobRow {
  readonly id: string;
  readonly kind: JobKind;
  state: "queued" | "running" | "waiting" | "done" | "failed" | "cancelled";
  imageId: string | null;
  attempt: number;
  pollCount: number;
  claimId: number | null;
  notBefore: number;
  /** When its message can be read next; null when the message is archived. */
  visibleAt: number | null;
  provider: string | null;
  providerJobId: string | null;
  waitingSince: number | null;
  readonly queuedAt: number;
  progress: number;
  progressedAt: number | null;
  errorCode: string | null;
  errorDetail: string | null;
}

export interface CallRow {
  readonly jobId: string;
  readonly provider: string;
  readonly modelId: string;
  /** What the provider knows the purchase by. */
  readonly key: string;
  readonly calledAt: number;
  /** The claim that asked last. */
  claimId: number;
  /** It was asked again after an answer had been lost. */
  doubtful: boolean;
  callbackTokenHash: string | null;
  outcome: "succeeded" | "accepted" | "failed" | "unknown" | null;
  requestId: string | null;
  result: unknown;
  /** What the provider told of the cost when it accepted. */
  usage: Usage | null;
}

/** A provider that failed, and since when it is left alone. */
export interface CircuitRow {
  circuit: "closed" | "open" | "half_open";
  failures: number;
  openedAt: number | null;
  retryAt: number | null;
  reason: string | null;
}

/** A provider that was asked too much: nobody asks it before `until`; `times` it said so in a row. */
export interface LimitRow {
  until: number;
  times: number;
}

interface FailoverRow {
  readonly jobId: string;
  readonly fromModelId: string;
  readonly toModelId: string;
  readonly reasonCode: string;
  readonly reason: string;
}

interface CallbackRow {
  readonly provider: string;
  readonly deliveryId: string;
  readonly providerJobId: string | null;
  readonly jobId: string | null;
  handled: boolean;
}

interface ChargeRow {
  readonly provider: string;
  readonly requestId: string;
  readonly modelId: string;
  readonly jobId: string;
  readonly usage: Usage;
  /** Nobody knows what it cost: the job's estimate stands in. */
  readonly estimated?: true;
}

interface KindRow {
  batchSize: number;
  leaseSeconds: number;
  maxAttempts: number;
  waitSeconds: number;
  paused: boolean;
}

export interface Rows {
  now: number;
  lastClaimId: number;
  lastJob: number;
  readonly images: Map<string, ImageRow>;
  readonly jobs: JobRow[];
  readonly calls: CallRow[];
  readonly charges: ChargeRow[];
  readonly callbacks: CallbackRow[];
  /** By provider. */
  readonly circuits: Map<string, CircuitRow>;
  /** By provider. */
  readonly limits: Map<string, LimitRow>;
  readonly failovers: FailoverRow[];
  /** What search knows, by image. */
  readonly documents: Map<string, { publication: number; tags: string[]; paths: string[] }>;
  /** Every bell, in order. */
  readonly rings: JobKind[];
  readonly models: MakingModel[];
  readonly vocabulary: Term[];
  /** The version of `library-tags` that runs. */
  tagVersion: TagVersion;
  readonly kinds: Record<JobKind, KindRow>;
  readonly settings: {
    extractModel: ModelRef;
    embedModel: ModelRef;
    nextEmbedModel: ModelRef | null;
    moderationModel: ModelRef | null;
    moderationBlocked: string[];
    tagging: boolean;
    tagFloor: number;
    minTags: number;
    maxTags: number;
    jpegQuality: number;
  };
}

const batchSizes: Record<JobKind, number> = {
  generate: 4,
  compose: 1,
  variants: 1,
  tag: 4,
  embed: 16,
  publish: 4,
  withdraw: 8,
  purge: 8,
  extract: 4,
  deliver: 10,
};

/** A model whose vendor calls it what we do. */
export const modelRef = (id: string, provider: string): ModelRef => ({ id, provider, vendorId: id });
const eyes = modelRef("eyes-1", "eyes");
const words = modelRef("words-1536", "words");
export const sense = modelRef("sense-1536", "sense");
export const judge = modelRef("judge-1", "judge");

/** An empty Larder with the settings and the limits of the migrations. */
export function emptyRows(): Rows {
  const kindOf = (kind: JobKind): KindRow => ({
    batchSize: batchSizes[kind],
    leaseSeconds: 300,
    maxAttempts: kind === "deliver" ? 10 : 3,
    waitSeconds: 900,
    paused: false,
  });
  return {
    now: 1_000_000,
    lastClaimId: 0,
    lastJob: 0,
    images: new Map(),
    jobs: [],
    calls: [],
    charges: [],
    callbacks: [],
    circuits: new Map(),
    limits: new Map(),
    failovers: [],
    documents: new Map(),
    rings: [],
    models: [
      { ...modelRef("at-once-1", "at-once"), repeatsSafely: true, features: ["seed", "colors"] },
      { ...modelRef("later-1", "later"), repeatsSafely: true, features: ["seed", "colors"] },
      { ...modelRef("forgetful-1", "forgetful"), repeatsSafely: false, features: ["seed", "colors"] },
      { ...eyes, repeatsSafely: true, features: ["seed", "colors"] },
      { ...words, repeatsSafely: true, features: ["seed", "colors"] },
      { ...sense, repeatsSafely: true, features: ["seed", "colors"] },
      { ...judge, repeatsSafely: true, features: ["seed", "colors"] },
    ],
    vocabulary: [
      { term: "cookie", facet: "food", synonyms: ["biscuit"] },
      { term: "plate", facet: "surface", synonyms: [] },
      { term: "kitchen", facet: "setting", synonyms: [] },
    ],
    tagVersion: {
      instructions: "Name [MIN_TAGS] to [MAX_TAGS] of these:\n[TERMS]",
      schema: {
        type: "object",
        properties: { tags: { type: "array", items: { properties: { tag: { type: "string" } } } } },
      },
    },
    kinds: Object.fromEntries(jobKinds.map((kind) => [kind, kindOf(kind)])) as Record<JobKind, KindRow>,
    settings: {
      extractModel: eyes,
      embedModel: words,
      nextEmbedModel: null,
      moderationModel: null,
      moderationBlocked: ["sexual", "violence/graphic"],
      tagging: true,
      tagFloor: 0.7,
      minTags: 8,
      maxTags: 12,
      jpegQuality: 90,
    },
  };
}

/** Refuses a row as a check constraint does: the port's caller sees an internal error. */
export function check(condition: boolean, constraint: string): void {
  if (!condition) throw new Error(`violates check constraint "${constraint}"`);
}
