import type { ApiSchema } from "./api-document.ts";
import { schemaName, typeName } from "./type-name.ts";

/** The name of a type; where it says the name of a schema of this page, that is a link. */
export function TypeText({ schema }: { readonly schema: ApiSchema }) {
  const name = refIn(schema);
  const text = typeName(schema);
  if (!name) return text;
  const [before = "", after = ""] = text.split(name);
  return (
    <>
      {before}
      <SchemaLink name={name} />
      {after}
    </>
  );
}

export const schemaAnchor = (name: string): string => `schema-${name}`;

export const SchemaLink = ({ name }: { readonly name: string }) => (
  <a
    href={`#${schemaAnchor(name)}`}
    className="font-mono text-sm text-accent underline underline-offset-2 hover:text-accent-strong"
  >
    {name}
  </a>
);

/** The name of the first schema that a type speaks of. */
function refIn({ $ref, items, anyOf = [], additionalProperties }: ApiSchema): string | undefined {
  if ($ref) return schemaName($ref);
  const inner = [...anyOf, items, typeof additionalProperties === "object" ? additionalProperties : undefined];
  return inner.flatMap((schema) => (schema ? (refIn(schema) ?? []) : []))[0];
}
