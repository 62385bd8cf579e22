import type { JobKind } from "../../../../../shared/jobs.ts";
import { formatNumber } from "../../../strings/format.ts";
import { stageNames } from "../../../strings/job-kinds.ts";
import { jobsStrings as strings } from "../../../strings/jobs.ts";
import { TextLink } from "../../../ui/text-link.tsx";
import { jobsPath } from "../jobs-path.ts";
import type { StateFilter } from "../jobs-view.ts";
import { StageFigure } from "./stage-figure.tsx";

export interface StageCountProps {
  readonly label: string;
  readonly stage: JobKind;
  readonly state: StateFilter;
  readonly value: number;
}

/** How many jobs of a stage are in a state; leads to them. */
export const StageCount = ({ label, stage, state, value }: StageCountProps) => (
  <StageFigure label={label} isNothing={value === 0} isNumber>
    {value === 0 ? (
      "0"
    ) : (
      <TextLink
        to={jobsPath({ stage, state })}
        preventScrollReset
        aria-label={strings.jobsOf(`${label} ${formatNumber(value)}`, stageNames[stage])}
        className={state === "failed" ? "font-medium text-bad!" : "text-ink!"}
      >
        {formatNumber(value)}
      </TextLink>
    )}
  </StageFigure>
);
