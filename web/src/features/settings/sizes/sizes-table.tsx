import type { Preset } from "../../../../../shared/images.ts";
import { presets } from "../../../../../shared/presets.ts";
import { sizeStrings as strings } from "../../../strings/settings-sizes.ts";

/** Pixels of the drawn shape for a pixel of the picture. */
const scale = 64 / 2048;

/** The five sizes, each with its shape drawn to the same scale. */
export const SizesTable = () => (
  <table className="w-full text-sm">
    <thead className="text-left text-ink-soft">
      <tr>
        <th scope="col" className="hidden w-24 pb-2 font-medium sm:table-cell">
          <span className="sr-only">{strings.shape}</span>
        </th>
        <th scope="col" className="pr-4 pb-2 font-medium">
          {strings.size}
        </th>
        <th scope="col" className="pb-2 font-medium sm:pr-4">
          {strings.dimensions}
        </th>
        <th scope="col" className="hidden pb-2 font-medium xl:table-cell">
          {strings.use}
        </th>
      </tr>
    </thead>
    <tbody>
      {(Object.keys(presets) as Preset[]).map((name) => {
        const { width, height } = presets[name];
        return (
          <tr key={name} className="border-t border-line align-middle">
            <td className="hidden py-3 sm:table-cell">
              <div
                aria-hidden
                className="rounded-sm border border-accent bg-accent-soft"
                style={{ width: width * scale, height: height * scale }}
              />
            </td>
            <th scope="row" className="py-3 pr-4 text-left font-medium">
              {strings.names[name]}
              <span className="block font-mono text-xs font-normal text-ink-soft">{name}</span>
              <span className="block font-normal text-ink-soft xl:hidden">{strings.uses[name]}</span>
            </th>
            <td className="py-3 whitespace-nowrap tabular-nums sm:pr-4">
              {name === "full_res" ? strings.atMost(width, height) : strings.pixels(width, height)}
            </td>
            <td className="hidden py-3 text-ink-soft xl:table-cell">{strings.uses[name]}</td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
