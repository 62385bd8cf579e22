import { cornersOf, type Placement, type Point, type Size } from "../placing/placement.ts";
import type { Guide } from "../placing/snap.ts";
import { printCorners, seenPath } from "../things/bend.ts";
import { squareSide, type Thing } from "../things/thing.ts";

interface OutlinesProps {
  readonly placement: Placement;
  readonly fitted: Size;
  readonly thing: Thing;
  readonly print: Size;
  readonly guides: readonly Guide[];
}

/** What is printed, the frame of the picture, and the lines it was drawn to. */
export function Outlines({ placement, fitted, thing, print, guides }: OutlinesProps) {
  const ends = ({ axis, at }: Guide): readonly Point[] =>
    axis === "x"
      ? [
          { x: at, y: -print.height / 2 },
          { x: at, y: print.height / 2 },
        ]
      : [
          { x: -print.width / 2, y: at },
          { x: print.width / 2, y: at },
        ];
  const printed = seenPath(printCorners(print), thing, print);
  const framed = seenPath(cornersOf(placement, fitted), thing, print);
  return (
    <svg
      viewBox={`0 0 ${squareSide} ${squareSide}`}
      aria-hidden
      className="absolute inset-0 size-full fill-none [&_path]:[vector-effect:non-scaling-stroke]"
    >
      <path d={printed} className="stroke-page" strokeWidth={3} opacity={0.7} />
      <path d={printed} className="stroke-ink" strokeWidth={1.2} strokeDasharray="6 5" />
      <path d={framed} className="stroke-page" strokeWidth={3.5} opacity={0.8} />
      <path d={framed} className="stroke-accent" strokeWidth={1.8} />
      {guides.map((guide) => (
        <path
          key={`${guide.axis}${guide.at}`}
          d={seenPath(ends(guide), thing, print)}
          data-guide={guide.axis}
          className="stroke-bad"
          strokeWidth={2}
        />
      ))}
    </svg>
  );
}
