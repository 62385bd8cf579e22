import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ask } from "../../lib/ask.ts";
import { supabase } from "../../lib/supabase.ts";
import { useChanges, usePollInterval } from "../live/live.ts";
import type { PictureList } from "./use-picture-list.ts";

/** A batch changes pictures many times a second: they are counted at most this often. */
const restMilliseconds = 2_000;

/** How many pictures that match came after the list was taken. */
export function useNewPictures({ request: { filter, sort }, asOf, isOutdated }: PictureList): number {
  const [changes, setChanges] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const interval = usePollInterval();
  useChanges("images", () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setChanges((count) => count + 1);
    }, restMilliseconds);
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  const { data } = useQuery({
    queryKey: ["images", "new", filter, asOf, changes],
    queryFn: async ({ signal }) => {
      const from = [filter.from, asOf!]
        .filter((day) => day !== undefined)
        .sort(byInstant)
        .at(-1)!;
      const args = { filter: { ...filter, from }, sort, skip: 0, take: 1 };
      const page = await ask(supabase.rpc("list_images", args).abortSignal(signal));
      return { asOf, count: (page as unknown as { total: number }).total };
    },
    enabled: asOf !== null && !isOutdated && (changes > 0 || interval !== false),
    placeholderData: (last) => last,
    refetchInterval: interval,
    gcTime: 0,
  });
  return data?.asOf === asOf ? (data?.count ?? 0) : 0;
}

const byInstant = (one: string, other: string) => new Date(one).getTime() - new Date(other).getTime();
