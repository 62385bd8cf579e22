import { Suspense } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import type { ReviewScreen } from "../review-screen.ts";

const HelpDialog = lazyPart(() => import("./help-dialog.tsx"));
const RejectDialog = lazyPart(() => import("../../editing/reject-dialog.tsx"));
const FlawedDialog = lazyPart(() => import("../../editing/flawed-dialog.tsx"));

export type ReviewDialogsProps = Pick<ReviewScreen, "url" | "go"> & {
  /** How many pictures would be rejected. */
  readonly count: number;
  readonly onReject: (reason: string | null) => void;
  /** Approves a flawed one as it is; not given where none is to be approved. */
  readonly onApprove?: (() => void) | undefined;
};

export const ReviewDialogs = ({ url, go, count, onReject, onApprove }: ReviewDialogsProps) => (
  <Suspense>
    {url.open === "help" && <HelpDialog onClose={() => go({ open: null })} />}
    {url.open === "reject" && count > 0 && (
      <RejectDialog count={count} onReject={onReject} onClose={() => go({ open: null })} />
    )}
    {url.open === "approve" && onApprove && <FlawedDialog onApprove={onApprove} onClose={() => go({ open: null })} />}
  </Suspense>
);
