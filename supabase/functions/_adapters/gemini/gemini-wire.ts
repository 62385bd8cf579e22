import { z } from "zod";

/** What Gemini answers to generateContent and its neighbours: only what we read, so that a new field breaks nothing. */

const Part = z.object({
  text: z.string().optional(),
  /** What the model thought on its way, pictures included: not part of the answer. */
  thought: z.boolean().optional(),
  inlineData: z.object({ mimeType: z.string(), data: z.string() }).optional(),
});

const Tokens = z.int().min(0).max(1e9).optional();
const TokensOfModality = z.object({ modality: z.string(), tokenCount: Tokens });

/** What makes no sense counts as not there: it must not take along what else was answered, and paid for. */
export const Content = z.object({
  candidates: z
    .array(
      z.object({
        content: z.object({ parts: z.array(Part).optional() }).optional(),
        finishReason: z.string().optional(),
        finishMessage: z.string().optional(),
      }),
    )
    .optional()
    .catch(undefined),
  /** Says why there are no candidates. */
  promptFeedback: z.object({ blockReason: z.string().optional() }).optional().catch(undefined),
  usageMetadata: z
    .looseObject({
      promptTokenCount: Tokens,
      candidatesTokenCount: Tokens,
      thoughtsTokenCount: Tokens,
      candidatesTokensDetails: z.array(TokensOfModality).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  responseId: z.string().max(200).optional().catch(undefined),
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
