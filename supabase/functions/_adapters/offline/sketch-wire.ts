import { z } from "zod";

/** What the sketch service answers: only what we read, so that a new field breaks nothing. */

const DonePicture = z.object({
  id: z.string().min(1),
  state: z.literal("done"),
  /** A JPEG in base64. */
  picture: z.string().min(1),
});

const WorkingPicture = z.object({
  id: z.string().min(1),
  state: z.literal("working"),
  /** 0 to 1; not told when the work was only just accepted. */
  progress: z.number().min(0).max(1).default(0),
});

export const PictureAnswer = z.discriminatedUnion("state", [DonePicture, WorkingPicture]);
export type PictureAnswer = z.infer<typeof PictureAnswer>;

/** Its problem documents. */
export const SketchProblem = z.object({ code: z.string(), detail: z.string() });
