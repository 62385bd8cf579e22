/**
 * The ways in which Gemini says no with status 200. Words in the prompt order one; the fault takes them in turn.
 */

const finished = (finishReason: string, parts: readonly object[] = []) => ({
  candidates: [{ ...(parts.length > 0 ? { content: { role: "model", parts } } : {}), finishReason, index: 0 }],
});

const answers = {
  "[blocked prompt]": { promptFeedback: { blockReason: "PROHIBITED_CONTENT" } },
  "[unsafe picture]": finished("IMAGE_SAFETY"),
  "[recitation]": finished("IMAGE_RECITATION"),
  "[no image]": finished("NO_IMAGE"),
  "[only words]": finished("STOP", [{ text: "I would rather tell you about scones." }]),
  "[only thoughts]": finished("STOP", [
    { text: "A scone, then.", thought: true },
    { inlineData: { mimeType: "image/png", data: "iVBORw0KGgo=" }, thought: true },
  ]),
  "[too long]": finished("MAX_TOKENS", [{ text: '{"description": "A sco' }]),
};

/** Null where nothing is wrong. */
export function emptyAnswerOf(prompt: string, isFault: boolean): object | null {
  const ordered = Object.entries(answers).find(([words]) => prompt.includes(words));
  if (ordered) return ordered[1];
  if (!isFault) return null;
  const all = [answers["[blocked prompt]"], answers["[unsafe picture]"], answers["[no image]"]];
  return all[prompt.length % all.length] ?? null;
}
