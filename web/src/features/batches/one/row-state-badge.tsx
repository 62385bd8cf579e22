import type { RowState } from "../../../../../shared/batch-rows.ts";
import { batchesStrings as strings } from "../../../strings/batches.ts";
import { Badge, type BadgeTone } from "../../../ui/badge.tsx";

const tones: Record<RowState, BadgeTone> = {
  left_out: "warn",
  failed: "bad",
  held: "warn",
  paused: "quiet",
  running: "accent",
  waiting: "quiet",
  done: "good",
  gone: "quiet",
};

export const RowStateBadge = ({ state }: { readonly state: RowState }) => (
  <Badge tone={tones[state]}>{strings.rowStates[state]}</Badge>
);
