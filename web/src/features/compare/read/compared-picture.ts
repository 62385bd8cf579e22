import type { ImageStatus } from "../../../../../shared/images.ts";
import type { Usd } from "../../../../../shared/usd.ts";

/** A recipe by what it is called and where it is. */
export interface RecipeName {
  readonly slug: string;
  readonly name: string;
}

/** A picture with all that it is compared by. */
export interface ComparedPicture {
  readonly id: string;
  readonly batchId: string | null;
  readonly prompt: string;
  readonly status: ImageStatus;
  readonly isInTrash: boolean;
  /** What made it; empty for an upload. */
  readonly model: string;
  /** Of which model it was asked, whichever made it in the end. */
  readonly askedModelId: string | null;
  readonly template: RecipeName | null;
  readonly style: RecipeName | null;
  readonly seed: number;
  /** Whether its model draws by the seed. */
  readonly hasSeed: boolean;
  /** In pixels: as it is, else as it was asked for; null where nobody knows. */
  readonly width: number | null;
  readonly height: number | null;
  /** Of the whole picture as a file; null before there is one. */
  readonly bytes: number | null;
  /** In the bucket `studio`. */
  readonly path: string | null;
  readonly thumbhash: string | null;
  readonly color: string | null;
  /** What all work on it has cost. */
  readonly usd: Usd;
  /** From the beginning of the drawing to its end; null before that. */
  readonly seconds: number | null;
  /** How much of the drawing is done, 0 to 1. */
  readonly progress: number;
  readonly errorCode: string | null;
  readonly errorDetail: string | null;
  /** Why it waits, where something holds it up. */
  readonly heldBy: string | null;
}

/** `made`: there is something to look at. */
export type PictureState = "making" | "made" | "failed" | "in_trash";

export function stateOf({
  status,
  isInTrash,
  path,
}: Pick<ComparedPicture, "status" | "isInTrash" | "path">): PictureState {
  if (isInTrash) return "in_trash";
  if (status === "failed") return "failed";
  return path === null ? "making" : "made";
}

export const isMade = (picture: ComparedPicture): boolean => stateOf(picture) === "made";

/** Whether a person or the model is still waited for, so that it is asked again. */
export const isUnderWay = ({ status, isInTrash }: Pick<ComparedPicture, "status" | "isInTrash">): boolean =>
  !isInTrash && (status === "pending" || status === "processing" || status === "tagging");

/** The recipes it was made after, by their names. */
export const recipesOf = ({ template, style }: Pick<ComparedPicture, "template" | "style">): RecipeName[] =>
  [template, style].filter((recipe) => recipe !== null);
