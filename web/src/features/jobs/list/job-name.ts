import type { ListedJob } from "../../../../../shared/jobs-list.ts";
import { imageStrings } from "../../../strings/images.ts";
import { jobsStrings } from "../../../strings/jobs.ts";

type Named = Pick<ListedJob, "kind" | "image_id" | "prompt" | "subject">;

/** What a job is called: by what its picture was asked for, what is read, or who is told of what. */
export function jobName({ kind, image_id, prompt, subject }: Named): string {
  if (subject && "delivery_id" in subject) return jobsStrings.telling(subject.type, subject.url);
  if (subject) return jobsStrings.reading(subject.name ?? subject.url ?? imageStrings.untitled, subject.pattern.name);
  if (kind === "deliver") return jobsStrings.goneDelivery;
  if (kind === "extract") return jobsStrings.goneReading;
  return prompt ?? (image_id === null ? jobsStrings.goneTitle : imageStrings.untitled);
}
