import { paths } from "../../lib/paths.ts";
import { type JobsView, noFilters, pageSize, writeView } from "./jobs-view.ts";

/** The address of the screen with these filters. */
export function jobsPath(filters: Partial<JobsView>): string {
  const search = writeView({ ...noFilters, job: null, shown: pageSize, isHelpOpen: false, ...filters });
  return `${paths.jobs}?${search}`;
}
