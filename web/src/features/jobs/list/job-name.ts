import type { ListedJob } from "../../../../../shared/jobs-list.ts";
import { imageStrings } from "../../../strings/images.ts";
import { jobsStrings } from "../../../strings/jobs.ts";

/** What a job is called: by what its picture was asked for. */
export const jobName = ({ image_id, prompt }: ListedJob): string =>
  prompt ?? (image_id === null ? jobsStrings.goneTitle : imageStrings.untitled);
