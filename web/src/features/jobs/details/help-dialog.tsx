import { jobDetailsStrings } from "../../../strings/job-details.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { Keycap } from "../../../ui/keycap.tsx";

const { keys } = jobDetailsStrings;

const rows: readonly (readonly [string, readonly string[]])[] = [
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
      <dl className="grid gap-1.5 text-sm">
        {rows.map(([what, caps]) => (
          <div key={what} className="flex items-center justify-between gap-4">
            <dt>{what}</dt>
            <dd className="flex gap-1 whitespace-nowrap">
              {caps.map((cap) => (
                <Keycap key={cap}>{cap}</Keycap>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
