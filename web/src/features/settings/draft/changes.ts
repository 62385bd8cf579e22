import type { SettingName, Settings, SettingValue } from "./settings-row.ts";

/** What somebody made of a setting, and what it was when they did. */
export interface Change {
  readonly from: SettingValue;
  readonly to: SettingValue;
}

export type Changes = Readonly<Partial<Record<SettingName, Change>>>;

export interface Conflict extends Change {
  readonly name: SettingName;
  /** What somebody else made of it since. */
  readonly now: SettingValue;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const entriesOf = (changes: Changes) => Object.entries(changes) as [SettingName, Change][];

/** With one setting changed; back at what it is, it is no change. */
export function change(changes: Changes, settings: Settings, name: SettingName, to: SettingValue): Changes {
  const from = changes[name]?.from ?? settings[name];
  const { [name]: _, ...others } = changes;
  return isSame(from, to) ? others : { ...others, [name]: { from, to } };
}

/** Settings with a change of both sides, unless both want the same. */
export const conflictsOf = (changes: Changes, settings: Settings): Conflict[] =>
  entriesOf(changes)
    .map(([name, { from, to }]) => ({ name, from, to, now: settings[name] }))
    .filter(({ from, to, now }) => !isSame(now, from) && !isSame(now, to));

/** The changes as made to what is stored now: what is stored anyway is no change any more. */
export const keepMine = (changes: Changes, settings: Settings): Changes =>
  Object.fromEntries(
    entriesOf(changes)
      .filter(([name, { to }]) => !isSame(settings[name], to))
      .map(([name, { to }]) => [name, { from: settings[name], to }]),
  );

/** Without those that somebody else changed too. */
export function takeTheirs(changes: Changes, settings: Settings): Changes {
  const lost = new Set(conflictsOf(changes, settings).map(({ name }) => name));
  return Object.fromEntries(entriesOf(changes).filter(([name]) => !lost.has(name)));
}

/** Whether all of it is what is stored now. */
export const areStored = (changes: Changes, settings: Settings): boolean =>
  entriesOf(changes).every(([name, { to }]) => isSame(settings[name], to));

/** What is still to be saved: what was changed again since is a change of what is saved. */
export const withoutSaved = (changes: Changes, saved: Changes): Changes =>
  Object.fromEntries(
    entriesOf(changes)
      .map(([name, { from, to }]): [SettingName, Change] => [name, { from: saved[name] ? saved[name].to : from, to }])
      .filter(([, { from, to }]) => !isSame(from, to)),
  );

/** The settings as they would be. */
export const withChanges = (settings: Settings, changes: Changes): Record<SettingName, SettingValue> => ({
  ...settings,
  ...valuesOf(changes),
});

/** What is sent: the new value of each changed setting. */
export const valuesOf = (changes: Changes): Partial<Record<SettingName, SettingValue>> =>
  Object.fromEntries(entriesOf(changes).map(([name, { to }]) => [name, to]));

/** What brings back what was before. */
export const reverseOf = (changes: Changes): Changes =>
  Object.fromEntries(entriesOf(changes).map(([name, { from, to }]) => [name, { from: to, to: from }]));
