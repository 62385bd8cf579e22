import { useId } from "react";
import type { Wish } from "../../../../../shared/wishes.ts";
import { wishStrings as strings } from "../../../strings/wishes.ts";
import { GrantedWish } from "./granted-wish.tsx";

/** What sites missed once and find now, the latest first. */
export function GrantedWishes({ wishes }: { readonly wishes: readonly Wish[] }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="font-semibold">
        {strings.grantedTitle}
      </h2>
      <p className="mb-3 text-sm text-ink-soft">{strings.grantedHelp}</p>
      <ul
        aria-labelledby={id}
        tabIndex={-1}
        className="grid grid-cols-2 gap-x-3 gap-y-5 outline-none sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6"
      >
        {wishes.map((wish) => (
          <GrantedWish key={wish.id} wish={wish} />
        ))}
      </ul>
    </section>
  );
}
