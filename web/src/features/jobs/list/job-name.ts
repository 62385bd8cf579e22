import { imageStrings } from "../../../strings/images.ts";
import { jobsStrings } from "../../../strings/jobs.ts";
import type { Job } from "../shapes.ts";

/** What a job is called: by what its picture was asked for. */
export const jobName = ({ image_id, prompt }: Job): string =>
  prompt ?? (image_id === null ? jobsStrings.goneTitle : imageStrings.untitled);
