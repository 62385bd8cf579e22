import type { RecipeField } from "../../../../../shared/recipes.ts";
import { recipesStrings } from "../../../strings/recipes.ts";
import { recipePageStrings as strings } from "../../../strings/recipes-page.ts";

const cell = "px-3 py-2 align-top wrap-anywhere";
const head = "px-3 py-2 font-medium";

/** What fills a recipe, as its form asks for it. */
export function FieldsTable({ fields }: { readonly fields: readonly RecipeField[] }) {
  if (fields.length === 0) return <p className="text-sm text-ink-soft">{strings.noFields}</p>;
  return (
    <section
      aria-label={strings.allFields}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key
      tabIndex={0}
      className="overflow-x-auto rounded-card border border-line bg-raised"
    >
      <table aria-label={strings.fields} className="w-full text-left text-sm">
        <thead className="border-b border-line text-ink-soft">
          <tr>
            <th scope="col" className={head}>
              {strings.field.name}
            </th>
            <th scope="col" className={head}>
              {strings.field.type}
            </th>
            <th scope="col" className={head}>
              {strings.field.default}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {fields.map((field) => (
            <tr key={field.name}>
              <th scope="row" className={`${cell} font-normal`}>
                {field.label && <span className="block">{field.label}</span>}
                <code className="font-mono text-xs whitespace-nowrap text-ink-soft">[{field.name}]</code>
                {field.help && <span className="block text-ink-soft">{field.help}</span>}
              </th>
              <td className={cell}>
                <span className="whitespace-nowrap">{recipesStrings.types[field.type]}</span>
                {field.type === "choice" && <span className="block text-ink-soft">{field.choices.join(" · ")}</span>}
                {field.required && <span className="block text-xs text-ink-soft">{strings.required}</span>}
              </td>
              <td className={cell}>
                {field.type === "color" && field.default ? (
                  <span className="inline-flex items-center gap-2 whitespace-nowrap">
                    <span
                      aria-hidden
                      className="size-4 rounded-full border border-line"
                      style={{ background: field.default }}
                    />
                    {field.default}
                  </span>
                ) : (
                  field.default || strings.nothing
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
