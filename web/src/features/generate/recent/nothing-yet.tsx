import { ImagePlus } from "lucide-react";
import { recentStrings as strings } from "../../../strings/generate-recent.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { addressWith, plainAddress } from "../address.ts";

/** What stands in the place of pictures before there are any. */
export default function NothingYet() {
  return (
    <StateMessage
      icon={<ImagePlus aria-hidden />}
      title={strings.emptyTitle}
      help={strings.emptyHelp}
      action={strings.examples.map((prompt) => (
        <LinkButton key={prompt} to={addressWith(plainAddress, { prompt })} className="w-full py-2 whitespace-normal!">
          {prompt}
        </LinkButton>
      ))}
    />
  );
}
