import { recipePartStrings, recipePageStrings as strings } from "../../../strings/recipes-page.ts";
import { DifferenceTable, differenceCell } from "../../../ui/difference-table.tsx";
import { type Content, type Difference, differences } from "./content.ts";
import { compareWords } from "./words.ts";

interface RecipeDifferencesProps {
  readonly before: Content;
  readonly after: Content;
}

/** Each place in which two versions differ, word by word. */
export function RecipeDifferences({ before, after }: RecipeDifferencesProps) {
  const found = differences(before, after);
  if (found.length === 0) return <p className="text-sm text-ink-soft">{strings.same}</p>;
  return (
    <DifferenceTable label={strings.compare} heads={[strings.difference, strings.before, strings.after]}>
      {found.map((difference) => (
        <DifferenceRow key={`${difference.part} ${difference.place}`} difference={difference} />
      ))}
    </DifferenceTable>
  );
}

function DifferenceRow({ difference: { part, place, before, after } }: { readonly difference: Difference }) {
  const pieces = compareWords(before, after);
  const side = (is: "gone" | "new") =>
    pieces
      .filter((piece) => piece.is === "same" || piece.is === is)
      .map(({ text, is: what }, at) => {
        if (what === "same") return text;
        const Tag = what === "gone" ? "del" : "ins";
        return (
          <Tag
            // biome-ignore lint/suspicious/noArrayIndexKey: it is drawn anew with every change
            key={at}
            className={
              what === "gone" ? "rounded-sm bg-bad-soft text-bad" : "rounded-sm bg-good-soft text-good no-underline"
            }
          >
            {text}
          </Tag>
        );
      });
  return (
    <tr>
      <th scope="row" className={`${differenceCell} font-normal`}>
        {recipePartStrings[part]}
        {place && <span className="block font-mono text-xs text-ink-soft">{place}</span>}
      </th>
      <td className={differenceCell}>{before === "" ? strings.nothing : side("gone")}</td>
      <td className={differenceCell}>{after === "" ? strings.nothing : side("new")}</td>
    </tr>
  );
}
