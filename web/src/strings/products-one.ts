import type { Fidelity } from "../../../shared/products.ts";
import { formatNumber, formatShare } from "./format.ts";

interface Tally {
  readonly all: number;
  readonly made: number;
  readonly flagged: number;
  readonly failed: number;
}

/** What is said of one product. */
export const productStrings = {
  all: "All products",
  missingTitle: "There is no such product",
  missingHelp: "It may be somebody else's, or deleted, or the address is mistyped.",
  progress: "Progress of the scenes",
  tally: ({ all, made, flagged, failed }: Tally) =>
    [
      `${formatNumber(made)} of ${all === 1 ? "1 scene" : `${formatNumber(all)} scenes`} made`,
      flagged > 0 && `${formatNumber(flagged)} to look at`,
      failed > 0 && `${formatNumber(failed)} failed`,
    ]
      .filter(Boolean)
      .join(", "),
  run: (run: number) => `Made ${formatNumber(run)} times`,
  since: (ago: string) => `begun ${ago}`,
  cost: (usd: string) => `cost ${usd}`,
  source: "What they are made from",
  scenes: "Scenes",
  earlier: "Earlier scenes",
  inScene: (title: string, scene: string) => `${title}: ${scene}`,
  pixels: (width: number, height: number) => `${width} × ${height}`,
  reused: "Used again from before",
  failed: "Failed",
  inTrash: "In the trash",
  // Stages
  photoStages: {
    waiting: "Waiting",
    queued: "Waiting for its turn",
    making: "Taken in",
    fitting: "Taken in",
    sizes: "Making sizes",
    tags: "Making sizes",
  },
  cutOutStages: {
    waiting: "Waits for the photo",
    queued: "Waiting for its turn",
    making: "Removing the background",
    fitting: "Comparing it with the photo",
    sizes: "Making sizes",
    tags: "Making sizes",
  },
  sceneStages: {
    waiting: "Waits for the cut-out",
    queued: "Waiting for its turn",
    making: "Making the scene",
    fitting: "Setting the product in",
    sizes: "Making sizes",
    tags: "Tagging",
  },
  triesAgain: "A try failed. It is tried again.",
  // What can be done
  retry: "Try again",
  retryPart: (name: string) => `Try again: ${name}`,
  nothingToRetry: "There is nothing to start again",
  neverBegun: "It was not begun: what comes before it failed. It goes on once that has been tried again.",
  review: "Review",
  reviewScene: (name: string) => `Review: ${name}`,
  flagged: "The product looks different from its photo.",
  measured: ({ difference, overlap }: Fidelity) =>
    `Color differs by ${difference.toFixed(3)} (0 is the same), outline is ${formatShare(overlap)} the same.`,
  again: "Make again",
  againLater: "It is being made now",
  rename: "Rename",
  renameTitle: "Rename the product",
  name: "Title",
  save: "Save",
  delete: "Delete",
  deleteTitle: (title: string) => `Delete “${title}”?`,
  deleteHelp:
    "The product leaves the list, and work on it stops. Its photo, its cut-out and all scenes that are not approved go to the trash. Approved scenes stay in the library.",
  deleted: "Deleted",
} as const;
