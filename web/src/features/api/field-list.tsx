import { classes } from "../../lib/classes.ts";
import { apiStrings as strings } from "../../strings/api.ts";
import { Badge } from "../../ui/badge.tsx";
import type { ApiSchema } from "./api-document.ts";
import { RichText } from "./rich-text.tsx";
import { TypeText } from "./type-text.tsx";

interface FieldListProps {
  readonly schema: ApiSchema;
  /** Stands in the list of another object, where there is no room for columns. */
  readonly isInside?: boolean;
}

/** The fields of an object: what each may be, and what it is for. Those of objects inside of it stand below theirs. */
export const FieldList = ({ schema, isInside }: FieldListProps) => (
  <dl className="grid grid-cols-[minmax(0,1fr)]">
    {Object.entries(schema.properties ?? {}).map(([name, field]) => (
      <div
        key={name}
        className={classes(
          "grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-1 border-t border-line py-3",
          !isInside && "md:grid-cols-[14rem_minmax(0,1fr)]",
        )}
      >
        <dt className="flex flex-wrap items-center gap-2 self-start">
          <code className="font-mono text-sm font-semibold wrap-anywhere">{name}</code>
          {schema.additionalProperties === false && schema.required?.includes(name) && (
            <Badge tone="accent">{strings.required}</Badge>
          )}
        </dt>
        <dd className="min-w-0">
          <p className="text-sm text-ink-soft wrap-anywhere">
            <TypeText schema={field} />
            {field.default !== undefined && `; ${strings.byDefault(String(field.default))}`}
          </p>
          {field.description && (
            <p className="mt-1">
              <RichText>{field.description}</RichText>
            </p>
          )}
          {insideOf(field).map((inner) => (
            <div key={Object.keys(inner.properties ?? {}).join()} className="mt-3 border-l-2 border-line pl-4">
              <FieldList schema={inner} isInside />
            </div>
          ))}
        </dd>
      </div>
    ))}
  </dl>
);

/** Objects that a field is, may be, or has many of, and that have no name. */
function insideOf(field: ApiSchema): ApiSchema[] {
  if (field.properties) return [field];
  return [...(field.anyOf ?? []), ...(field.items ? [field.items] : [])].flatMap(insideOf);
}
