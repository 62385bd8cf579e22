import { startTransition, useEffect, useMemo, useRef, useState } from "react";
import type { ColumnUse } from "../../../../../shared/csv-columns.ts";
import { failureOf } from "../../../lib/failure.ts";
import type { Recipe } from "../../making/catalog/recipes.ts";
import type { Checked, Matching, TableFacts } from "./desk-messages.ts";
import { openRowsDesk, type RowsDesk } from "./rows-desk.ts";

export interface Source {
  readonly name: string;
  readonly file: Blob;
}

export interface Rows {
  readonly desk: RowsDesk | null;
  readonly source: Source | null;
  readonly isReading: boolean;
  /** Why there is no table, as a sentence. */
  readonly refused: string | null;
  readonly table: TableFacts | null;
  /** What the dry run found last; of what the form says now, if it `isCurrent`. */
  readonly checked: Checked | null;
  readonly isCurrent: boolean;
  readonly matching: Matching | null;
  /** Counts the files. */
  readonly turn: number;
  readonly read: (source: Source) => void;
  readonly setUse: (place: number, use: ColumnUse) => void;
}

const sameUse = (one: ColumnUse, other: ColumnUse) => JSON.stringify(one) === JSON.stringify(other);

/** The rows of a file and what is wrong with them, by a worker. Each file and each change is tried once; the last one counts. */
export function useRows(recipe: Recipe | null, tokens: Readonly<Record<string, string>>): Rows {
  const desk = useRef<RowsDesk>(null);
  const turn = useRef(0);
  const [source, setSource] = useState<Source | null>(null);
  const [isReading, setReading] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [table, setTable] = useState<TableFacts | null>(null);
  const [chosen, setChosen] = useState<{ table: TableFacts; slug: string; uses: readonly ColumnUse[] } | null>(null);
  const [result, setResult] = useState<{ of: Matching; checked: Checked } | null>(null);
  useEffect(
    () => () => {
      desk.current?.end();
      desk.current = null;
    },
    [],
  );

  async function read(next: Source) {
    desk.current ??= openRowsDesk();
    turn.current += 1;
    const mine = turn.current;
    setSource(next);
    setReading(true);
    setRefused(null);
    const answer = await desk.current
      .ask({ does: "read", file: next.file })
      .catch((error: unknown) => ({ refused: failureOf(error).message }));
    if (turn.current !== mine) return;
    setReading(false);
    setTable("table" in answer ? answer.table : null);
    if ("refused" in answer) setRefused(answer.refused);
  }

  const uses = chosen && chosen.table === table && chosen.slug === recipe?.slug ? chosen.uses : null;
  const matching = useMemo(
    (): Matching | null => (table && recipe ? { recipe: fillingOf(recipe), uses, tokens } : null),
    [table, recipe, uses, tokens],
  );
  useEffect(() => {
    if (!matching || !desk.current) return;
    let isOver = false;
    void desk.current.ask({ does: "check", ...matching }).then(
      // Drawn in small steps: columns, fields and models are many at once.
      (checked) => !isOver && startTransition(() => setResult({ of: matching, checked })),
      (error: unknown) => !isOver && setRefused(failureOf(error).message),
    );
    return () => {
      isOver = true;
    };
  }, [matching]);

  const checked = matching ? (result?.checked ?? null) : null;
  return {
    desk: desk.current,
    source,
    isReading,
    refused,
    table,
    checked,
    isCurrent: matching !== null && result?.of === matching,
    matching,
    turn: turn.current,
    read: (next) => void read(next),
    setUse(place, use) {
      if (!checked || !table || !recipe) return;
      // What another column filled, this one fills from now on.
      const next = checked.uses.map((old, at) => (at === place ? use : use !== null && sameUse(old, use) ? null : old));
      setChosen({ table, slug: recipe.slug, uses: next });
    },
  };
}

const fillingOf = ({ prompt, fields, overlays }: Recipe) => ({ prompt, fields, overlays });
