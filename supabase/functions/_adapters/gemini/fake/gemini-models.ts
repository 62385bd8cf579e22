/** The models that the fake has, with its own price list in US dollars a token. Any other answers 404. */

interface ImageModel {
  readonly makes: "image";
  readonly mime: "image/png" | "image/jpeg";
  /** Tokens of a picture by its size. */
  readonly tokens: Readonly<Record<Size, number>>;
  readonly mostPictures: number;
  readonly input: string;
  readonly output: string;
}
interface ReadingModel {
  readonly makes: "text";
  readonly input: string;
  readonly output: string;
}
export type Size = "1K" | "2K" | "4K";
export type GeminiModel = ImageModel | ReadingModel;

export const geminiModels: Readonly<Record<string, GeminiModel>> = {
  "gemini-nano-banana-2.1": {
    makes: "image",
    mime: "image/png",
    tokens: { "1K": 1120, "2K": 1680, "4K": 2520 },
    mostPictures: 14,
    input: "0.0000015",
    output: "0.00003",
  },
  "gemini-3-pro-image": {
    makes: "image",
    mime: "image/jpeg",
    tokens: { "1K": 1120, "2K": 1120, "4K": 2000 },
    mostPictures: 14,
    input: "0.000002",
    output: "0.00012",
  },
  "gemini-3.8-flash": { makes: "text", input: "0.00000075", output: "0.00000375" },
};

/** Pixels at 1K; 2K and 4K are two and four times as many a side. */
const sizes: Readonly<Record<string, readonly [number, number]>> = {
  "1:1": [1024, 1024],
  "2:3": [848, 1264],
  "3:2": [1264, 848],
  "3:4": [896, 1200],
  "4:3": [1200, 896],
  "4:5": [928, 1152],
  "5:4": [1152, 928],
  "9:16": [768, 1376],
  "16:9": [1376, 768],
  "21:9": [1584, 672],
};

export function pixelsOf(aspect: string, size: Size): { width: number; height: number } {
  const [width, height] = sizes[aspect] ?? [1024, 1024];
  const factor = { "1K": 1, "2K": 2, "4K": 4 }[size];
  return { width: width * factor, height: height * factor };
}
