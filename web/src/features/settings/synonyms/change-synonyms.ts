import { ask } from "../../../lib/ask.ts";
import { Failure, failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { supabase } from "../../../lib/supabase.ts";
import { synonymStrings as strings } from "../../../strings/settings-synonyms.ts";
import { nameOfGroup, type SynonymGroup } from "./synonym-group.ts";
import { refreshSynonyms } from "./use-synonyms.ts";

type Words = Pick<SynonymGroup, "terms" | "locale">;

const rowOf = ({ terms, locale }: Words) => ({ terms: [...terms], locale });
const changeRow = (id: string, to: Words) => ask(supabase.from("synonyms").update(rowOf(to)).eq("id", id).select("id"));
const removeRow = (id: string) => ask(supabase.from("synonyms").delete().eq("id", id).select("id"));

/** Throws a `Failure`. */
export async function addGroup(words: Words): Promise<void> {
  const [row] = await ask(supabase.from("synonyms").insert(rowOf(words)).select("id"));
  await refreshSynonyms();
  void notify.done(
    strings.added(nameOfGroup(words)),
    undoing(async () => row && removeRow(row.id)),
  );
}

/** Changes a group that is still what it was. Throws a `Failure`. */
export async function changeGroup(before: SynonymGroup, to: Words): Promise<void> {
  const [now] = await ask(supabase.from("synonyms").select("terms, locale").eq("id", before.id));
  if (!now) throw new Failure("conflict", strings.goneMeanwhile);
  if (now.locale !== before.locale || now.terms.join() !== before.terms.join())
    throw new Failure("conflict", strings.changedMeanwhile);
  await changeRow(before.id, to);
  await refreshSynonyms();
  void notify.done(
    strings.changed,
    undoing(() => changeRow(before.id, before)),
  );
}

/** Takes a group away, and offers to bring it back. Throws a `Failure`. */
export async function removeGroup(group: SynonymGroup): Promise<void> {
  await removeRow(group.id);
  await refreshSynonyms();
  void notify.done(
    strings.removed(nameOfGroup(group)),
    undoing(() =>
      ask(
        supabase
          .from("synonyms")
          .insert({ id: group.id, ...rowOf(group) })
          .select("id"),
      ),
    ),
  );
}

function undoing(undo: () => Promise<unknown>) {
  const onClick = () =>
    void undo()
      .then(() => notify.dismiss("synonyms"))
      .catch((error) => notify.failed(failureOf(error).message, { id: "synonyms" }))
      .finally(refreshSynonyms);
  return { id: "synonyms", action: { label: strings.undo, onClick } };
}
