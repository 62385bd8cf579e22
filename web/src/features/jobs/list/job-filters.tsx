import { X } from "lucide-react";
import { failureReason } from "../../../strings/failures.ts";
import { stageNames } from "../../../strings/job-kinds.ts";
import { jobsStrings as strings } from "../../../strings/jobs.ts";
import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { useFailures } from "../failures/use-failures.ts";
import { type JobsView, stateFilters } from "../jobs-view.ts";
import type { ChangeView } from "../use-jobs-view.ts";

export interface JobFiltersProps {
  readonly view: JobsView;
  readonly change: ChangeView;
}

/** Which jobs are listed: by stage, state and reason, and what a link narrowed them to. */
export function JobFilters({ view, change }: JobFiltersProps) {
  const { data: failures = [] } = useFailures();
  const codes = [...new Set([...failures.map(({ error_code }) => error_code), ...(view.error ? [view.error] : [])])];
  const pick = (
    label: string,
    name: "stage" | "state" | "error",
    any: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <SelectField
      label={label}
      value={view[name] ?? ""}
      onChange={(event) => change({ [name]: event.target.value || null }, true)}
      className="min-w-0 flex-1 basis-36 sm:max-w-60"
    >
      <option value="">{any}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </SelectField>
  );
  const states = Object.keys(stateFilters) as (keyof typeof stateFilters)[];
  return (
    <fieldset className="flex flex-wrap items-end gap-3">
      <legend className="sr-only">{strings.filters}</legend>
      {pick(strings.stage, "stage", strings.anyStage, Object.entries(stageNames))}
      {pick(
        strings.state,
        "state",
        strings.anyState,
        states.map((state) => [state, strings.states[state]]),
      )}
      {codes.length > 0 &&
        pick(
          strings.reason,
          "error",
          strings.anyReason,
          codes.map((code) => [code, failureReason(code)]),
        )}
      {(["image", "batch"] as const).map(
        (name) =>
          view[name] && (
            <Button key={name} icon={<X aria-hidden />} onClick={() => change({ [name]: null }, true)}>
              {name === "image" ? strings.onePicture : strings.oneBatch}
              <span className="sr-only">: {strings.remove}</span>
            </Button>
          ),
      )}
    </fieldset>
  );
}
