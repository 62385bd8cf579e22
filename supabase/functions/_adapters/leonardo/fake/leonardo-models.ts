/** The fake's own catalogue and price list. */

/** Of the first interface, by uuid: US dollars a picture. */
export const firstModels: Readonly<Record<string, string>> = {
  "b24e16ff-06e3-43eb-8d33-4416c2d75876": "0.0147",
  "de7d3faf-762f-48e0-b3b7-9d0ac3a3fcf3": "0.0219",
};

interface SecondModel {
  /** US dollars a picture. */
  readonly usd: string;
  readonly sizes: readonly string[];
  readonly mostReferences: number;
}

const bananaSizes = ["1024x1024", "1264x848", "848x1264", "1200x896", "896x1200", "1376x768", "768x1376"];

/** Of the second interface, by name. */
export const secondModels: Readonly<Record<string, SecondModel>> = {
  "google/nano-banana-2.1": { usd: "0.0416", sizes: bananaSizes, mostReferences: 14 },
  "gemini-image-2": { usd: "0.1407", sizes: bananaSizes, mostReferences: 6 },
  "gpt-image-1.5": { usd: "0.0523", sizes: ["1024x1024", "1536x1024", "1024x1536"], mostReferences: 4 },
};
