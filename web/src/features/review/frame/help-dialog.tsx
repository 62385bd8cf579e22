import { reviewMoreStrings } from "../../../strings/review-more.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { Keycap } from "../../../ui/keycap.tsx";

const { keys } = reviewMoreStrings;

const groups: readonly { readonly title: string; readonly rows: readonly (readonly [string, readonly string[]])[] }[] =
  [
    {
      title: reviewMoreStrings.helpOne,
      rows: [
        [keys.next, ["J", "→"]],
        [keys.previous, ["K", "←"]],
        [keys.approve, ["A"]],
        [keys.reject, ["R"]],
        [keys.reopen, ["B"]],
        [keys.tags, ["T"]],
        [keys.undo, ["Z", "Ctrl+Z"]],
        [keys.grid, ["G"]],
        [keys.help, ["?"]],
      ],
    },
    {
      title: reviewMoreStrings.helpGrid,
      rows: [
        [keys.select, ["X", "Space"]],
        [keys.range, ["Shift+↑↓←→", "Shift+X"]],
        [keys.all, ["Ctrl+A"]],
        [keys.clear, ["Esc"]],
        [keys.open, ["Enter"]],
      ],
    },
    {
      title: reviewMoreStrings.helpSubject,
      rows: [
        [keys.move, ["↑↓←→"]],
        [keys.resize, ["Shift+↑↓←→"]],
        [keys.reset, ["Esc"]],
      ],
    },
  ];

/** All keys of the screen. */
export default function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog isOpen onClose={onClose} title={reviewMoreStrings.helpTitle}>
      <div className="grid gap-5">
        {groups.map(({ title, rows }) => (
          <section key={title}>
            <h3 className="mb-2 text-sm font-semibold text-ink-soft">{title}</h3>
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
          </section>
        ))}
      </div>
    </Dialog>
  );
}
