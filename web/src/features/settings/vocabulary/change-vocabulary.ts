import { ask } from "../../../lib/ask.ts";
import { Failure, failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { supabase } from "../../../lib/supabase.ts";
import { vocabularyStrings as strings } from "../../../strings/settings-vocabulary.ts";
import type { Term } from "./term.ts";
import { refreshVocabulary } from "./use-vocabulary.ts";

const rowOf = ({ term, facet, synonyms }: Term) => ({ term, facet, synonyms: [...synonyms] });
const changeRow = (before: Term, to: Term) =>
  ask(supabase.from("vocabulary").update(rowOf(to)).eq("term", before.term).select("term"));

/** Throws a `Failure`, also when somebody else was first. */
export async function addTerms(terms: readonly Term[]): Promise<void> {
  await ask(supabase.from("vocabulary").insert(terms.map(rowOf)).select("term"));
  await refreshVocabulary();
}

/** Changes a term that is still what it was. Throws a `Failure`. */
export async function changeTerm(before: Term, to: Term): Promise<void> {
  const { facet, synonyms } = await current(before.term);
  if (facet !== before.facet || synonyms.join() !== before.synonyms.join())
    throw new Failure("conflict", strings.changedMeanwhile);
  await changeRow(before, to);
  await refreshVocabulary();
  void notify.done(
    strings.changed(to.term),
    undoing(() => changeRow(to, before)),
  );
}

/** Takes a term away, and offers to bring it back. Throws a `Failure`. */
export async function removeTerm(term: Term): Promise<void> {
  await ask(supabase.from("vocabulary").delete().eq("term", term.term).select("term"));
  await refreshVocabulary();
  void notify.done(
    strings.removed(term.term),
    undoing(() => ask(supabase.from("vocabulary").insert(rowOf(term)).select("term"))),
  );
}

async function current(term: string): Promise<{ facet: string; synonyms: string[] }> {
  const [row] = await ask(supabase.from("vocabulary").select("facet, synonyms").eq("term", term));
  if (!row) throw new Failure("conflict", strings.goneMeanwhile);
  return row;
}

function undoing(undo: () => Promise<unknown>) {
  const onClick = () =>
    void undo()
      .then(() => notify.dismiss("vocabulary"))
      .catch((error) => notify.failed(failureOf(error).message, { id: "vocabulary" }))
      .finally(refreshVocabulary);
  return { id: "vocabulary", action: { label: strings.undo, onClick } };
}
