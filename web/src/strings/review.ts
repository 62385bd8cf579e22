type Status = "ready" | "approved" | "rejected";

export const reviewStrings = {
  title: "Review",
  queues: { ready: "To review", approved: "Approved", rejected: "Rejected" } satisfies Record<Status, string>,
  queuesLabel: "Which pictures",
  failed: (count: number) => `${count} failed`,
  position: (place: number, total: string) => `${place} of ${total}`,
  total: {
    ready: (total: string) => `${total} to review`,
    approved: (total: string) => `${total} approved`,
    rejected: (total: string) => `${total} rejected`,
  } satisfies Record<Status, (total: string) => string>,
  fresh: (count: number) => `${count} new`,
  showFresh: "Go to the new ones",
  oneBatch: "Only one batch",
  allBatches: "Show all batches",

  approve: "Approve",
  reopen: "Back to review",
  previous: "Previous",
  next: "Next",
  grid: "Grid",
  single: "One by one",
  help: "Help",
  actions: "Decide",

  did: { ready: "Back to review", approved: "Approved", rejected: "Rejected" } satisfies Record<Status, string>,
  didMany: {
    ready: (count: number) => `${count} back to review`,
    approved: (count: number) => `${count} approved`,
    rejected: (count: number) => `${count} rejected`,
  } satisfies Record<Status, (count: number) => string>,
  undone: (count: number) => (count === 1 ? "Undone: the picture is back" : `Undone: ${count} pictures are back`),
  nothingToUndo: "There is nothing to undo",
  unsaved: (count: number) => (count === 1 ? "1 decision not saved yet" : `${count} decisions not saved yet`),
  trouble: {
    offline: "no connection",
    signed_out: "your session has ended",
    broken: "the library does not answer",
  },
  offlineTitle: "You are offline",
  offlineHelp: "The pictures appear as soon as you are online again.",

  standing: "Decision",
  cacheNote: "Back to review takes it out of search at once. Caches may keep copies of its files for a day.",
  noReason: "No reason given",

  picture: "Picture",

  gridLabel: "Pictures",
  select: (name: string) => `Select ${name}`,
  look: (name: string) => `Look at ${name}`,
  selected: (count: number) => `${count} selected`,
  selectAll: (total: string) => `Select all ${total}`,
  selectNone: "Select none",
  selectHint: "Select pictures to decide about them together.",
} as const;
