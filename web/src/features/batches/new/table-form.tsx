import { ColumnsMatch } from "./columns-match.tsx";
import type { Checked, TableFacts } from "./desk-messages.ts";
import { HowMade } from "./how-made.tsx";
import type { Making } from "./making.ts";
import type { RowModel } from "./read-choices.ts";
import { SharedValues } from "./shared-values.tsx";
import type { Rows } from "./use-rows.ts";

interface TableFormProps {
  readonly rows: Rows;
  readonly table: TableFacts;
  readonly checked: Checked;
  /** Names the recipe that the columns fill. */
  readonly slug: string;
  readonly tokens: Readonly<Record<string, string>>;
  readonly making: Making;
  readonly usualName: string;
  readonly models: readonly RowModel[];
  readonly isModelChoiceShown: boolean;
  readonly onToken: (name: string, value: string) => void;
  readonly onMaking: (change: Partial<Making>) => void;
}

/** All there is to say of a table: what its columns fill, what fills the rest, and how it is made. Loaded with the first one. */
export default function TableForm(props: TableFormProps) {
  const { rows, table, checked, slug, tokens, making, usualName, models, isModelChoiceShown } = props;
  return (
    <>
      <ColumnsMatch key={`${slug} ${rows.turn}`} table={table} checked={checked} onChange={rows.setUse} />
      <SharedValues checked={checked} values={tokens} onChange={props.onToken} />
      <HowMade
        making={making}
        models={models}
        isModelChoiceShown={isModelChoiceShown}
        usualName={usualName}
        onChange={props.onMaking}
      />
    </>
  );
}
