import { batchStrings as strings } from "../../../strings/generate-batch.ts";
import { formatUsd } from "../../../strings/usd.ts";
import type { ModelSum } from "./model-sums.ts";

/** How the models of a batch compare, while they work and after. */
export const ModelTable = ({ sums }: { readonly sums: readonly ModelSum[] }) => (
  <table aria-label={strings.compared} className="w-full max-w-2xl text-sm">
    <thead className="text-left text-ink-soft">
      <tr className="[&>*]:pr-4 [&>*]:pb-1 [&>*]:font-normal [&>*:last-child]:pr-0">
        <th scope="col">{strings.model}</th>
        <th scope="col" className="text-right">
          {strings.readyColumn}
        </th>
        <th scope="col" className="text-right">
          {strings.costColumn}
        </th>
      </tr>
    </thead>
    <tbody>
      {sums.map(({ name, ready, pictures, usd }) => (
        <tr key={name} className="border-t border-line [&>*]:py-1.5 [&>*]:pr-4 [&>*:last-child]:pr-0">
          <th scope="row" className="text-left font-medium">
            {name}
          </th>
          <td className="text-right tabular-nums">{strings.readyOf(ready, pictures)}</td>
          <td title={`$${usd}`} className="text-right tabular-nums">
            {formatUsd(usd)}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
