import { classes } from "../../../lib/classes.ts";
import { compareStrings as strings } from "../../../strings/compare.ts";
import { Caption } from "./caption.tsx";
import type { PairProps } from "./view-props.ts";

interface PairCaptionsProps extends PairProps {
  /** Which of the two is in view, where one is. */
  readonly shown?: 0 | 1;
}

/** What the two are, below them. */
export const PairCaptions = ({ pictures, names, hasPrompts, hasRecipes, deciding, pair, shown }: PairCaptionsProps) => (
  <ul aria-label={strings.pictures} className="grid grid-cols-2 gap-3 md:gap-4">
    {pair.map((place, side) => {
      const picture = pictures[place]!;
      return (
        <li
          key={picture.id}
          aria-current={shown === side ? "true" : undefined}
          className={classes(
            "min-w-0 rounded-card border",
            shown === undefined || shown === side ? "bg-raised" : "bg-page",
            deciding.winner === picture.id ? "border-accent outline-2 outline-accent" : "border-line",
          )}
        >
          <Caption
            picture={picture}
            place={place}
            name={names.get(picture.id) ?? ""}
            hasPrompt={hasPrompts}
            hasRecipes={hasRecipes}
            deciding={deciding}
          />
        </li>
      );
    })}
  </ul>
);
