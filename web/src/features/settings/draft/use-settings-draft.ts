import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { failureOf } from "../../../lib/failure.ts";
import { patiently } from "../../../lib/patiently.ts";
import { settingsStrings as strings } from "../../../strings/settings.ts";
import { useUnsaved } from "../leaving/unsaved.ts";
import {
  areStored,
  type Changes,
  type Conflict,
  change,
  conflictsOf,
  keepMine,
  takeTheirs,
  withChanges,
  withoutSaved,
} from "./changes.ts";
import { saveChanges } from "./save-changes.ts";
import type { SettingName, Settings, SettingValue } from "./settings-row.ts";
import { tellSaved } from "./take-back.ts";
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
  /** No answer came to a save: it may be saved or not. */
  readonly isLost: boolean;
  /** Why the last save was refused, or is not known to be done. */
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
  const [lost, setLost] = useState<Changes | null>(null);
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
      setChanges(tidied);
      const outcome = await saveChanges(tidied, settings);
      if (outcome === "saved") finish(tidied);
      if (outcome !== "lost") return;
      setLost(tidied);
      void rereadSettings().catch(() => {}); // it is looked for again with the next reading
    },
  });

  function finish(saved: Changes) {
    setLost(null);
    setChanges((now) => withoutSaved(now, saved));
    tellSaved(saved);
  }

  const wasSaved = lost !== null && areStored(lost, settings);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the settings show what was lost
  useEffect(() => {
    if (wasSaved) finish(lost);
  }, [wasSaved]);

  return {
    values,
    faults,
    failedChecks,
    changed,
    conflicts,
    isSaving: saving.isPending,
    isLost: lost !== null,
    refusal: refusalOf(saving.error) ?? (lost ? strings.saveLost : undefined),
    set(name, value) {
      setChanges((before) => change(before, settings, name, value));
      setFaults(({ [name]: _, ...others }) => others);
      saving.reset();
    },
    undo() {
      setChanges({});
      setLost(null);
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
