import { useQuery } from "@tanstack/react-query";
import { Failure, failureOf } from "../../lib/failure.ts";

/** What this page reads of a JSON Schema. */
export interface ApiSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly (string | number | null)[];
  readonly const?: unknown;
  readonly anyOf?: readonly ApiSchema[];
  readonly format?: string;
  readonly default?: unknown;
  readonly items?: ApiSchema;
  readonly properties?: Readonly<Record<string, ApiSchema>>;
  readonly additionalProperties?: ApiSchema | boolean;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

interface ApiContent {
  readonly schema: ApiSchema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly summary?: string; readonly value: unknown }>>;
}

export interface ApiParameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly description?: string;
  readonly example?: unknown;
  readonly schema: ApiSchema;
}

export interface ApiOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  /** Each a way to be let in: the schemes that it takes together, with the scopes that a key needs. */
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly ApiParameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, ApiContent>> };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, ApiContent>> }>
  >;
}

/** An event that endpoints are told. */
export interface ApiWebhook {
  /** Its type. */
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly ApiParameter[];
  readonly requestBody: { readonly content: { readonly "application/json": ApiContent } };
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

/** What this page reads of `/openapi.json`, which the same build made from the contracts. */
export interface ApiDocument {
  readonly info: { readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly webhooks: Readonly<Record<string, { readonly post: ApiWebhook }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, ApiSchema>>;
    /** A problem of each code, with its title. */
    readonly examples: Readonly<Record<string, { readonly value: { readonly title?: string } }>>;
  };
}

export const documentPath = "/openapi.json";

async function readDocument(): Promise<ApiDocument> {
  const answer = await fetch(documentPath).catch((error: unknown) => {
    throw failureOf(error);
  });
  if (!answer.ok) throw new Failure("broken", await answer.text());
  return (await answer.json()) as ApiDocument;
}

export const useApiDocument = () =>
  useQuery({ queryKey: ["openapi"], queryFn: readDocument, staleTime: Number.POSITIVE_INFINITY });
