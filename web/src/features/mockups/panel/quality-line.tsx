import { classes } from "../../../lib/classes.ts";
import { mockupStrings as strings } from "../../../strings/mockups.ts";
import { fittedSize, leavesPrint, type Placement, type Size, sizeOf } from "../placing/placement.ts";
import { sharpnessOf } from "../printing/print-size.ts";

interface QualityLineProps {
  /** Of the picture's file, in pixels. */
  readonly picture: Size;
  readonly placement: Placement;
  readonly print: Size;
}

const looks = { sharp: "text-good", soft: "text-warn", blurry: "text-bad" } as const;

/** How large and how sharp the picture is printed, and whether all of it is. */
export function QualityLine({ picture, placement, print }: QualityLineProps) {
  const fitted = fittedSize(picture, print);
  const { width, height } = sizeOf(placement, fitted);
  const { is, dpi, widest } = sharpnessOf(picture, placement, print);
  return (
    <section aria-label={strings.quality} className="grid gap-1 text-sm">
      <p className={classes("font-medium", looks[is])}>{strings[is](dpi, widest)}</p>
      <p className="text-ink-soft">{strings.printedAs(width, height)}</p>
      {leavesPrint(placement, fitted, print) && <p className="text-ink-soft">{strings.outside}</p>}
    </section>
  );
}
