import { Failure, failureOf } from "../../../lib/failure.ts";
import { editingMoreStrings } from "../../../strings/editing-more.ts";
import { isSameValue, type PartValue } from "./same-value.ts";

/** A part of a picture at one of the picture's revisions. */
export interface Version {
  readonly value: PartValue;
  readonly revision: number;
}

export interface PartStore {
  /** As the picture was last read; null if it is gone. */
  known(): Promise<Version | null>;
  refresh(): Promise<Version | null>;
  /** Saves the value if this is still the picture's revision, and answers the new one; else throws a `conflict`. */
  write(value: PartValue, revision: number): Promise<number>;
}

/** Other people may keep on changing other parts; more often than this is no coincidence. */
const mostTries = 4;

/**
 * Saves a part that was made from `seen`, and answers the picture's revision. If somebody else has changed the picture
 * meanwhile, but not this part, theirs and ours both stay. `mine`: what this person saved last, which an edit that waited
 * for its turn has not seen. Throws a `Failure`: `conflict` if somebody else has changed this part.
 */
export async function mergePart(
  value: PartValue,
  seen: PartValue,
  store: PartStore,
  mine?: PartValue,
): Promise<number> {
  let now = await store.known();
  for (let tries = 1; ; tries += 1) {
    if (!now) throw new Failure("refused", editingMoreStrings.deletedElsewhere);
    if (isSameValue(now.value, value)) return now.revision; // an earlier try got through
    const isUnchanged = isSameValue(now.value, seen) || (mine !== undefined && isSameValue(now.value, mine));
    if (!isUnchanged) throw new Failure("conflict", editingMoreStrings.changedElsewhere);
    try {
      return await store.write(value, now.revision);
    } catch (error) {
      if (failureOf(error).kind !== "conflict" || tries === mostTries) throw error;
      now = await store.refresh();
    }
  }
}
