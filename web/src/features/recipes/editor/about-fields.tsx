import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { recipeEditorStrings as strings } from "../../../strings/recipes-editor.ts";
import { controlLook, Field } from "../../../ui/field.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { categoriesOf } from "../list/view.ts";
import { listOptions } from "../read-recipes.ts";
import type { Draft } from "./draft.ts";
import { useEditor } from "./editor-place.ts";
import { Group } from "./group.tsx";
import { slugOf } from "./slug-of.ts";

/** What a recipe is called, what it is, and what it is for. */
export function AboutFields({ isNew }: { readonly isNew: boolean }) {
  const { draft, change, faultAt } = useEditor();
  const { data: recipes } = useQuery(listOptions);
  const categories = useId();
  const rename = (name: string) =>
    // Until somebody writes another one, it follows the name.
    change({ name, ...(isNew && draft.slug === slugOf(draft.name) && { slug: slugOf(name) }) });
  return (
    <Group title={strings.about}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={strings.name}
          placeholder={strings.nameHint}
          value={draft.name}
          error={faultAt("name")}
          onChange={({ target }) => rename(target.value)}
        />
        <TextField
          label={strings.slug}
          help={strings.slugHelp}
          spellCheck={false}
          autoCapitalize="off"
          value={draft.slug}
          error={faultAt("slug")}
          onChange={({ target }) => change({ slug: target.value })}
        />
        <SelectField
          label={strings.kind}
          help={strings.kindHelp[draft.kind]}
          value={draft.kind}
          error={faultAt("kind")}
          onChange={({ target }) => change({ kind: target.value as Draft["kind"] })}
        >
          {(["template", "style"] as const).map((kind) => (
            <option key={kind} value={kind}>
              {strings.kinds[kind]}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={strings.operation}
          value={draft.operation}
          onChange={({ target }) => change({ operation: target.value as Draft["operation"] })}
        >
          {(["generate", "edit", "scene"] as const).map((operation) => (
            <option key={operation} value={operation}>
              {strings.operations[operation]}
            </option>
          ))}
        </SelectField>
        <TextField
          label={strings.category}
          placeholder={strings.categoryHint}
          list={categories}
          value={draft.category}
          error={faultAt("category")}
          onChange={({ target }) => change({ category: target.value })}
        />
        <datalist id={categories}>
          {categoriesOf(recipes ?? []).map((category) => (
            <option key={category} value={category} />
          ))}
        </datalist>
      </div>
      <Field label={strings.description} error={faultAt("description")}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            placeholder={strings.descriptionHint}
            value={draft.description}
            onChange={({ target }) => change({ description: target.value })}
            className={`${controlLook} block field-sizing-content max-h-60`}
          />
        )}
      </Field>
    </Group>
  );
}
