import { z } from "zod";
import { styles } from "../modal-wire.ts";

/** What the worker takes, as closed as the models of `scripts/modal/qwen_image.py`. */
const side = z.int().min(256).max(2048).multipleOf(16);

const Job = z.strictObject({
  job_id: z.string().min(1).max(100),
  task: z.literal("generate"),
  model: z.string(),
  input: z.strictObject({
    prompt: z.string().min(1).max(4000),
    negative_prompt: z.string().max(1000).nullable(),
    style: z.enum(styles).nullable(),
    width: side,
    height: side,
    seed: z.int().min(0),
  }),
  // The worker takes https alone; who rings here listens on this machine.
  callback: z.strictObject({ url: z.url({ protocol: /^https?$/ }) }).nullable(),
});
export type Job = z.infer<typeof Job>;

/** The job of a request; what is wrong with it is thrown in FastAPI's words. */
export async function readJob(request: Request): Promise<Job> {
  const body: unknown = await request.json().catch(() => null);
  const read = Job.safeParse(body);
  if (read.success) return read.data;
  const detail = read.error.issues.map(({ path, message, code }) => ({
    type: code,
    loc: ["body", ...path],
    msg: message,
  }));
  throw Response.json({ detail }, { status: 422 });
}
