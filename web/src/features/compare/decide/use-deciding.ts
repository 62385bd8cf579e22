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
import { inTurn } from "./in-turn.ts";
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

/** Who is to win of which pictures; null: nobody. */
interface Decision {
  readonly id: string | null;
  /** Who had won. */
  readonly before: string | null;
  readonly of: readonly string[];
  readonly names: ReadonlyMap<string, string>;
}

const write = ({ id, before, of }: Decision): Promise<unknown> =>
  inTurn(setOf(of), async () =>
    id
      ? await ask(supabase.rpc("pick_winner", { image_id: id, of: [...of] }))
      : before && (await ask(supabase.rpc("unpick_winner", { image_id: before, of: [...of] }))),
  );

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
  const winner = winners?.get(setOf(of)) ?? null;
  const last = useRef<Undo | null>(null);

  // A mutation that is under way takes over what a later render says: all that it needs is in its variables.
  const decision = (id: string | null, before: string | null): Decision => ({ id, before, of, names });
  const show = ({ id, of }: Decision) =>
    queryClient.setQueryData(options.queryKey, (before) => {
      const after = new Map(before);
      if (id) after.set(setOf(of), id);
      else after.delete(setOf(of));
      return after;
    });
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ["images", "winners"] }),
      queryClient.invalidateQueries({ queryKey: ["wins"] }),
      queryClient.invalidateQueries({ queryKey: ["images", "compared"] }),
    ]);
  const onError = (error: unknown) => {
    void notify.failed(failureOf(error).message, { id: noticeId });
    return refresh();
  };
  const onSettled = () => void refresh();

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
    mutationKey: [noticeId],
    onMutate: (decided) => {
      // An answer that is on its way knows nothing of it.
      void queryClient.cancelQueries({ queryKey: options.queryKey });
      show(decided);
    },
    mutationFn: write,
    onSuccess: (_, done) =>
      tell(done.id ? strings.picked(done.names.get(done.id) ?? "") : strings.takenBack, () => {
        const back = { ...done, id: done.before, before: done.id };
        show(back);
        return write(back);
      }),
    onError,
    onSettled: () => void (queryClient.isMutating({ mutationKey: [noticeId] }) <= 1 && refresh()),
  });
  const approving = useMutation({
    mutationFn: async ({ id, of }: Decision & { readonly id: string }) =>
      (await ask(supabase.rpc("pick_winner", { image_id: id, of: [...of], approve: true }))) as unknown as PickedWinner,
    onSuccess: ({ approved }, { id, names }) => {
      const name = names.get(id) ?? "";
      if (!approved) return void notify.tell(strings.notApproved(name), { id: noticeId });
      tell(strings.approved(name), () => ask(supabase.rpc("withdraw_images", { image_ids: [id] })));
    },
    onError,
    onSettled,
  });

  return {
    winner,
    canPick: isOnline && pictures.filter(isMade).length > 1,
    canApprove: isAdmin && isOnline,
    isApproving: approving.isPending,
    toggle: (id) => pick.mutate(id === winner ? decision(null, id) : decision(id, winner)),
    approve: () =>
      winner
        ? approving.mutate({ ...decision(winner, winner), id: winner })
        : void notify.tell(strings.noWinner, { id: noticeId }),
    undo,
    decided: (sets) => (winners ? sets.filter((set) => winners.has(set)).length : null),
  };
}
