import { useSyncExternalStore } from "react";
import type { SubjectBox } from "../../../../../shared/images.ts";
import type { FailureKind } from "../../../lib/failure.ts";

/** The parts of a picture that a person edits in place. */
export interface EditableParts {
  readonly description: string;
  readonly alt: string;
  readonly category: string;
  readonly subject: SubjectBox;
}
export type Part = keyof EditableParts;

/** What a person has made of a part, until it is saved. It outlives the picture on the screen. */
export interface Draft<Name extends Part = Part> {
  readonly part: Name;
  readonly imageId: string;
  readonly value: EditableParts[Name];
  /** What it was made from: whoever else has changed this part meanwhile is not overwritten. */
  readonly seen: EditableParts[Name] | null;
  /** `open`: at work on it. `failed`: it was not saved, and the person can try again. */
  readonly state: "open" | "saving" | "failed";
  readonly failure?: FailureKind;
}

const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();
const keyOf = (personId: string, imageId: string, part: Part) => `${personId} ${imageId} ${part}`;

export const readDraft = <Name extends Part>(personId: string, imageId: string, part: Name): Draft<Name> | undefined =>
  drafts.get(keyOf(personId, imageId, part)) as Draft<Name> | undefined;

export function keepDraft(personId: string, draft: Draft): void {
  drafts.set(keyOf(personId, draft.imageId, draft.part), draft);
  tell();
}

export function dropDraft(personId: string, imageId: string, part: Part): void {
  if (drafts.delete(keyOf(personId, imageId, part))) tell();
}

export const failedDrafts = (personId: string): readonly Draft[] =>
  [...drafts]
    .filter(([key, { state }]) => key.startsWith(`${personId} `) && state === "failed")
    .map(([, draft]) => draft);

export const useDraft = <Name extends Part>(personId: string, imageId: string, part: Name): Draft<Name> | undefined =>
  useSyncExternalStore(subscribe, () => readDraft(personId, imageId, part));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of [...listeners]) listener();
}
