import { useSearchParams } from "react-router-dom";
import { recipePageStrings as strings } from "../../../strings/recipes-page.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import { RecipeDifferences } from "./recipe-differences.tsx";
import type { Version } from "./versions-options.ts";

/** In what two versions differ, as the address says; else the newest two. */
export default function Compare({ versions }: { readonly versions: readonly Version[] }) {
  const [params, setParams] = useSearchParams();
  const read = (name: string, otherwise: Version) =>
    versions.find(({ number }) => String(number) === params.get(name)) ?? otherwise;
  const from = read("from", versions[1]!);
  const to = read("to", versions[0]!);
  const select = (label: string, name: string, value: Version) => (
    <SelectField
      label={label}
      value={value.number}
      onChange={({ target }) =>
        setParams(
          (now) => {
            now.set(name, target.value);
            return now;
          },
          { replace: true, preventScrollReset: true },
        )
      }
    >
      {versions.map(({ number }) => (
        <option key={number} value={number}>
          {strings.versionNumber(number)}
        </option>
      ))}
    </SelectField>
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <h3 className="font-medium">{strings.compare}</h3>
      <div className="flex flex-wrap gap-4">
        {select(strings.from, "from", from)}
        {select(strings.to, "to", to)}
      </div>
      <RecipeDifferences before={from.content} after={to.content} />
    </div>
  );
}
