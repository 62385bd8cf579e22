import { mockupStrings as strings } from "../../strings/mockups.ts";
import { KeyHelp } from "../../ui/key-help.tsx";

const { keyNames, keyGroups } = strings;

const groups = [
  {
    title: keyGroups.move,
    rows: [
      [keyNames.step, ["↑↓←→"]],
      [keyNames.leap, ["Shift+↑↓←→"]],
      [keyNames.center, ["C"]],
      [keyNames.fit, ["F"]],
      [keyNames.fill, ["Shift+F"]],
    ],
  },
  {
    title: keyGroups.change,
    rows: [
      [keyNames.grow, ["+", "-"]],
      [keyNames.turn, ["[", "]"]],
      [keyNames.turnFar, ["Shift+[", "Shift+]"]],
    ],
  },
  {
    title: keyGroups.more,
    rows: [
      [keyNames.reset, ["0"]],
      [keyNames.undo, ["Z", "Ctrl+Z"]],
      [keyNames.redo, ["Ctrl+Y"]],
      [keyNames.free, ["Alt"]],
      [keyNames.help, ["?"]],
    ],
  },
] as const;

/** What the keys of the mockups do. */
export default function MockupKeys({ onClose }: { readonly onClose: () => void }) {
  return <KeyHelp title={strings.keys} groups={groups} onClose={onClose} />;
}
