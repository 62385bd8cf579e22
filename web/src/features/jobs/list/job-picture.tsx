import { ImageOff, ScanText, Webhook } from "lucide-react";
import { Link } from "react-router-dom";
import type { ListedJob } from "../../../../../shared/jobs-list.ts";
import { picturePath } from "../../../lib/paths.ts";
import { jobsStrings } from "../../../strings/jobs.ts";
import { Picture } from "../../images/picture.tsx";

/** The picture of a job as far as there is one; leads to its screen while it is not deleted. */
export function JobPicture({ job, name }: { readonly job: ListedJob; readonly name: string }) {
  const Icon = job.kind === "deliver" ? Webhook : job.kind === "extract" ? ScanText : ImageOff;
  const hasPicture = job.thumbnail_path !== null || job.thumbhash !== null;
  const picture = hasPicture ? (
    <Picture path={job.thumbnail_path} alt="" thumbhash={job.thumbhash} className="size-9 rounded-control sm:size-12" />
  ) : (
    <span className="grid size-9 place-items-center rounded-control bg-inset text-ink-soft sm:size-12">
      <Icon aria-hidden className="size-5" />
    </span>
  );
  if (job.image_id === null) return picture;
  return (
    <Link to={picturePath(job.image_id)} aria-label={jobsStrings.openPicture(name)} className="block rounded-control">
      {picture}
    </Link>
  );
}
