import { ImagePlus } from "lucide-react";
import { generateStrings as strings } from "../../strings/generate.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { StateMessage } from "../../ui/state-message.tsx";
import { addressWith, plainAddress } from "./generate-address.ts";

/** What stands in the place of pictures before there are any. */
export const NothingYet = () => (
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
