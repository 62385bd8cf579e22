import type { Preset } from "../../../../shared/images.ts";
import { imageStrings } from "../../strings/images.ts";
import { searchingStrings } from "../../strings/searching.ts";
import type { Found } from "./search-answer.ts";

/** Every size of a picture with the pixels it really has, each a file to open. */
export const FoundSizes = ({ sizes }: Pick<Found, "sizes">) => (
  <details className="text-sm">
    <summary className="text-ink-soft hover:text-ink">{searchingStrings.sizes}</summary>
    <ul className="mt-2 grid gap-1">
      {(Object.keys(imageStrings.preset) as Preset[]).map((preset) => (
        <li key={preset} className="flex justify-between gap-3">
          <a
            href={sizes[preset].url}
            target="_blank"
            rel="noreferrer"
            className="text-accent underline underline-offset-2"
          >
            {imageStrings.preset[preset]}
          </a>
          <span className="whitespace-nowrap text-ink-soft tabular-nums">
            {searchingStrings.pixels(sizes[preset].width, sizes[preset].height)}
          </span>
        </li>
      ))}
    </ul>
  </details>
);
