import type { Overlay } from "../../../../../shared/recipes.ts";
import { recipePageStrings as strings } from "../../../strings/recipes-page.ts";
import { PromptText } from "../prompt-text.tsx";

interface OverlayListProps {
  readonly overlays: readonly Overlay[];
  readonly names: ReadonlySet<string>;
}

/** The texts that are set over the picture, and where. */
export const OverlayList = ({ overlays, names }: OverlayListProps) => (
  <ul className="grid gap-2">
    {overlays.map(({ text, place }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they have nothing else of their own
      <li key={at} className="grid grid-cols-[5rem_minmax(0,1fr)] items-center gap-3 text-sm">
        <span className="text-ink-soft">{strings.place[place]}</span>
        <PromptText text={text} names={names} />
      </li>
    ))}
  </ul>
);
