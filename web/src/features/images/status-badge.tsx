import type { ImageStatus } from "../../../../shared/images.ts";
import { imageStrings } from "../../strings/images.ts";
import { Badge, type BadgeTone } from "../../ui/badge.tsx";

const tones: Record<ImageStatus, BadgeTone> = {
  pending: "quiet",
  processing: "quiet",
  tagging: "quiet",
  ready: "warn",
  approved: "good",
  rejected: "quiet",
  failed: "bad",
  kept: "quiet",
};

export const StatusBadge = ({ status }: { readonly status: ImageStatus }) => (
  <Badge tone={tones[status]}>{imageStrings.status[status]}</Badge>
);
