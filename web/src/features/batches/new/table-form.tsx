import type { Catalog } from "../../making/catalog/catalog.ts";
import { ColumnsMatch } from "./columns-match.tsx";
import type { Checked, TableFacts } from "./desk-messages.ts";
import { HowMade } from "./how-made.tsx";
import type { RowsFaults, RowsMaking } from "./making.ts";
import { SharedValues } from "./shared-values.tsx";
import type { Rows } from "./use-rows.ts";

interface TableFormProps {
  readonly rows: Rows;
  readonly table: TableFacts;
  readonly checked: Checked;
  readonly making: RowsMaking;
  readonly faults: RowsFaults;
  readonly usualName: string;
  readonly catalog: Catalog;
  readonly onMaking: (change: Partial<RowsMaking>) => void;
}

/** All there is to say of a table: what its columns fill, what fills the rest, and how it is made. Loaded with the first one. */
export default function TableForm({ rows, table, checked, onMaking, ...how }: TableFormProps) {
  const { template, tokens } = how.making;
  return (
    <>
      <ColumnsMatch key={`${template} ${rows.turn}`} table={table} checked={checked} onChange={rows.setUse} />
      <SharedValues
        checked={checked}
        values={tokens}
        onChange={(name, value) => onMaking({ tokens: { ...tokens, [name]: value } })}
      />
      <HowMade {...how} onChange={onMaking} />
    </>
  );
}
