import { compareStrings as strings } from "../../strings/compare.ts";
import { KeyHelp } from "../../ui/key-help.tsx";

const { keyNames, keyGroups } = strings;

const groups = [
  {
    title: keyGroups.decide,
    rows: [
      [keyNames.pick, ["1", "2", "3", "4"]],
      [keyNames.approve, ["A"]],
      [keyNames.undo, ["Z", "Ctrl+Z"]],
    ],
  },
  {
    title: keyGroups.prompts,
    rows: [
      [keyNames.next, ["→", "J"]],
      [keyNames.previous, ["←", "K"]],
    ],
  },
  {
    title: keyGroups.look,
    rows: [
      [keyNames.grid, ["G"]],
      [keyNames.slider, ["S"]],
      [keyNames.flip, ["F"]],
      [keyNames.switchPictures, ["Space", "X"]],
      [keyNames.zoom, ["+", "-"]],
      [keyNames.whole, ["0"]],
      [keyNames.move, ["Shift+↑↓←→"]],
      [keyNames.help, ["?"]],
    ],
  },
] as const;

/** What the keys of the comparison do. */
export default function CompareKeys({ onClose }: { readonly onClose: () => void }) {
  return <KeyHelp title={strings.keys} groups={groups} onClose={onClose} />;
}
