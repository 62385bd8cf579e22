import { useSyncExternalStore } from "react";
import type { ExternalToast } from "sonner";
import { patiently } from "./patiently.ts";

let isWanted = false;
let loaded: typeof import("sonner") | undefined;
const wanting = new Set<() => void>();
const shown = Promise.withResolvers<void>();

/** The first notice loads what shows notices; it waits until that is on the page. */
async function sonner() {
  isWanted = true;
  for (const listener of wanting) listener();
  await shown.promise;
  // Loaded once, it needs no network: what is told of a network that is gone must not wait for it.
  loaded ??= await patiently(() => import("sonner"))();
  return loaded;
}

/** Whether there has been a notice yet. */
export const useNoticesWanted = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      wanting.add(listener);
      return () => wanting.delete(listener);
    },
    () => isWanted,
  );

/** Told by what shows notices, once it can. */
export const noticesCanBeShown = (): void => shown.resolve();

interface Notice {
  readonly detail?: string;
  /** The one thing to do about it, such as an undo. */
  readonly action?: { readonly label: string; readonly onClick: () => void };
  /** A notice with the same id takes the place of the earlier one. */
  readonly id?: string;
}

/** How often a notice with an id was sent away: what comes after is another notice, for that one is on its way out. */
const sentAway = new Map<string, number>();

const current = (id: string) => `${id} ${sentAway.get(id) ?? 0}`;
const sendAway = (id: string) => sentAway.set(id, (sentAway.get(id) ?? 0) + 1);

/** All that a notice says, for what is left out would stay as the notice before had it. */
const options = ({ detail, action, id }: Notice): ExternalToast => ({
  description: detail,
  action: action && {
    label: action.label,
    onClick: () => {
      if (id) sendAway(id);
      action.onClick();
    },
  },
  ...(action && { duration: 10_000 }),
  ...(id && { id: current(id) }),
});

export const notify = {
  done: async (message: string, notice: Notice = {}) => (await sonner()).toast.success(message, options(notice)),
  failed: async (message: string, notice: Notice = {}) =>
    (await sonner()).toast.error(message, { duration: 10_000, ...options(notice) }),
  tell: async (message: string, notice: Notice = {}) => (await sonner()).toast(message, options(notice)),
  async dismiss(id: string) {
    (await sonner()).toast.dismiss(current(id));
    sendAway(id);
  },
};
