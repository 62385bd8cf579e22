import { z } from "zod";

/** What Runware answers: results and failures of several tasks, told apart by their ids. Only what we read. */

const Item = z.object({
  taskType: z.string(),
  taskUUID: z.string(),
  /** Only where somebody looks after it. */
  status: z.string().optional(),
  imageUUID: z.string().optional(),
  /** One of the two, by whether the task spoke of `inputs`. */
  imageURL: z.string().optional(),
  mediaURL: z.string().optional(),
  /** US dollars. */
  cost: z.number().min(0).max(1e6).nullish().catch(null),
  NSFWContent: z.boolean().nullish().catch(null),
});
export type Item = z.infer<typeof Item>;

const Failure = z.object({
  code: z.string().optional(),
  message: z.string().optional(),
  parameter: z.string().nullish(),
  taskUUID: z.string().nullish(),
  /** `error` where it is the end of a task that was accepted. */
  status: z.string().nullish(),
});
export type Failure = z.infer<typeof Failure>;

export const Answer = z.object({ data: z.array(Item).default([]), errors: z.array(Failure).default([]) });
export type Answer = z.infer<typeof Answer>;

/** A callback is an answer too, of which only the ids count. */
export const CallbackBody = z.object({
  data: z.array(z.object({ taskUUID: z.uuid() })).default([]),
  errors: z.array(z.object({ taskUUID: z.uuid() })).default([]),
});
