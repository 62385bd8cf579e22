import { Trouble } from "./trouble.ts";

interface Answer<Data> {
  readonly data: Data;
  readonly error: { readonly message: string } | null;
}

/** The data of an answer of the database. Throws `Trouble` with what it said, which SQL writes for people. */
export async function ask<Data>(answer: PromiseLike<Answer<Data>>): Promise<NonNullable<Data>> {
  const { data, error } = await answer;
  if (!error) return data as NonNullable<Data>;
  if (/fetch failed/.test(error.message)) throw new TypeError("fetch failed");
  if (/^invalid api key/i.test(error.message)) throw new Trouble("The project does not accept this secret key.");
  throw new Trouble(error.message);
}

/** As many rows as the API gives at once. */
const pageSize = 1000;

/** Every row of a query, which is asked page by page: by the number of its first and its last row. */
export async function askAll<Row>(page: (from: number, to: number) => PromiseLike<Answer<Row[] | null>>) {
  const rows: Row[] = [];
  for (;;) {
    const more = await ask(page(rows.length, rows.length + pageSize - 1));
    rows.push(...more);
    if (more.length < pageSize) return rows;
  }
}
