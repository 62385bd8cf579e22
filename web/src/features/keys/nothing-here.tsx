import { KeyRound, SearchX } from "lucide-react";
import { keysStrings as strings } from "../../strings/keys.ts";
import { Button } from "../../ui/button.tsx";
import { StateMessage } from "../../ui/state-message.tsx";
import type { ChangeView } from "./view/use-keys-view.ts";

/** What stands in the place of the list: there is no key at all, or none of this kind. */
export const NothingHere = ({ isEmpty, onChange }: { readonly isEmpty: boolean; readonly onChange: ChangeView }) =>
  isEmpty ? (
    <StateMessage
      icon={<KeyRound aria-hidden />}
      title={strings.emptyTitle}
      help={strings.emptyHelp}
      action={
        <Button look="primary" onClick={() => onChange({ dialog: "create" })}>
          {strings.emptyAction}
        </Button>
      }
    />
  ) : (
    <StateMessage
      icon={<SearchX aria-hidden />}
      title={strings.nothingTitle}
      help={strings.nothingHelp}
      action={<Button onClick={() => onChange({ filter: "all", text: "" })}>{strings.showAll}</Button>}
    />
  );
