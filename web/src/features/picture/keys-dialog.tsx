import { picturePartsStrings as strings } from "../../strings/picture-parts.ts";
import { KeyHelp } from "../../ui/key-help.tsx";
import { pictureTabs } from "./picture-url.ts";

const { keys } = strings;

/** All keys of the screen. */
export default function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <KeyHelp
      title={strings.keysTitle}
      onClose={onClose}
      groups={[
        {
          title: strings.keysOnPicture,
          rows: [
            [keys.approve, ["A"]],
            [keys.reject, ["R"]],
            [keys.reopen, ["B"]],
            [keys.tags, ["T"]],
            [keys.view, ["V"]],
            [keys.tab, pictureTabs.map((_, place) => String(place + 1))],
            [keys.help, ["?"]],
          ],
        },
        {
          title: strings.keysOnSubject,
          rows: [
            [keys.move, ["↑↓←→"]],
            [keys.resize, ["Shift+↑↓←→"]],
          ],
        },
      ]}
    />
  );
}
