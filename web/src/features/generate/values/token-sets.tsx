import { isBlank } from "../../../../../shared/slots.ts";
import { notify } from "../../../lib/notify.ts";
import { generateValueStrings as strings } from "../../../strings/generate-values.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useGenerateForm } from "../form/form-place.ts";
import { askedFields, askedTokens } from "./asked.ts";
import { SaveTokenSet } from "./save-token-set.tsx";
import { TokenSetRow } from "./token-set-row.tsx";
import { type TokenSet, useTokenSets } from "./use-token-sets.ts";

/** Saved values, folded away: to fill the form from, to keep what it holds as, to rename and to remove. */
export function TokenSets() {
  const { values, set, catalog } = useGenerateForm();
  const { sets, save, rename, remove } = useTokenSets();
  const filled = askedTokens(values, catalog);
  const canBeSaved = askedFields(values, catalog).length > 0 && Object.values(filled).some((value) => !isBlank(value));

  function use({ name, tokens }: TokenSet) {
    const before = values.tokens;
    const said = Object.entries(tokens).filter(([, value]) => !isBlank(value));
    set("tokens", { ...before, ...Object.fromEntries(said) });
    const action = { label: strings.undo, onClick: () => set("tokens", before) };
    void notify.tell(strings.setUsed(name), { action, id: "token-set" });
  }

  return (
    <details>
      <summary className="w-fit rounded text-sm font-medium text-accent">{strings.sets}</summary>
      <div className="mt-2 grid gap-3">
        {sets.error && !sets.data && <FailureMessage error={sets.error} onRetry={() => void sets.refetch()} />}
        {sets.isPending && <Skeleton className="h-10" />}
        {sets.data?.length === 0 && <p className="text-sm text-ink-soft">{strings.noSets}</p>}
        {sets.data && sets.data.length > 0 && (
          <ul
            aria-label={strings.sets}
            className="max-h-60 divide-y divide-line overflow-y-auto rounded-control border border-line bg-raised"
          >
            {sets.data.map((one) => (
              <TokenSetRow
                key={one.id}
                set={one}
                onUse={() => use(one)}
                onRename={(name) => rename.mutateAsync({ id: one.id, name })}
                onRemove={() => remove.mutate(one)}
              />
            ))}
          </ul>
        )}
        {canBeSaved && (
          <SaveTokenSet
            names={sets.data?.map(({ name }) => name) ?? []}
            onSave={(name, isReplacing) => save.mutateAsync({ name, tokens: filled, isReplacing })}
          />
        )}
      </div>
    </details>
  );
}
