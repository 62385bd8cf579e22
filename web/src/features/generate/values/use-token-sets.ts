import { useMutation, useQuery } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { generateValueStrings as strings } from "../../../strings/generate-values.ts";
import { usePerson } from "../../session/session.ts";

/** Values kept under a name. */
export interface TokenSet {
  readonly id: string;
  readonly name: string;
  readonly tokens: Readonly<Record<string, string>>;
}

/** What is told of saved values takes the place of what was told before. */
const id = "token-set";

type Saved = Pick<TokenSet, "name" | "tokens">;

/** The saved values of this person, by name, and what is done with them. */
export function useTokenSets() {
  const { id: owner_id } = usePerson();
  const queryKey = ["token-sets", owner_id];
  const refresh = () => queryClient.invalidateQueries({ queryKey });
  const table = () => supabase.from("token_sets");
  const sets = useQuery({
    queryKey,
    queryFn: async () =>
      (await ask(table().select("id, name, tokens").eq("owner_id", owner_id).order("name").order("id"))) as TokenSet[],
    staleTime: 60_000,
  });
  const save = useMutation({
    mutationFn: ({ name, tokens, isReplacing }: Saved & { readonly isReplacing: boolean }) =>
      ask(
        isReplacing
          ? table().update({ tokens }).eq("owner_id", owner_id).eq("name", name)
          : table().insert({ name, tokens, owner_id }),
      ),
    onSuccess: (_answer, { name }) => {
      void notify.done(strings.setSaved(name), { id });
      return refresh();
    },
  });
  const rename = useMutation({
    mutationFn: (set: Pick<TokenSet, "id" | "name">) => ask(table().update({ name: set.name }).eq("id", set.id)),
    onSuccess: (_answer, { name }) => {
      void notify.done(strings.setRenamed(name), { id });
      return refresh();
    },
  });
  const remove = useMutation({
    mutationFn: (set: TokenSet) => ask(table().delete().eq("id", set.id)),
    onSuccess: (_answer, { name, tokens }) => {
      const action = { label: strings.undo, onClick: () => save.mutate({ name, tokens, isReplacing: false }) };
      void notify.done(strings.setRemoved(name), { action, id });
      return refresh();
    },
    onError: (error) => void notify.failed(strings.setNotRemoved, { detail: failureOf(error).message }),
  });
  return { sets, save, rename, remove };
}
