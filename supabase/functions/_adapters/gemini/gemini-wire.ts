import { z } from "zod";

/** What Gemini answers to generateContent and its neighbours: only what we read, so that a new field breaks nothing. */

const Part = z.object({
  text: z.string().optional(),
  /** What the model thought on its way, pictures included: not part of the answer. */
  thought: z.boolean().optional(),
  inlineData: z.object({ mimeType: z.string(), data: z.string() }).optional(),
});

const TokensOfModality = z.object({ modality: z.string(), tokenCount: z.int().min(0).optional() });

export const Content = z.object({
  candidates: z
    .array(
      z.object({
        content: z.object({ parts: z.array(Part).optional() }).optional(),
        finishReason: z.string().optional(),
        finishMessage: z.string().optional(),
      }),
    )
    .optional(),
  /** Says why there are no candidates. */
  promptFeedback: z.object({ blockReason: z.string().optional() }).optional(),
  usageMetadata: z
    .looseObject({
      promptTokenCount: z.int().min(0).optional(),
      candidatesTokenCount: z.int().min(0).optional(),
      thoughtsTokenCount: z.int().min(0).optional(),
      candidatesTokensDetails: z.array(TokensOfModality).optional(),
    })
    .optional(),
  responseId: z.string().optional(),
});
export type Content = z.infer<typeof Content>;

/** A failure: `details` are of several kinds, told apart by what is in them. */
export const Failure = z.object({
  error: z.object({
    status: z.string().optional(),
    message: z.string().optional(),
    details: z
      .array(
        z.object({
          /** Of an ErrorInfo, such as API_KEY_INVALID. */
          reason: z.string().optional(),
          /** Of a RetryInfo, such as `12s`. */
          retryDelay: z.string().optional(),
          /** Of a QuotaFailure. */
          violations: z.array(z.object({ quotaId: z.string().optional() })).optional(),
        }),
      )
      .optional(),
  }),
});
export type Failure = z.infer<typeof Failure>["error"];

export const ModelList = z.object({
  models: z.array(z.object({ name: z.string() })).default([]),
  nextPageToken: z.string().optional(),
});
