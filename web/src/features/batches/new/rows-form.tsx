import { Suspense, useState } from "react";
import { useNavigate } from "react-router-dom";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { batchPath } from "../../../lib/paths.ts";
import { useWarnedLeaving } from "../../../lib/use-warned-leaving.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import type { Catalog } from "../../making/catalog/catalog.ts";
import { faultsOf, priceRequest, type RowsMaking, startRequest, usualRowsMaking } from "./making.ts";
import { RecipeChoice } from "./recipe-choice.tsx";
import { StartBar } from "./start-bar.tsx";
import { usePrice } from "./use-price.ts";
import { useRows } from "./use-rows.ts";
import { useStart } from "./use-start.ts";
import { verdictOf } from "./verdict.ts";

const TableChoice = lazyPart(() => import("./table-choice.tsx"));
const TableForm = lazyPart(() => import("./table-form.tsx"));
const TableOutcome = lazyPart(() => import("./table-outcome.tsx"));

interface RowsFormProps {
  readonly catalog: Catalog;
  readonly slug: string;
  readonly onRecipe: (slug: string) => void;
}

export function RowsForm({ catalog, slug, onRecipe }: RowsFormProps) {
  const recipes = catalog.templates;
  const navigate = useNavigate();
  const recipe = recipes.find((one) => one.slug === slug) ?? null;
  const [chosen, setChosen] = useState<RowsMaking>(usualRowsMaking);
  const making = { ...chosen, template: slug };
  const [leavesOut, setLeavesOut] = useState(false);
  const rows = useRows(recipe, making.tokens);
  const { table, checked, source } = rows;

  const request = priceRequest(making, catalog);
  const faults = faultsOf(making, catalog);
  const isSound = Object.keys(faults).length === 0;
  const price = usePrice(rows, request, isSound);
  const start = useStart((batchId) => void navigate(batchPath(batchId)));
  useWarnedLeaving(table !== null || start.state.step === "sending");
  const verdict = table && checked ? verdictOf(table, checked, (price.isCurrent && price.quote?.rows) || null) : null;
  const obstacle = obstacleOf();

  function obstacleOf(): string | null {
    if (!recipe) return strings.needsRecipe;
    if (!verdict) return rows.isReading ? null : strings.needsFile;
    if (!isSound) return strings.mendMarked;
    if (verdict.good === 0) return strings.noneGood;
    return verdict.wrong > 0 && !leavesOut ? strings.mendOrLeave : null;
  }

  function press() {
    const { quote } = price;
    if (!rows.desk || !quote) return;
    const named = making.name.trim() === "" && source ? { ...making, name: nameOf(source.name) } : making;
    const sent = startRequest(request, named, leavesOut, quote.high_usd);
    void start.press(rows.desk, sent, JSON.stringify([sent, rows.turn, checked?.uses]));
  }

  if (recipes.length === 0) return <StateMessage title={strings.noRecipes} />;
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
      <div className="grid content-start gap-8">
        <RecipeChoice recipes={recipes} recipe={recipe} slug={slug} onChange={onRecipe} />
        <Suspense fallback={<Skeleton className="h-48" />}>{recipe && <TableChoice rows={rows} />}</Suspense>
        <Suspense fallback={<Skeleton className="h-64" />}>
          {table && checked && recipe && (
            <TableForm
              rows={rows}
              table={table}
              checked={checked}
              making={making}
              faults={faults}
              usualName={source ? nameOf(source.name) : ""}
              catalog={catalog}
              onMaking={(change) => setChosen((now) => ({ ...now, ...change }))}
            />
          )}
        </Suspense>
      </div>
      <div className="grid content-start gap-8">
        {table && !checked && (
          <p role="status" className="text-ink-soft">
            {strings.checking}
          </p>
        )}
        <Suspense fallback={<Skeleton className="h-40" />}>
          {table && verdict && rows.desk && (
            <TableOutcome
              rows={rows}
              table={table}
              verdict={verdict}
              price={price}
              isSound={isSound}
              leavesOut={leavesOut}
              onLeaveOut={setLeavesOut}
            />
          )}
        </Suspense>
      </div>
      <div className="lg:col-span-2">
        <StartBar price={price} start={start} rows={table?.rows ?? 0} obstacle={obstacle} onPress={press} />
      </div>
    </div>
  );
}

/** The name of a file without its ending. */
const nameOf = (file: string) => [...file.replace(/\.[a-z]{1,4}$/i, "")].slice(0, 100).join("").trim();
