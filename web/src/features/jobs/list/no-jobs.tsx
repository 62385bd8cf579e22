import { ListChecks, SearchX } from "lucide-react";
import { paths } from "../../../lib/paths.ts";
import { jobsStrings as strings } from "../../../strings/jobs.ts";
import { Button } from "../../../ui/button.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { filterOf, noFilters } from "../jobs-view.ts";
import type { JobFiltersProps } from "./job-filters.tsx";

/** Why no job is listed, and the way on. */
export function NoJobs({ view, change }: JobFiltersProps) {
  if (Object.keys(filterOf(view)).length > 0)
    return (
      <StateMessage
        icon={<SearchX aria-hidden />}
        title={strings.noMatchTitle}
        help={strings.noMatchHelp}
        action={<Button onClick={() => change(noFilters, true)}>{strings.clear}</Button>}
      />
    );
  return (
    <StateMessage
      icon={<ListChecks aria-hidden />}
      title={strings.emptyTitle}
      help={strings.emptyHelp}
      action={
        <LinkButton to={paths.generate} look="primary">
          {strings.generate}
        </LinkButton>
      }
    />
  );
}
