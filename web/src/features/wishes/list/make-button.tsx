import { useMutation } from "@tanstack/react-query";
import { WandSparkles } from "lucide-react";
import { useId } from "react";
import type { Wish } from "../../../../../shared/wishes.ts";
import { failureOf } from "../../../lib/failure.ts";
import { settingsPath } from "../../../lib/paths.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { wishStrings as strings } from "../../../strings/wishes.ts";
import { Button } from "../../../ui/button.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { wishesKey } from "../read-wishes.ts";
import { makeWish } from "../wish-calls.ts";

/** Starts pictures for a wish, at the price that it says. */
export function MakeButton({ wish }: { readonly wish: Wish }) {
  const id = useId();
  const { query, price } = wish;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => makeWish(wish),
    // It may have been started even where no answer came, and what was refused may be a price that has risen.
    onSettled: () => queryClient.invalidateQueries({ queryKey: wishesKey }),
  });
  if (!price)
    return (
      <p className="text-sm text-ink-soft">
        {strings.noPrice} <TextLink to={settingsPath("models")}>{strings.toModels}</TextLink>
      </p>
    );
  return (
    <div className="grid gap-1">
      <Button
        icon={<WandSparkles aria-hidden />}
        isBusy={isPending}
        aria-describedby={id}
        onClick={(event) => {
          // The button goes away with the first picture: the focus stays with the wish.
          event.currentTarget.closest("li")?.focus();
          mutate();
        }}
      >
        {strings.make(price.images, price.high_usd)}
      </Button>
      <span id={id} className="sr-only">
        {strings.makeOf(query)}
      </span>
      {price.low_usd !== price.high_usd && (
        <p className="text-xs text-ink-soft">{strings.makeRange(price.low_usd, price.high_usd)}</p>
      )}
      <FormError>{error ? failureOf(error).message : undefined}</FormError>
    </div>
  );
}
