import { useEffect, useState } from "react";
import type { ProductKind } from "../../../../../shared/products.ts";
import { type Draft, emptyDraft } from "../form/draft.ts";

/** What somebody had begun: whoever looks elsewhere and comes back finds it again, with its photo. A reload forgets it. */
let kept: { readonly personId: string; readonly draft: Draft } | null = null;

/** What the address asks for goes before what was begun. */
export interface Wanted {
  readonly image: string | null;
  readonly scenes: readonly string[];
}

export function useDraft(personId: string, { image, scenes }: Wanted, kind: ProductKind | undefined) {
  const [draft, setDraft] = useState((): Draft => {
    const begun = kept?.personId === personId ? kept.draft : emptyDraft;
    return {
      ...begun,
      ...(image && { photo: { from: "library" as const, id: image } }),
      ...(scenes.length > 0 && { scenes }),
      ...(kind && { kind }),
    };
  });
  useEffect(() => {
    kept = { personId, draft };
  }, [personId, draft]);
  return {
    draft,
    change: (some: Partial<Draft>) => setDraft((now) => ({ ...now, ...some })),
    /** It has become a product. */
    forget: () => {
      kept = null;
    },
  };
}
