/** The fake's own catalogue and price list. */

interface InferenceModel {
  /** US dollars for each megapixel that is begun. */
  readonly usd: string;
  readonly multipleOf: number;
  readonly least: number;
  readonly most: number;
  /** Pictures in `inputs.referenceImages`; none for models that start from a `seedImage`. */
  readonly mostReferences: number;
}

const classic = { multipleOf: 64, least: 128, most: 2048, mostReferences: 0 };

export const inferenceModels: Readonly<Record<string, InferenceModel>> = {
  "runware:100@1": { usd: "0.0013", ...classic },
  "runware:101@1": { usd: "0.0038", ...classic },
  "runware:400@1": { usd: "0.0094", multipleOf: 16, least: 512, most: 2048, mostReferences: 4 },
};

/** US dollars for a background. */
export const backgroundModels: Readonly<Record<string, string>> = {
  "runware:109@1": "0.0006",
  "runware:110@1": "0.0018",
};
