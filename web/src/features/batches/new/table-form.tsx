import type { ConfiguredProviders } from "../../../lib/use-configured-providers.ts";
import { ColumnsMatch } from "./columns-match.tsx";
import type { Checked, TableFacts } from "./desk-messages.ts";
import { HowMade } from "./how-made.tsx";
import type { Making } from "./making.ts";
import type { ModelOffer } from "./model-offer.ts";
import type { Choices, RowRecipe } from "./read-choices.ts";
import { SharedValues } from "./shared-values.tsx";
import type { Rows } from "./use-rows.ts";

interface TableFormProps {
  readonly rows: Rows;
  readonly table: TableFacts;
  readonly checked: Checked;
  /** What the columns fill. */
  readonly recipe: RowRecipe;
  readonly tokens: Readonly<Record<string, string>>;
  readonly making: Making;
  readonly usualName: string;
  readonly choices: Choices;
  readonly offer: ModelOffer;
  readonly providers: ConfiguredProviders;
  readonly onToken: (name: string, value: string) => void;
  readonly onMaking: (change: Partial<Making>) => void;
}

/** All there is to say of a table: what its columns fill, what fills the rest, and how it is made. Loaded with the first one. */
export default function TableForm(props: TableFormProps) {
  const { rows, table, checked, recipe, tokens, making, usualName, choices, offer, providers } = props;
  return (
    <>
      <ColumnsMatch key={`${recipe.slug} ${rows.turn}`} table={table} checked={checked} onChange={rows.setUse} />
      <SharedValues checked={checked} values={tokens} onChange={props.onToken} />
      <HowMade
        making={making}
        choices={choices}
        recipe={recipe}
        offer={offer}
        providers={providers}
        usualName={usualName}
        onChange={props.onMaking}
      />
    </>
  );
}
