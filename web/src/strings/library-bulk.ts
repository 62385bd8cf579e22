import { formatNumber } from "./format.ts";
import { pictures } from "./library.ts";

/** What the library says of many pictures at once: what can be done with them, and what became of it. */
export const libraryBulkStrings = {
  selected: (count: number) => `${formatNumber(count)} selected`,
  firstOnly: (most: number) => `Only the first ${formatNumber(most)} are taken at once.`,

  bulk: "What to do with the selected pictures",
  bulkActions: {
    approve: "Approve",
    reject: "Reject",
    withdraw: "Withdraw",
    trash: "Move to trash",
    restore: "Restore",
    tag: "Tag",
    retry: "Retry failed",
    remake: "Make sizes again",
  },
  download: "Download",
  compare: "Compare",
  cancel: "Cancel",
  undo: "Undo",
  dismiss: "Dismiss",
  goOn: "Try the rest again",

  running: {
    approve: "Approving",
    reject: "Rejecting",
    withdraw: "Withdrawing",
    trash: "Moving to the trash",
    restore: "Restoring",
    tag: "Tagging",
    retry: "Starting again",
    remake: "Queueing new sizes",
  },
  undoing: "Taking back",
  progress: (done: number, total: number) => `${formatNumber(done)} of ${formatNumber(total)}`,
  done: {
    approve: (count: number) => `${formatNumber(count)} approved`,
    reject: (count: number) => `${formatNumber(count)} rejected`,
    withdraw: (count: number) => `${formatNumber(count)} withdrawn`,
    trash: (count: number) => `${formatNumber(count)} in the trash`,
    restore: (count: number) => `${formatNumber(count)} restored`,
    tag: (count: number) => `${formatNumber(count)} tagged`,
    retry: (count: number) => `${formatNumber(count)} started again`,
    remake: (count: number) => `${formatNumber(count)} get new sizes`,
  },
  left: {
    approve: "already decided, or not ready yet",
    reject: "already decided, or not ready yet",
    withdraw: "they were not approved",
    trash: "they were there already",
    restore: "they were not in the trash, or are being deleted",
    tag: "nothing to change, approved and not yours to change, or 50 tags already",
    retry: "they have not failed",
    remake: "they have no file yet, or it is being done",
  },
  leftOver: (count: number, why: string) => `${formatNumber(count)} could not be: ${why}`,
  cancelled: (count: number) => `stopped before ${formatNumber(count)}`,
  unsure: (count: number) =>
    count === 1
      ? "it is not known whether the last one was done"
      : `it is not known whether the last ${formatNumber(count)} were done`,
  unsureOffline:
    "The library cannot be reached. Try the rest again when you are online: what was done is looked up first.",
  undoApproveNote: "Whatever was fetched meanwhile may stay in caches for a day.",
  undoTagNote: "Tags that an undo brings back count as set by a person.",

  rejectAlsoApproved: "Approved ones too: they leave search at once, and caches may keep copies for a day",
  tagTitle: (count: number) => `Tag ${pictures(count)}`,
  tagsToAdd: "Add",
  tagsToRemove: "Take away",
  tagBoth: "A tag is added or taken away, not both",
  applyTags: "Apply",
  confirm: {
    retry: {
      title: (count: number) => `Retry what failed among ${pictures(count)}?`,
      help: "Failed pictures are made again, each from where it failed. What a provider is paid for may cost again, and this cannot be undone.",
      action: "Retry failed",
    },
    remake: {
      title: (count: number) => `Make all sizes of ${pictures(count)} again?`,
      help: "The sizes are cut anew from the masters, and approved pictures are published again. It works in the background and cannot be undone.",
      action: "Make sizes again",
    },
  },

  confirmUsed: {
    withdraw: (count: number) => `Withdraw ${pictures(count)}?`,
    trash: (count: number) => `Move ${pictures(count)} to the trash?`,
  },
  keepsUsed: (used: number) =>
    used === 1
      ? "Sites use 1 of them: search no longer finds it, but its address keeps answering for them. The screen of the picture is where to take it down there too."
      : `Sites use ${formatNumber(used)} of them: search no longer finds those, but their addresses keep answering for them. The screen of each picture is where to take it down there too.`,

  zipRunning: (done: number, total: number) => `Packing ${formatNumber(done)} of ${formatNumber(total)}`,
  zipDone: (name: string, count: number) => `${pictures(count)} saved as ${name}`,
  zipFailed: (count: number) =>
    count === 1
      ? "1 could not be fetched: the manifest says why"
      : `${formatNumber(count)} could not be fetched: the manifest says why`,
  zipGone: "It is no longer in the library",
  zipNoFile: "It has no file yet",
  zipFileNotFetched: (status: number) => `The file could not be fetched: status ${status}`,
} as const;
