import { Suspense, useMemo, useRef, useState } from "react";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { recipePath } from "../../../lib/paths.ts";
import { useTouched } from "../../../lib/use-touched.ts";
import { recipesStrings } from "../../../strings/recipes.ts";
import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { Page } from "../../../ui/page.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { usePerson } from "../../session/session.ts";
import type { Recipe } from "../recipe.ts";
import { AboutFields } from "./about-fields.tsx";
import { EditorContext } from "./editor-place.ts";
import { FieldsEditor } from "./fields-editor.tsx";
import { MoreFieldsWait } from "./more-fields-wait.tsx";
import { PromptFields } from "./prompt-fields.tsx";
import { SaveBar } from "./save-bar.tsx";
import { useFaults } from "./use-faults.ts";
import { useSave } from "./use-save.ts";
import { useWork } from "./use-work.ts";

const MoreFields = lazyPart(() => import("./more-fields.tsx"));
const Trial = lazyPart(() => import("../trial/trial.tsx"));

interface EditorProps {
  /** Null: a new one. */
  readonly recipe: Recipe | null;
  readonly title: string;
}

/** The form of a recipe, with what becomes of its prompt beside it. */
export function Editor({ recipe, title }: EditorProps) {
  const person = usePerson();
  const form = useRef<HTMLDivElement>(null);
  const [isForEverybody, setForEverybody] = useState(false);
  const [wasTried, setTried] = useState(false);
  const isTouched = useTouched();
  const work = useWork(recipe);
  const { draft, changed, change } = work;
  const faults = useFaults(draft, work.isChanged || wasTried);
  const { isBusy, refusal, save } = useSave(recipe, work, isForEverybody ? null : person.id);
  const place = useMemo(
    () => ({
      draft,
      change,
      faultAt(at: string) {
        if (refusal?.place === at) return refusal.message;
        const [part] = at.split(".");
        return wasTried || changed.some((one) => one === part) ? faults.get(at) : undefined;
      },
    }),
    [draft, change, refusal, wasTried, changed, faults],
  );
  async function submit() {
    setTried(true);
    if (faults.size === 0) await save();
    // Once what is wrong is marked.
    setTimeout(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  }
  return (
    <Page title={title}>
      <p className="-mt-3 mb-5 text-sm">
        <TextLink to={recipePath(recipe?.slug)}>{recipe ? strings.back : recipesStrings.all}</TextLink>
      </p>
      <EditorContext value={place}>
        {/* What gets the focus by key is scrolled to where the bar below does not cover it. */}
        <div
          ref={form}
          className="grid grid-cols-[minmax(0,1fr)] gap-8 **:scroll-mb-48 lg:grid-cols-[minmax(0,1fr)_minmax(18rem,24rem)]"
        >
          <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
            <AboutFields isNew={recipe === null} />
            {recipe === null && person.role === "admin" && (
              <label className="-mt-4 flex min-h-10 w-fit items-center gap-2 text-sm">
                <input
                  type="checkbox"
                  checked={isForEverybody}
                  onChange={({ target }) => setForEverybody(target.checked)}
                />
                {strings.forEverybody}
              </label>
            )}
            <PromptFields />
            <FieldsEditor />
            {isTouched ? (
              <Suspense fallback={<MoreFieldsWait />}>
                <MoreFields previewId={recipe?.preview_image_id ?? null} />
              </Suspense>
            ) : (
              <MoreFieldsWait />
            )}
          </div>
          <aside className="content-start lg:sticky lg:top-4 lg:max-h-[calc(100dvh-8rem)] lg:self-start lg:overflow-y-auto">
            {isTouched ? (
              <Suspense>
                <Trial draft={draft} saved={recipe} />
              </Suspense>
            ) : (
              <p className="rounded-card bg-inset p-4 text-sm text-ink-soft">{strings.trialWaits}</p>
            )}
          </aside>
        </div>
      </EditorContext>
      <SaveBar
        recipe={recipe}
        work={work}
        isBusy={isBusy}
        refusal={refusal?.place === "" ? refusal.message : undefined}
        faultCount={wasTried ? Math.max(faults.size, refusal ? 1 : 0) : 0}
        onSave={() => void submit()}
      />
    </Page>
  );
}
