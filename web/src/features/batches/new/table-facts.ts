import type { CsvTable } from "../../../../../shared/csv-rows.ts";
import type { TableFacts } from "./desk-messages.ts";

const mostProblems = 100;
const mostCharacters = 60;

/** What is shown of a table. */
export function factsOfTable({ columns, rows, problems }: CsvTable): TableFacts {
  return {
    columns,
    rows: rows.length,
    examples: columns.map((_, place) => {
      const cell = rows.find(({ cells }) => cells[place] !== "")?.cells[place] ?? "";
      return [...cell.slice(0, 2 * mostCharacters)].slice(0, mostCharacters).join("");
    }),
    problems: {
      count: problems.length,
      leftOut: problems.filter(({ leftOut }) => leftOut).length,
      list: problems.slice(0, mostProblems),
    },
  };
}
