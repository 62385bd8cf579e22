import { reviewMoreStrings } from "../../../strings/review-more.ts";
import { type KeyGroup, KeyHelp } from "../../../ui/key-help.tsx";

const { keys } = reviewMoreStrings;

const groups: readonly KeyGroup[] = [
  {
    title: reviewMoreStrings.helpOne,
    rows: [
      [keys.next, ["J", "→"]],
      [keys.previous, ["K", "←"]],
      [keys.approve, ["A"]],
      [keys.reject, ["R"]],
      [keys.reopen, ["B"]],
      [keys.tags, ["T"]],
      [keys.cutOut, ["C"]],
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
  return <KeyHelp title={reviewMoreStrings.helpTitle} groups={groups} onClose={onClose} />;
}
