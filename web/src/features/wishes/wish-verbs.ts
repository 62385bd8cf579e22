import type { Wish, Wishes } from "../../../../shared/wishes.ts";
import { failureOf } from "../../lib/failure.ts";
import { notify } from "../../lib/notify.ts";
import { queryClient } from "../../lib/query-client.ts";
import { wishStrings as strings } from "../../strings/wishes.ts";
import { withoutWish } from "./move-wish.ts";
import { wishesKey } from "./read-wishes.ts";
import { dismissWish, reopenWish } from "./wish-calls.ts";

const queryKey = wishesKey;

/** Takes a wish out of its list at once, and puts it back where that failed, saying why; the lists are read again afterwards. */
async function move(wish: Wish, work: () => Promise<unknown>, onDone: () => void): Promise<void> {
  await queryClient.cancelQueries({ queryKey });
  const before = queryClient.getQueriesData<Wishes>({ queryKey });
  queryClient.setQueriesData<Wishes>({ queryKey }, (wishes) => wishes && withoutWish(wishes, wish.id));
  try {
    await work();
    onDone();
  } catch (error) {
    for (const [key, wishes] of before) queryClient.setQueryData(key, wishes);
    void notify.failed(failureOf(error).message, { id: wish.id });
  } finally {
    void queryClient.invalidateQueries({ queryKey });
  }
}

export const reopen = (wish: Wish): Promise<void> =>
  move(
    wish,
    () => reopenWish(wish.id),
    () => void notify.done(strings.takenBack, { id: wish.id }),
  );

/** Dismisses a wish, and offers to bring it back. */
export const dismiss = (wish: Wish): Promise<void> =>
  move(
    wish,
    () => dismissWish(wish.id),
    () =>
      void notify.done(strings.dismissed(wish.query), {
        id: wish.id,
        action: { label: strings.undo, onClick: () => void reopen(wish) },
      }),
  );
