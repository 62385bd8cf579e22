import { toBase64 } from "../../../../shared/base64.ts";
import type { PictureFile } from "../../_core/ports/picture.ts";
import type { ImageMaker, ImageRequest } from "../../_core/ports/provider.ts";
import { nearestAspect } from "../../_core/prompts/nearest-aspect.ts";
import { pictureFromBase64 } from "../download/picture-file.ts";
import { refusal } from "../vendors/ask-vendor.ts";
import { attached } from "../vendors/attached.ts";
import { sentPicture } from "../vendors/finished-picture.ts";
import type { GeminiClient } from "./gemini-client.ts";
import { emptyAnswer, gemini } from "./gemini-failure.ts";
import { usageOf } from "./gemini-usage.ts";
import type { Content } from "./gemini-wire.ts";

const aspects = ["1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9"] as const;

/**
 * Makes and edits pictures. Gemini has aspects and three sizes in place of pixels, and neither seeds nor transparency;
 * it always writes its invisible watermark.
 */
export function createGeminiMaker(client: GeminiClient): ImageMaker {
  return {
    provider: "gemini",
    async make(request, signal) {
      const content = await client.generateContent(request.model, bodyOf(request), signal);
      // Without a usable picture there is still something to pay: what was read and thought.
      return sentPicture(usageOf(content), () => pictureOf(content));
    },
  };
}

function bodyOf(request: ImageRequest) {
  const { operation, prompt, width, height, quality, transparent } = request;
  if (operation === "remove_background" || transparent) throw refusal(gemini, "it has no see-through background");
  return {
    contents: [{ role: "user", parts: [{ text: prompt }, ...attached(request).map(inlineData)] }],
    generationConfig: {
      responseModalities: ["IMAGE"],
      imageConfig: {
        aspectRatio: nearestAspect(width, height, aspects),
        imageSize: quality ?? imageSize(width * height),
      },
    },
  };
}

const inlineData = ({ mime, bytes }: PictureFile) => ({ inlineData: { mimeType: mime, data: toBase64(bytes) } });

/** The smallest size with about as many pixels as were asked for; its sides depend on the aspect, so a tenth may lack. */
function imageSize(pixels: number): "1K" | "2K" | "4K" {
  if (pixels <= 1024 ** 2 * 1.1) return "1K";
  return pixels <= 2048 ** 2 * 1.1 ? "2K" : "4K";
}

/** The picture: drafts that the model thought of come before it. */
function pictureOf(content: Content): PictureFile {
  const parts = content.candidates?.[0]?.content?.parts ?? [];
  const data = parts.find(({ thought, inlineData }) => !thought && inlineData)?.inlineData?.data;
  if (data === undefined) throw emptyAnswer(content, "picture");
  return pictureFromBase64(gemini, data);
}
