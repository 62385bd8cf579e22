import { isUuid } from "../../lib/uuid.ts";

/** Which pictures are gone through: those that wait, or those that were decided. */
export const queueStatuses = ["ready", "approved", "rejected"] as const;
export type QueueStatus = (typeof queueStatuses)[number];

const panels = ["help", "reject", "tags", "approve"] as const;

/** All that the address of the screen holds. */
export interface ReviewUrl {
  readonly status: QueueStatus;
  /** Only pictures of this batch. */
  readonly batch: string | null;
  /** The picture on the screen; in the grid the one that the keys are at. Null: the first. */
  readonly image: string | null;
  readonly mode: "single" | "grid";
  /** Ids, or their first eight digits when there are many. */
  readonly selected: readonly string[];
  readonly open: (typeof panels)[number] | null;
}

/** More than this would make an address that servers refuse: the selection then lives as long as the screen. */
const mostInAddress = 1_000;
/** From here on only the beginning of each id is written. */
const mostInFull = 20;

/** Reads what it knows and ignores the rest: an address may be typed by hand. */
export function parseReviewUrl(params: URLSearchParams): ReviewUrl {
  return {
    status: queueStatuses.find((status) => status === params.get("status")) ?? "ready",
    batch: idOf(params.get("batch")),
    image: idOf(params.get("image")),
    mode: params.get("mode") === "grid" ? "grid" : "single",
    selected: (params.get("selected") ?? "").split(",").filter((id) => /^[0-9a-f-]{8,36}$/.test(id)),
    open: panels.find((panel) => panel === params.get("open")) ?? null,
  };
}

/** What is as usual is left out. */
export function formatReviewUrl({ status, batch, image, mode, selected, open }: ReviewUrl): URLSearchParams {
  const params = new URLSearchParams();
  if (status !== "ready") params.set("status", status);
  if (batch) params.set("batch", batch);
  if (mode === "grid") params.set("mode", mode);
  if (image) params.set("image", image);
  if (open) params.set("open", open);
  if (selected.length > 0 && selected.length <= mostInAddress)
    params.set("selected", selected.map((id) => (selected.length > mostInFull ? id.slice(0, 8) : id)).join(","));
  return params;
}

const idOf = (value: string | null): string | null => (isUuid(value) ? value : null);
