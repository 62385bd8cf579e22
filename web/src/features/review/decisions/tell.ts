import { notify } from "../../../lib/notify.ts";
import { imageStrings } from "../../../strings/images.ts";
import { reviewGridStrings } from "../../../strings/review-grid.ts";
import { reviewMoreStrings } from "../../../strings/review-more.ts";
import { pictureName } from "../picture-name.ts";
import type { Misfit } from "./decisions.ts";
import type { Move } from "./move.ts";

const mostNamed = 5;

/** Says which pictures a decision did not fit, by name. */
export function tellMisfits(move: Move, misfits: readonly Misfit[]): void {
  const named = misfits
    .slice(0, mostNamed)
    .map(({ id, status }) => reviewMoreStrings.named(pictureName(id), statusName(status)));
  const more = misfits.length - named.length;
  const detail = [...named, ...(more > 0 ? [reviewMoreStrings.andMore(more)] : [])].join(" · ");
  void notify.failed(titleFor(move, misfits.length), { detail });
}

export const tellRefusal = (message: string): void =>
  void notify.failed(reviewMoreStrings.notSaved, { detail: message });

function titleFor(move: Move, count: number): string {
  if (move.undoes) return reviewMoreStrings.cannotUndo;
  return move.ids.length === 1 ? reviewMoreStrings.alreadyDecided : reviewMoreStrings.alreadyDecidedMany(count);
}

const statusName = (status: string): string =>
  imageStrings.status[status as keyof typeof imageStrings.status] ?? reviewGridStrings.deleted;
