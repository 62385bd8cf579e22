import { recipePartStrings, recipePageStrings as strings } from "../../../strings/recipes-page.ts";
import { type Content, type Difference, differences } from "./content.ts";
import { compareWords } from "./words.ts";

interface DifferenceTableProps {
  readonly before: Content;
  readonly after: Content;
}

const cell = "px-3 py-2 align-top wrap-anywhere whitespace-pre-wrap";
const head = "px-3 py-2 font-medium";

/** Each place in which two versions differ, word by word. */
export function DifferenceTable({ before, after }: DifferenceTableProps) {
  const found = differences(before, after);
  if (found.length === 0) return <p className="text-sm text-ink-soft">{strings.same}</p>;
  return (
    <table aria-label={strings.compare} className="w-full table-fixed rounded-card bg-raised text-left text-sm">
      <thead className="border-b border-line text-ink-soft">
        <tr>
          <th scope="col" className={`${head} w-1/4`}>
            {strings.difference}
          </th>
          <th scope="col" className={head}>
            {strings.before}
          </th>
          <th scope="col" className={head}>
            {strings.after}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {found.map((difference) => (
          <DifferenceRow key={`${difference.part} ${difference.place}`} difference={difference} />
        ))}
      </tbody>
    </table>
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
      <th scope="row" className={`${cell} font-normal`}>
        {recipePartStrings[part]}
        {place && <span className="block font-mono text-xs text-ink-soft">{place}</span>}
      </th>
      <td className={cell}>{before === "" ? strings.nothing : side("gone")}</td>
      <td className={cell}>{after === "" ? strings.nothing : side("new")}</td>
    </tr>
  );
}
