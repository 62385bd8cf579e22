/** The fake's own list of models and prices, in US dollars a token. Ours stands in the database, and must agree. */

interface Dated {
  /** YYYY-MM-DD; from that day on there is no such model. */
  readonly shutdown?: string;
}

export interface ImageModel extends Dated {
  readonly makes: "image";
  readonly textIn: string;
  readonly imageIn: string;
  readonly imageOut: string;
  /** Tokens of 1024x1024 by quality; `auto` is medium. */
  readonly tokens: Readonly<Record<string, number>>;
  readonly anySize: boolean;
  readonly transparent: boolean;
}

export interface TextModel extends Dated {
  readonly makes: "text";
  readonly textIn: string;
  readonly textOut: string;
}

export interface VectorModel extends Dated {
  readonly makes: "vector";
  readonly textIn: string;
  readonly dimensions: number;
  readonly canCut: boolean;
}

export interface JudgeModel extends Dated {
  readonly makes: "judgement";
}

type Model = ImageModel | TextModel | VectorModel | JudgeModel;

const image = (more: Partial<ImageModel>): ImageModel => ({
  makes: "image",
  textIn: "0.000005",
  imageIn: "0.000008",
  imageOut: "0.00003",
  tokens: { low: 196, medium: 1756, high: 7024 },
  anySize: true,
  transparent: false,
  ...more,
});
const newest = image({ tokens: { low: 196, medium: 439, high: 1756, xhigh: 3122, max: 7024 }, transparent: true });
const text = (textIn: string, textOut: string, more: Dated = {}): TextModel => ({
  makes: "text",
  textIn,
  textOut,
  ...more,
});
const vector = (textIn: string, dimensions: number, canCut: boolean): VectorModel => ({
  makes: "vector",
  textIn,
  dimensions,
  canCut,
});

const openaiModels: Readonly<Record<string, Model>> = {
  "gpt-image-2": image({}),
  "gpt-image-2-2026-04-21": image({}),
  "gpt-image-2.5-flare": newest,
  "gpt-image-2.5-flare-2026-09-08": newest,
  "gpt-image-2.5-sunburst": newest,
  "gpt-image-2.5-sunburst-2026-09-08": newest,
  "gpt-image-1": image({ anySize: false, shutdown: "2026-10-23" }),
  "gpt-image-1-mini": image({ anySize: false, shutdown: "2026-12-01" }),
  "gpt-image-1.5": image({ anySize: false, shutdown: "2026-12-01" }),
  "chatgpt-image-latest": image({ anySize: false, shutdown: "2026-12-01" }),
  "dall-e-2": image({ anySize: false, shutdown: "2026-05-12" }),
  "dall-e-3": image({ anySize: false, shutdown: "2026-05-12" }),
  "gpt-6-luna": text("0.0000001", "0.0000005"),
  "gpt-4o-mini": text("0.00000015", "0.0000006", { shutdown: "2027-01-14" }),
  "gpt-4-vision-preview": text("0.00001", "0.00003", { shutdown: "2024-12-06" }),
  "text-embedding-3-small": vector("0.00000002", 1536, true),
  "text-embedding-3-large": vector("0.00000013", 3072, true),
  "text-embedding-ada-002": vector("0.0000001", 1536, false),
  "omni-moderation-latest": { makes: "judgement" },
  "omni-moderation-2024-09-26": { makes: "judgement" },
};

const day = (now: number) => new Date(now).toISOString().slice(0, 10);
const isThere = ({ shutdown }: Model, now: number) => shutdown === undefined || day(now) < shutdown;

/** A model that is there on that day, milliseconds since 1970, and makes what is wanted; else null. */
export function findModel<Makes extends Model["makes"]>(name: string, makes: Makes, now: number) {
  const model = openaiModels[name];
  if (!model || model.makes !== makes || !isThere(model, now)) return null;
  return model as Extract<Model, { makes: Makes }>;
}

export function listedModels(now: number) {
  return Object.entries(openaiModels)
    .filter(([, model]) => isThere(model, now))
    .map(([id, { shutdown }]) => ({
      id,
      object: "model",
      created: 1_750_000_000,
      owned_by: "openai",
      shutdown_date: shutdown ?? null,
    }));
}
