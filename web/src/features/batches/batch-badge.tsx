import type { BatchState } from "../../../../shared/batch-rows.ts";
import { batchesStrings as strings } from "../../strings/batches.ts";
import { Badge, type BadgeTone } from "../../ui/badge.tsx";

const tones: Record<BatchState, BadgeTone> = {
  running: "accent",
  paused: "quiet",
  held: "warn",
  failed: "bad",
  cancelled: "quiet",
  done: "good",
};

export const BatchBadge = ({ state }: { readonly state: BatchState }) => (
  <Badge tone={tones[state]}>{strings.states[state]}</Badge>
);
