import { Sun } from "lucide-react";
import type { PropsWithChildren } from "react";
import type { Stand } from "../../../../../shared/stands.ts";
import { classes } from "../../../lib/classes.ts";
import { standStrings as strings } from "../../../strings/recipes-stand.ts";
import { aspectRatio } from "../../recipe-previews/stand-in.tsx";
import { standWords } from "./stand-words.ts";

export interface StandFrameProps {
  readonly stand: Stand;
  /** Of the picture, such as "1:1". */
  readonly aspect: string | null;
  readonly className?: string;
}

const percent = (share: number) => `${share * 100}%`;
const line = "border-on-picture shadow-[0_0_0_1px_var(--color-scrim)]";
/** How far the sun is from the middle of the picture, as a share of it. */
const sunAway = 0.42;

/** The picture of a stage, which is the child, with the room of the product, its shadow, and where the light comes from. */
export function StandFrame({ stand, aspect, className, children }: PropsWithChildren<StandFrameProps>) {
  const { x, y, width, height, light, shadow } = stand;
  const far = Math.max(Math.abs(light[0]), Math.abs(light[1]), 0.1);
  return (
    <figure
      aria-label={`${strings.frame}: ${standWords(stand)}`}
      className={classes("relative overflow-hidden rounded-card", className)}
      style={{ aspectRatio: aspectRatio(aspect) }}
    >
      {children}
      <div
        aria-hidden
        className="pointer-events-none absolute rounded-[50%] bg-scrim blur-[2px]"
        style={{
          left: percent(x - width / 2),
          top: `calc(${percent(y)} - ${percent(0.02)})`,
          width: percent(width),
          height: percent(0.04),
          opacity: shadow,
        }}
      />
      <div
        aria-hidden
        className={classes("pointer-events-none absolute rounded-sm border border-dashed", line)}
        style={{
          left: percent(x - width / 2),
          top: percent(y - height),
          width: percent(width),
          height: percent(height),
        }}
      >
        <div className={classes("absolute inset-x-0 bottom-0 border-b-2", line)} />
        <div className={classes("absolute bottom-0 left-1/2 h-3 border-l", line)} />
      </div>
      <Sun
        aria-hidden
        className="pointer-events-none absolute size-6 -translate-1/2 rounded-full bg-scrim p-1 text-on-picture"
        style={{ left: percent(0.5 + (light[0] / far) * sunAway), top: percent(0.5 + (light[1] / far) * sunAway) }}
      />
    </figure>
  );
}
