/** A field of a recipe, by the name of its slot and what people call it. */
export interface NamedField {
  readonly name: string;
  readonly label?: string | undefined;
}

/** What tells names apart: capitals, spaces and signs make no difference. */
export const lettersOf = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toUpperCase();

/**
 * What people call fields, by the names of their slots: by their labels. Where others are called the same, or something that is
 * `taken` is, the name of the slot stands behind it in parentheses.
 */
export function fieldNames(fields: readonly NamedField[], taken: readonly string[] = []): (name: string) => string {
  const calledOf = ({ name, label }: NamedField) => label?.trim() || name;
  const others = Map.groupBy([...fields.map(calledOf), ...taken], lettersOf);
  const names = new Map(
    fields.map((field) => {
      const called = calledOf(field);
      const isAlone = others.get(lettersOf(called))?.length === 1;
      return [field.name, isAlone || called === field.name ? called : `${called} (${field.name})`];
    }),
  );
  return (name) => names.get(name) ?? name;
}
