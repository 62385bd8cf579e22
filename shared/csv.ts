/** What a cell may hold. Null is an empty cell. */
export type Cell = string | number | boolean | null;

/**
 * Rows as CSV (RFC 4180), the names of the columns first. Text that a spreadsheet would take for a formula is defused by an
 * apostrophe: what people and vendors wrote must not run on somebody's machine. `delimiter` is a comma, semicolon or tab.
 */
export function writeCsv(columns: readonly string[], rows: Iterable<readonly Cell[]>, delimiter = ","): string {
  return [columns, ...rows]
    .map((cells) => `${cells.map((cell) => writeCell(cell, delimiter)).join(delimiter)}\r\n`)
    .join("");
}

function writeCell(cell: Cell, delimiter: string): string {
  if (cell === null) return "";
  const text = typeof cell === "string" && isFormula(cell) ? `'${cell}` : String(cell);
  return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Whether a spreadsheet would run a text. Numbers may begin with a minus. Some spreadsheets take signs of full width for the others. */
export const isFormula = (text: string) => /^[\s]*[=+\-@\t\r＝＋－＠]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text);
