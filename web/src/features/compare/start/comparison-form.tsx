import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { patiently } from "../../../lib/patiently.ts";
import { compareStartStrings as strings } from "../../../strings/compare-start.ts";
import { formatUsdRange } from "../../../strings/usd.ts";
import { Button } from "../../../ui/button.tsx";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { controlLook, Field } from "../../../ui/field.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useOnline } from "../../live/use-online.ts";
import type { Catalog } from "../../making/catalog/catalog.ts";
import { ModelsChoice } from "../../making/models/models-choice.tsx";
import { usePerson } from "../../session/session.ts";
import { ChoiceList } from "./choice-list.tsx";
import { modelsOf, recipesOf } from "./chosen.ts";
import { type Draft, keepDraft, mostRecipes, readDraft } from "./draft.ts";
import type { Faults } from "./plan.ts";
import { Price } from "./price.tsx";
import { usePlan } from "./use-plan.ts";
import { useQuotes } from "./use-quotes.ts";
import type { Start } from "./use-start.ts";

const RecipeFields = lazy(
  patiently(async () => ({ default: (await import("../../recipe-form/recipe-fields.tsx")).RecipeFields })),
);

interface ComparisonFormProps {
  readonly catalog: Catalog;
  readonly start: Start;
}

const newSeed = () => Math.floor(Math.random() * 2 ** 31);

const noFaults: Faults = { values: {} };

const kinds = [
  { value: "styles", label: strings.fromStyles },
  { value: "templates", label: strings.fromTemplates },
] as const;

/** What is compared: prompts in styles, or templates, each by several models; its price, and the button that begins it. */
export function ComparisonForm({ catalog, start }: ComparisonFormProps) {
  const { id: personId } = usePerson();
  const isOnline = useOnline();
  const [draft, setDraft] = useState(() => readDraft(personId));
  const [seed] = useState(newSeed);
  const [isTried, setTried] = useState(false);
  const change = (to: Partial<Draft>) => setDraft((before) => ({ ...before, ...to }));
  useEffect(() => keepDraft(personId, draft), [personId, draft]);

  const models = modelsOf(draft, catalog);
  const modelIds = models.map(({ id }) => id);
  const plan = usePlan(draft.prompts !== "" || draft.from === "templates");
  const faults = plan?.faultsOf(draft, catalog, modelIds) ?? noFaults;
  const isReady = plan !== undefined && !plan.hasFaults(faults);
  const modelKey = modelIds.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the models by their ids
  const parts = useMemo(
    () => (plan && isReady ? plan.partsOf(draft, catalog, modelIds, seed) : []),
    [plan, isReady, draft, catalog, modelKey, seed],
  );
  const { quotes, error, refetch } = useQuotes(parts.map(({ request }) => request));
  const total = quotes && plan?.totalOf(quotes);
  const fields = plan?.fieldsOfAll(recipesOf(draft, catalog)) ?? [];
  const isOfStyles = draft.from === "styles";
  const nameOf = (id: string) => catalog.models.find((model) => model.id === id)?.name ?? id;

  function submit() {
    setTried(true);
    if (isReady && quotes && !start.isBusy)
      void start.begin(
        parts,
        quotes.map(({ high_usd }) => high_usd),
      );
  }

  return (
    <form
      className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="grid min-w-0 gap-6">
        <ChoiceGroup
          label={strings.from}
          isLabelShown
          name="from"
          value={draft.from}
          choices={kinds}
          onChange={(from) => change({ from })}
        />
        {isOfStyles && (
          <Field label={strings.prompts} help={strings.promptsHelp} error={isTried ? faults.prompts : undefined}>
            {(control) => (
              <textarea
                {...control}
                rows={3}
                value={draft.prompts}
                className={`${controlLook} block field-sizing-content max-h-80 resize-y`}
                onChange={(event) => change({ prompts: event.target.value })}
                onKeyDown={(event) => {
                  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
                  event.preventDefault();
                  submit();
                }}
              />
            )}
          </Field>
        )}
        <ModelsChoice
          catalog={catalog}
          operation="generate"
          chosen={models}
          onChange={(chosen) => change({ modelIds: chosen.map(({ id }) => id) })}
        />
        {isOfStyles ? (
          <ChoiceList
            label={strings.styles}
            choices={[
              { value: "", label: strings.noStyle },
              ...catalog.styles.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
            chosen={draft.styles}
            most={mostRecipes}
            onChange={(styles) => change({ styles })}
          />
        ) : (
          <ChoiceList
            label={strings.templates}
            choices={catalog.templates.map(({ slug, name, category }) => ({
              value: slug,
              label: name,
              group: category,
            }))}
            chosen={draft.templates}
            most={mostRecipes}
            error={isTried ? faults.templates : undefined}
            onChange={(templates) => change({ templates })}
          />
        )}
        {fields.length > 0 && (
          <fieldset className="grid gap-4 rounded-card border border-line p-4">
            <legend className="px-1 text-sm font-medium">{strings.values}</legend>
            <Suspense fallback={<Skeleton className="h-16" />}>
              <RecipeFields
                fields={fields}
                values={draft.values}
                faults={isTried ? faults.values : {}}
                onChange={(name, value) => change({ values: { ...draft.values, [name]: value } })}
              />
            </Suspense>
          </fieldset>
        )}
      </div>
      <div className="grid gap-4 xl:sticky xl:top-6">
        <Price isAsked={isReady} total={total} error={error} nameOf={nameOf} onRetry={() => void refetch()} />
        {isTried && <FormError>{faults.choice}</FormError>}
        <FormError>{start.trouble}</FormError>
        <Button
          type="submit"
          look="primary"
          isBusy={start.isBusy}
          // Whoever misses something is told what; who waits for the price, or a network, waits.
          disabled={isReady && (!total || !isOnline)}
        >
          {total ? strings.start(total.images, formatUsdRange(total.lowUsd, total.highUsd)) : strings.startUnpriced}
        </Button>
      </div>
    </form>
  );
}
