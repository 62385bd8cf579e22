import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { ask } from "../../lib/ask.ts";
import { failureOf } from "../../lib/failure.ts";
import { queryClient } from "../../lib/query-client.ts";
import { supabase } from "../../lib/supabase.ts";
import { playgroundStrings } from "../../strings/playground.ts";
import { Button } from "../../ui/button.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { PageKey } from "./page-key.ts";

export interface MakeKeyProps {
  readonly onMade: (key: PageKey) => void;
  readonly onCancel: () => void;
}

/** Makes a key like any other: it stands under Keys, and can be limited and revoked there. */
export default function MakeKey({ onMade, onCancel }: MakeKeyProps) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (name: string) => {
      const { key } = (await ask(supabase.rpc("create_api_key", { name }))) as { key: string };
      return { key, name };
    },
    onSuccess: (made) => {
      void queryClient.invalidateQueries({ queryKey: ["keys"] });
      onMade(made);
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    mutate(String(new FormData(event.currentTarget).get("name")).trim());
  }

  return (
    <form onSubmit={submit} className="grid gap-3 rounded-card bg-inset p-3">
      <TextField
        label={playgroundStrings.keyName}
        name="name"
        defaultValue={playgroundStrings.keyNameDefault}
        required
        autoFocus
        autoComplete="off"
      />
      <FormError>{error ? failureOf(error).message : undefined}</FormError>
      <div className="flex gap-2">
        <Button type="submit" look="primary" size="small" isBusy={isPending}>
          {playgroundStrings.make}
        </Button>
        <Button size="small" onClick={onCancel}>
          {playgroundStrings.cancel}
        </Button>
      </div>
    </form>
  );
}
