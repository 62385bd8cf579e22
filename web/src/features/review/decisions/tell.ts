import { notify } from "../../../lib/notify.ts";
import { flawStrings } from "../../../strings/flaws.ts";
import { imageStrings } from "../../../strings/images.ts";
import { reviewGridStrings } from "../../../strings/review-grid.ts";
import { reviewMoreStrings } from "../../../strings/review-more.ts";
import { pictureName } from "../picture-name.ts";
import type { Misfit } from "./decisions.ts";
import type { Move } from "./move.ts";

const mostNamed = 5;

/** Says which pictures a decision did not fit, by name; flawed ones still wait, for nobody else has decided. */
export function tellMisfits(move: Move, all: readonly Misfit[]): void {
  const isLeft = ({ status }: Misfit) => move.to === "approved" && status === move.from;
  const left = all.filter(isLeft).length;
  if (left > 0) void notify.tell(flawStrings.left(left), { id: "flawed" });
  const misfits = all.filter((misfit) => !isLeft(misfit));
  if (misfits.length === 0) return;
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
