import { classes } from "../../../lib/classes.ts";
import { compareStrings as strings } from "../../../strings/compare.ts";
import { isMade } from "../read/compared-picture.ts";
import { aspectOf } from "./aspect-of.ts";
import { Caption } from "./caption.tsx";
import { ComparedImage } from "./compared-image.tsx";
import { NotMade } from "./not-made.tsx";
import type { ViewProps } from "./view-props.ts";
import { ZoomFrame } from "./zoom-frame.tsx";

/** All pictures side by side, in frames of one size. */
export function GridView({ pictures, names, hasPrompts, hasRecipes, zoom, onZoom, deciding }: ViewProps) {
  const aspect = aspectOf(pictures);
  return (
    <ul aria-label={strings.pictures} className={classes("grid gap-3 md:gap-4", columnsOf(pictures.length, aspect))}>
      {pictures.map((picture, place) => {
        const name = names.get(picture.id) ?? "";
        return (
          <li
            key={picture.id}
            className={classes(
              "flex min-w-0 flex-col overflow-hidden rounded-card border bg-raised",
              deciding.winner === picture.id ? "border-accent outline-2 outline-accent" : "border-line",
            )}
          >
            <ZoomFrame
              zoom={zoom}
              onZoom={onZoom}
              aspect={aspect}
              over={!isMade(picture) && <NotMade picture={picture} name={name} />}
            >
              <ComparedImage picture={picture} isUrgent={place < 4} />
            </ZoomFrame>
            <Caption
              picture={picture}
              place={place}
              name={name}
              hasPrompt={hasPrompts}
              hasRecipes={hasRecipes}
              deciding={deciding}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** As many beside each other as can be told apart; wide pictures are rather stacked on a narrow screen. */
function columnsOf(count: number, aspect: number): string {
  if (count === 1) return "max-w-xl";
  const narrow = aspect > 1.6 ? "grid-cols-1 sm:grid-cols-2" : "grid-cols-2";
  if (count === 2) return narrow;
  if (count === 3) return `${narrow} lg:grid-cols-3`;
  return `${narrow} lg:grid-cols-3 xl:grid-cols-4 3xl:grid-cols-6`;
}
