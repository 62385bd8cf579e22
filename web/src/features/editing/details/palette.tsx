import { editingStrings } from "../../../strings/editing.ts";
import { formatShare } from "../../../strings/format.ts";
import { ColorDot } from "../../../ui/color-dot.tsx";
import type { PictureDetails } from "./picture-details.ts";
import { Section } from "./section.tsx";

/** The colours of a picture, each as wide as its share of the pixels. */
export const Palette = ({ colors }: { readonly colors: PictureDetails["image_colors"] }) => (
  <Section title={editingStrings.palette}>
    <div aria-hidden className="flex h-8 overflow-hidden rounded-control border border-line">
      {colors.map(({ hex, percentage }) => (
        <span key={hex} style={{ backgroundColor: hex, flexGrow: percentage }} />
      ))}
    </div>
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-soft">
      {colors.map(({ hex, percentage }) => (
        <li key={hex} className="flex items-center gap-1.5">
          <ColorDot hex={hex} className="size-3" />
          <span className="font-mono">{hex}</span> {formatShare(percentage / 100)}
        </li>
      ))}
    </ul>
  </Section>
);
