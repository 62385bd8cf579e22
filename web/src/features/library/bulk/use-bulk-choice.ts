import { useState } from "react";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { libraryBulkStrings } from "../../../strings/library-bulk.ts";
import { useRefusal } from "../../editing/verbs/use-refusal.ts";
import { usePerson } from "../../session/session.ts";
import { matchingIds } from "../list/list-images.ts";
import { chosenOf, countOf, nothing } from "../selection/selection.ts";
import type { LibraryState } from "../use-library.ts";
import { zipWork } from "../zip/zip-work.ts";
import type { BulkAction } from "./bulk-action.ts";
import { bulkWorker } from "./bulk-worker.ts";
import { countUsed } from "./count-used.ts";
import type { BulkChoice } from "./selection-line.tsx";

/** What takes pictures from search that sites may use. */
type Removal = Extract<BulkChoice, "withdraw" | "trash">;

/** What wants an answer before it begins: words, or a confirmation where there is no undo or sites use some of it. */
export type Asking = Extract<BulkChoice, "reject" | "tag" | "retry" | "remake"> | Removal;

export interface BulkChoiceState {
  readonly asking: Asking | null;
  /** How many of the pictures sites use, where that is why it is asked. */
  readonly used: number;
  /** What everything that matches is, is being looked up. */
  readonly isBusy: boolean;
  /** Why nothing is begun. */
  readonly refusal: string | undefined;
  choose(choice: BulkChoice): void;
  begin(action: BulkAction): void;
  /** The answer where sites use some of it: it is wanted all the same. */
  beginUsed(removal: Removal): void;
  dismiss(): void;
}

/** `matching_image_ids` answers no more. */
const mostAtOnce = 20_000;

/** From a button of the bar to the work on what is selected. */
export function useBulkChoice({ selection, list, choosing, view }: LibraryState): BulkChoiceState {
  const [asking, setAsking] = useState<Asking | null>(null);
  const [used, setUsed] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const { text, isReachable } = useRefusal();
  const isAdmin = usePerson().role === "admin";
  const count = countOf(selection, list.total ?? 0);

  const readIds = async (): Promise<readonly string[]> => {
    if (!selection.isAll) return [...selection.ids];
    setBusy(true);
    try {
      // As of the list that the person sees: what came since they have not chosen.
      const ids = await matchingIds(list.request, AbortSignal.timeout(60_000), list.asOf ?? undefined);
      if (ids.length === mostAtOnce) void notify.tell(libraryBulkStrings.firstOnly(mostAtOnce));
      return chosenOf(selection, ids);
    } finally {
      setBusy(false);
    }
  };

  const begin = (action: BulkAction, read = readIds) => {
    setAsking(null);
    if (!isReachable()) return; // what is selected stays for another try
    read().then(
      (ids) => {
        // The others leave what is selected where one may go on with it.
        if (action.kind !== "tag" && action.kind !== "remake") choosing.choose(nothing);
        void bulkWorker.start(action, ids);
      },
      (error: unknown) => void notify.failed(failureOf(error).message),
    );
  };

  const removalOf = (kind: Removal): BulkAction => (kind === "trash" ? { kind, isAdmin } : { kind });

  /** What no site uses begins at once, for it can be undone. */
  const remove = (removal: Removal) => {
    const counting = readIds().then(async (ids) => {
      setBusy(true);
      const count = await countUsed(ids).finally(() => setBusy(false));
      if (count === 0) return begin(removalOf(removal), () => Promise.resolve(ids));
      setUsed(count);
      setAsking(removal);
    });
    counting.catch((error: unknown) => void notify.failed(failureOf(error).message));
  };

  return {
    asking,
    used,
    isBusy,
    refusal: text,
    begin: (action) => begin(action),
    beginUsed: (removal) => begin(removalOf(removal)),
    dismiss: () => setAsking(null),
    choose(choice) {
      if (!isReachable()) return;
      switch (choice) {
        case "download":
          return void zipWork.start(count, readIds);
        case "approve":
          // Whoever points at a rejected picture, or has filtered for them, means it.
          return begin({ kind: "approve", isAlsoRejected: !selection.isAll || view.statuses.includes("rejected") });
        case "withdraw":
        case "trash":
          return isAdmin ? remove(choice) : begin(removalOf(choice));
        case "restore":
          return begin({ kind: choice });
        default:
          setAsking(choice);
      }
    },
  };
}
