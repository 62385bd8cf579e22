import type { Preset } from "../../../../shared/images.ts";
import { presets } from "../../../../shared/presets.ts";
import { outsideStrings } from "../../strings/outside.ts";
import { Section } from "./section.tsx";

const { sizes, pixels, upTo } = outsideStrings;

/** Of the largest edge, in pixels of the drawing. */
const scale = 96 / presets.full_res.width;

/** The sizes a picture is served in, drawn to one scale. */
export const Sizes = () => (
  <Section title={outsideStrings.sizesTitle} help={outsideStrings.sizesHelp}>
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-5">
      {(Object.keys(sizes) as Preset[]).map((preset) => {
        const { width, height } = presets[preset];
        return (
          <li key={preset} className="flex items-end gap-4 lg:grid lg:content-end lg:gap-3">
            <span aria-hidden className="flex h-24 w-24 shrink-0 items-end">
              <span
                className="block rounded-sm border border-accent bg-accent-soft"
                style={{ width: width * scale, height: height * scale }}
              />
            </span>
            <div>
              <h3 className="font-mono text-sm font-semibold">{preset}</h3>
              <p className="text-sm text-ink-soft tabular-nums">
                {(preset === "full_res" ? upTo : pixels)(width, height)}
              </p>
              <p className="text-sm text-ink-soft">{sizes[preset]}</p>
            </div>
          </li>
        );
      })}
    </ul>
  </Section>
);
