import { type ReactNode, useEffect, useRef } from "react";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { SectionSkeleton } from "../section-skeleton.tsx";
import { SaveBar } from "./save-bar.tsx";
import type { SettingName, Settings } from "./settings-row.ts";
import { useSettings } from "./use-settings.ts";
import { type SettingsDraft, useSettingsDraft } from "./use-settings-draft.ts";

export interface SettingsFormProps {
  readonly labelOf: (name: SettingName) => string;
  readonly children: (draft: SettingsDraft) => ReactNode;
}

/** Settings of a section, once they are there, with the bar that saves them. */
export function SettingsForm(props: SettingsFormProps) {
  const { data, error, refetch } = useSettings();
  if (!data && error) return <FailureMessage error={error} onRetry={refetch} />;
  if (!data) return <SectionSkeleton />;
  return <Form settings={data} {...props} />;
}

function Form({ settings, labelOf, children }: SettingsFormProps & { readonly settings: Settings }) {
  const draft = useSettingsDraft(settings);
  const form = useRef<HTMLFormElement>(null);
  const { failedChecks } = draft;
  useEffect(() => {
    if (failedChecks > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failedChecks]);
  return (
    <form
      ref={form}
      noValidate
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.changed.length > 0 && draft.conflicts.length === 0) draft.save();
      }}
    >
      {children(draft)}
      <SaveBar draft={draft} labelOf={labelOf} />
    </form>
  );
}
