import { toBase64 } from "../../../../shared/base64.ts";
import type { ModerateRequest, Moderator } from "../../_core/ports/provider.ts";
import type { OpenAIClient } from "./openai-client.ts";
import { isAbsent } from "./openai-failure.ts";
import { Moderations } from "./openai-wire.ts";

/**
 * Judges a text or one picture; it costs nothing. Of a picture it judges self-harm, sexual and violence only: that
 * `sexual/minors` is not held against one says nothing. Null where a compatible server has no such route.
 */
export function createOpenAIModerator(client: OpenAIClient): Moderator {
  return {
    provider: "openai",
    async moderate({ model, subject }, signal) {
      const asked = { model, doing: "judge prompts and pictures" };
      const sent = { model, input: inputOf(subject) };
      const answer = await client.post("moderations", sent, Moderations, asked, signal).catch((error: unknown) => {
        if (isAbsent(error)) return null;
        throw error;
      });
      if (!answer) return null;
      const { body, requestId } = answer;
      const { categories, category_scores: scores } = body.results[0]!;
      const flagged = Object.keys(categories).filter((category) => categories[category]);
      return { flagged, scores, usage: { requestId } };
    },
  };
}

function inputOf(subject: ModerateRequest["subject"]) {
  if ("text" in subject) return subject.text;
  const url = `data:${subject.file.mime};base64,${toBase64(subject.file.bytes)}`;
  return [{ type: "image_url", image_url: { url } }];
}
