/** What a moderator said of one image's words or pixels. */
export interface Judgement {
  readonly subject: "prompt" | "picture";
  readonly modelId: string;
  /** Categories by the provider's names. */
  readonly flagged: readonly string[];
  /** 0 to 1 by category. */
  readonly scores: Readonly<Record<string, number>>;
  /** Those of the flagged for which the work ended. */
  readonly blocked: readonly string[];
}

export interface Moderations {
  /** Keeps a judgement in the place of an earlier one on the same subject. */
  record(imageId: string, judgement: Judgement): Promise<void>;
}
