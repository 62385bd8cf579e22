import { paths } from "../../lib/paths.ts";
import { outsideStrings } from "../../strings/outside.ts";
import { publicFrameStrings } from "../../strings/public-frame.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { SupportLine } from "../../ui/support-line.tsx";

/** Where to go from here. */
export const Ending = () => (
  <footer className="border-t border-line">
    <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-4 px-4 py-10 md:px-8">
      <div>
        <h2 className="text-lg font-semibold">{outsideStrings.endTitle}</h2>
        <p className="mt-1 text-ink-soft">
          <SupportLine />
        </p>
      </div>
      <div className="flex gap-2">
        <LinkButton to={paths.help}>{publicFrameStrings.help}</LinkButton>
      </div>
    </div>
  </footer>
);
