import { useMutation, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import type { PickedWinner } from "../../../../../shared/wins.ts";
import { ask } from "../../../lib/ask.ts";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { compareStrings as strings } from "../../../strings/compare.ts";
import { useOnline } from "../../live/use-online.ts";
import { useRefresh } from "../../live/use-refresh.ts";
import { usePerson } from "../../session/session.ts";
import { type ComparedPicture, isMade } from "../read/compared-picture.ts";
import { setOf, winnersOptions } from "./read-winners.ts";

/** What a person decides about the pictures that stand side by side. */
export interface Deciding {
  /** The picture that has won, if one has. */
  readonly winner: string | null;
  readonly canPick: boolean;
  readonly canApprove: boolean;
  readonly isApproving: boolean;
  /** Lets a picture win, or takes its win back. */
  readonly toggle: (id: string) => void;
  /** Brings the winner into the library. */
  readonly approve: () => void;
  readonly undo: () => void;
  /** How many of these sets of pictures have a winner; null while that is not known. */
  readonly decided: (sets: readonly string[]) => number | null;
}

/** How to take back what was done last. */
type Undo = () => Promise<unknown>;

const noticeId = "winner";

/** @param ids of all pictures whose decisions are wanted, those of `pictures` among them. */
export function useDeciding(
  pictures: readonly ComparedPicture[],
  names: ReadonlyMap<string, string>,
  ids: readonly string[],
): Deciding {
  const isOnline = useOnline();
  const isAdmin = usePerson().role === "admin";
  const options = winnersOptions(ids);
  const { data: winners } = useQuery({ ...options, enabled: ids.length > 0 });
  useRefresh(options.queryKey, { images: (changed) => changed.some((id) => ids.includes(id)) });
  const of = pictures.map(({ id }) => id);
  const set = setOf(of);
  const winner = winners?.get(set) ?? null;
  const last = useRef<Undo | null>(null);
  const nameOf = (id: string) => names.get(id) ?? "";

  /** It is shown at once, and the database has the last word. */
  const show = (id: string | null) =>
    queryClient.setQueryData(options.queryKey, (before) => {
      const after = new Map(before);
      if (id) after.set(set, id);
      else after.delete(set);
      return after;
    });
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: options.queryKey }),
      queryClient.invalidateQueries({ queryKey: ["wins"] }),
      queryClient.invalidateQueries({ queryKey: ["images", "compared"] }),
    ]);
  const onError = (error: unknown) => {
    void notify.failed(failureOf(error).message, { id: noticeId });
    return refresh();
  };
  const onSettled = () => void refresh();

  /** Sets the winner to what it is to be; null: there is none. */
  const write = async (id: string | null, before: string | null): Promise<unknown> =>
    id
      ? await ask(supabase.rpc("pick_winner", { image_id: id, of }))
      : before && (await ask(supabase.rpc("unpick_winner", { image_id: before, of })));

  const undo = () => {
    const back = last.current;
    last.current = null;
    if (!back) return void notify.tell(strings.nothingToUndo, { id: noticeId });
    void notify.dismiss(noticeId);
    back().then(onSettled, onError);
  };
  const tell = (message: string, back: Undo) => {
    last.current = back;
    void notify.done(message, { id: noticeId, action: { label: strings.undo, onClick: undo } });
  };

  const pick = useMutation({
    // One after the other, as they were pressed.
    scope: { id: noticeId },
    onMutate: ({ id }) => show(id),
    mutationFn: ({ id, before }: { readonly id: string | null; readonly before: string | null }) => write(id, before),
    onSuccess: (_, { id, before }) =>
      tell(id ? strings.picked(nameOf(id)) : strings.takenBack, () => {
        show(before);
        return write(before, id);
      }),
    onError,
    onSettled,
  });
  const approving = useMutation({
    mutationFn: async (id: string) =>
      (await ask(supabase.rpc("pick_winner", { image_id: id, of, approve: true }))) as unknown as PickedWinner,
    onSuccess: ({ approved }, id) =>
      approved && tell(strings.approved(nameOf(id)), () => ask(supabase.rpc("withdraw_images", { image_ids: [id] }))),
    onError,
    onSettled,
  });

  return {
    winner,
    canPick: isOnline && pictures.filter(isMade).length > 1,
    canApprove: isAdmin && isOnline,
    isApproving: approving.isPending,
    toggle: (id) => pick.mutate(id === winner ? { id: null, before: id } : { id, before: winner }),
    approve: () => (winner ? approving.mutate(winner) : void notify.tell(strings.noWinner, { id: noticeId })),
    undo,
    decided: (sets) => (winners ? sets.filter((set) => winners.has(set)).length : null),
  };
}
