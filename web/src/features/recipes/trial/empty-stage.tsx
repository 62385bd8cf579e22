import { WandSparkles } from "lucide-react";
import { paths } from "../../../lib/paths.ts";
import { standStrings as strings } from "../../../strings/recipes-stand.ts";
import { LinkButton } from "../../../ui/link-button.tsx";

/** Tries a scene by what its model draws: the stage without a product, as a picture of its own. */
export const EmptyStage = ({ prompt }: { readonly prompt: string }) => (
  <div className="grid gap-2">
    <p className="text-sm text-ink-soft">{strings.stageLine}</p>
    {prompt !== "" && (
      <LinkButton
        size="small"
        className="w-fit"
        icon={<WandSparkles aria-hidden />}
        to={`${paths.generate}?${new URLSearchParams({ prompt })}`}
      >
        {strings.drawStage}
      </LinkButton>
    )}
  </div>
);
