import { z } from "zod";

/** What Leonardo answers: only what we read, so that a new field breaks nothing. */

/** The second interface wraps it as `generate`, the first as `sdGenerationJob`. */
const Job = z.object({
  generationId: z.string().min(1).max(200),
  /** Newer keys are billed in dollars, and told so; older ones in credits. */
  cost: z.object({ amount: z.string(), unit: z.string() }).nullish().catch(null),
  apiCreditCost: z.number().nullish().catch(null),
});
export type Job = z.infer<typeof Job>;

export const Accepted = z
  .object({ generate: Job.optional(), sdGenerationJob: Job.optional() })
  .transform(({ generate, sdGenerationJob }) => generate ?? sdGenerationJob)
  .pipe(Job);

export const Generation = z.object({
  /** Null for one that it does not know, or not yet. */
  generations_by_pk: z
    .object({
      status: z.enum(["PENDING", "COMPLETE", "FAILED"]),
      generated_images: z
        .array(z.object({ url: z.string(), nsfw: z.boolean().nullish() }))
        .nullish()
        .transform((images) => images ?? []),
    })
    .nullable(),
});

/** A failure of the first interface. */
export const Failure = z.object({ error: z.string(), code: z.string().optional() });

/** A failure of the second interface, which may come with status 200. */
export const Failures = z
  .array(
    z.object({
      message: z.string().optional(),
      extensions: z.object({ details: z.object({ message: z.string().optional() }).optional() }),
    }),
  )
  .min(1);

/** A callback. Beside what is read here it brings the whole API key that it belongs to. */
export const CallbackBody = z.object({
  data: z.object({ object: z.object({ id: z.uuid(), status: z.string().max(40) }) }),
});

export const Me = z.object({ user_details: z.array(z.unknown()) });
