import { useMutation, useQuery } from "@tanstack/react-query";
import type { NewPalette, Palette } from "../../../../../shared/palettes.ts";
import { ask } from "../../../lib/ask.ts";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { paletteStrings as strings } from "../../../strings/making-palettes.ts";

const queryKey = ["palettes"];
const read = () => ask(supabase.from("palettes").select("id, owner_id, name, colors").order("name").order("id"));
const refresh = () => queryClient.invalidateQueries({ queryKey });

/** The palettes that a person may use: their own and everybody's. */
export function usePalettes() {
  const palettes = useQuery({ queryKey, queryFn: read, staleTime: 60_000 });
  const save = useMutation({
    mutationFn: ({ name, colors }: NewPalette) => ask(supabase.from("palettes").insert({ name, colors })),
    onSuccess: (_answer, { name }) => {
      void notify.done(strings.paletteSaved(name));
      return refresh();
    },
  });
  const remove = useMutation({
    mutationFn: ({ id }: Palette) => ask(supabase.from("palettes").delete().eq("id", id)),
    onSuccess: (_answer, { name, colors }) => {
      const action = { label: strings.undo, onClick: () => save.mutate({ name, colors }) };
      void notify.done(strings.paletteRemoved(name), { action });
      return refresh();
    },
    onError: (error) => void notify.failed(strings.paletteNotRemoved, { detail: failureOf(error).message }),
  });
  return { palettes, save, remove };
}
