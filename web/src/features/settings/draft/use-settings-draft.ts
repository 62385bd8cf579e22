import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { patiently } from "../../../lib/patiently.ts";
import { settingsStrings as strings } from "../../../strings/settings.ts";
import { useUnsaved } from "../leaving/unsaved.ts";
import {
  type Changes,
  type Conflict,
  change,
  conflictsOf,
  keepMine,
  reverseOf,
  takeTheirs,
  withChanges,
} from "./changes.ts";
import { saveChanges } from "./save-changes.ts";
import type { SettingName, Settings, SettingValue } from "./settings-row.ts";
import { rereadSettings } from "./use-settings.ts";

export interface SettingsDraft {
  /** As stored, with what is changed here. */
  readonly values: Record<SettingName, SettingValue>;
  readonly faults: Partial<Record<SettingName, string>>;
  /** How many saves were stopped by faults. */
  readonly failedChecks: number;
  readonly changed: readonly SettingName[];
  readonly conflicts: readonly Conflict[];
  readonly isSaving: boolean;
  /** Why the last save was refused, if it was. */
  readonly refusal: string | undefined;
  set(name: SettingName, value: SettingValue): void;
  undo(): void;
  keepMine(): void;
  takeTheirs(): void;
  save(): void;
}

/** Settings of one section as somebody is changing them. Nothing is stored before they save. */
export function useSettingsDraft(settings: Settings): SettingsDraft {
  const [changes, setChanges] = useState<Changes>({});
  const [faults, setFaults] = useState<SettingsDraft["faults"]>({});
  const [failedChecks, setFailedChecks] = useState(0);
  const conflicts = conflictsOf(changes, settings);
  const values = withChanges(settings, changes);
  const changed = Object.keys(changes) as SettingName[];
  useUnsaved(changed.length > 0);

  const saving = useMutation({
    mutationFn: async () => {
      const { tidyChanges, faultsOf } = await patiently(() => import("./check-settings.ts"))();
      const tidied = tidyChanges(changes);
      const found = faultsOf(withChanges(settings, tidied));
      setFaults(found);
      if (Object.keys(found).length > 0) return setFailedChecks((count) => count + 1);
      if (!(await saveChanges(tidied, settings))) return;
      setChanges({});
      void notify.done(strings.saved, {
        id: "settings",
        action: { label: strings.undo, onClick: () => void takeBack(tidied) },
      });
    },
  });

  return {
    values,
    faults,
    failedChecks,
    changed,
    conflicts,
    isSaving: saving.isPending,
    refusal: refusalOf(saving.error),
    set(name, value) {
      setChanges((before) => change(before, settings, name, value));
      setFaults(({ [name]: _, ...others }) => others);
      saving.reset();
    },
    undo() {
      setChanges({});
      setFaults({});
      saving.reset();
    },
    keepMine: () => setChanges(keepMine(changes, settings)),
    takeTheirs: () => setChanges(takeTheirs(changes, settings)),
    save: () => saving.mutate(),
  };
}

/** A session that ended asks for itself to sign in, and afterwards nothing is wrong any more. */
function refusalOf(error: Error | null): string | undefined {
  const failure = error && failureOf(error);
  return failure && failure.kind !== "signed_out" ? failure.message : undefined;
}

/** After a save: what was before comes back, unless somebody else has changed it since. */
async function takeBack(saved: Changes): Promise<void> {
  try {
    const current = await rereadSettings();
    const back = reverseOf(saved);
    const isDone = conflictsOf(back, current).length === 0 && (await saveChanges(back, current));
    await (isDone ? notify.done(strings.undone, { id: "settings" }) : notify.failed(strings.notUndone));
  } catch (error) {
    await notify.failed(failureOf(error).message);
  }
}
