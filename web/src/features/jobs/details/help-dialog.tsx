import { jobDetailsStrings } from "../../../strings/job-details.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { type KeyRow, KeyRows } from "../../../ui/key-rows.tsx";

const { keys } = jobDetailsStrings;

const rows: readonly KeyRow[] = [
  [keys.next, ["J", "↓"]],
  [keys.previous, ["K", "↑"]],
  [keys.open, ["Enter"]],
  [keys.retry, ["R"]],
  [keys.cancel, ["C"]],
  [keys.first, ["F"]],
  [keys.close, ["Esc"]],
  [keys.help, ["?"]],
];

/** All keys of the screen. */
export default function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog isOpen onClose={onClose} title={jobDetailsStrings.keysTitle}>
      <KeyRows rows={rows} />
    </Dialog>
  );
}
