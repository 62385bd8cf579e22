import { z } from "zod";
import type { Contract } from "../../shared/contract.ts";
import {
  ApprovedEvent,
  BudgetEvent,
  DisabledEvent,
  JobEvent,
  ProductEvent,
  ReadyEvent,
  TestEvent,
  WithdrawnEvent,
} from "../../shared/events.ts";
import {
  Accepted,
  AcceptedMany,
  IngestStatus,
  ingest,
  JobStatus,
  jobs,
  Repair,
  Result,
  Source,
} from "../../shared/extractions.ts";
import { health } from "../../shared/health.ts";
import { PaletteColor } from "../../shared/images.ts";
import { makePicture } from "../../shared/make-picture.ts";
import {
  createPattern,
  draftSchema,
  duplicatePattern,
  listPatterns,
  PatternDetail,
  PatternSummary,
  PatternVersion,
  readPatternMetrics,
  switchPattern,
  updatePattern,
  VersionMetrics,
  VersionSummary,
} from "../../shared/patterns.ts";
import { Problem } from "../../shared/problems.ts";
import { createProduct, Fidelity, listProducts, Product, reprocessProduct, Scene } from "../../shared/products.ts";
import { PublicFile, SearchResult, search, TextColor } from "../../shared/search.ts";
import { searchUsed } from "../../shared/search-used.ts";
import { uploads } from "../../shared/uploads.ts";
import { fields } from "./fields.ts";

export interface JsonSchema {
  [keyword: string]: unknown;
  type?: string | string[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
}

/** What events say. */
export const eventSchemas: Record<string, z.ZodType> = {
  JobEvent,
  ReadyEvent,
  ApprovedEvent,
  WithdrawnEvent,
  ProductEvent,
  BudgetEvent,
  DisabledEvent,
  TestEvent,
};

const named: Record<string, z.ZodType> = {
  SearchRequest: search.input,
  SearchAnswer: search.output,
  SearchResult,
  TextColor,
  PublicFile,
  PaletteColor,
  UseRequest: searchUsed.input,
  UseAnswer: searchUsed.output,
  NewPattern: createPattern.input,
  PatternChange: updatePattern.input,
  PatternSwitch: switchPattern.input,
  PatternCopy: duplicatePattern.input,
  SchemaWish: draftSchema.input,
  SchemaDraft: draftSchema.output,
  PatternList: listPatterns.output,
  PatternSummary,
  Pattern: PatternDetail,
  PatternVersion,
  VersionSummary,
  PatternMetrics: readPatternMetrics.output,
  VersionMetrics,
  IngestRequest: ingest.input,
  Source,
  Accepted,
  AcceptedMany,
  JobList: jobs.output,
  Job: JobStatus,
  Result,
  Repair,
  Ingest: IngestStatus,
  UploadRequest: uploads.input,
  Upload: uploads.output,
  PictureRequest: makePicture.input,
  BegunPicture: makePicture.output.options[1],
  MadePicture: makePicture.output.options[0],
  NewProduct: createProduct.input,
  ProductRun: reprocessProduct.input,
  BegunProduct: createProduct.output,
  ProductList: listProducts.output,
  Product,
  Scene,
  Fidelity,
  ...eventSchemas,
  Health: health.output,
  Problem,
};

/** Fields that stand in the path, and so in no body. */
const inPaths = ["pattern", "id"];
const withPaths = ["PatternChange", "PatternSwitch", "PatternCopy", "IngestRequest", "ProductRun"];

/** The schemas of the contracts by name, as JSON Schema, with what each field is for. They refer to each other by name. */
export function componentSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  // What callers write. Of what they get, a newer server may give more: only inputs are closed.
  const { schemas } = z.toJSONSchema(registry, {
    io: "input",
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => withoutNoise(jsonSchema as JsonSchema),
  });
  return Object.fromEntries(
    Object.keys(named).map((name) => {
      const { $schema: _, $id: __, ...schema } = schemas[name] as JsonSchema;
      if (withPaths.includes(name)) leaveOut(schema, inPaths);
      for (const [field, property] of Object.entries(schema.properties ?? {})) describe(name, field, property);
      return [name, schema];
    }),
  );
}

/** What the path and the address of a contract say, each with its schema. */
export function parameterSchemas({ input }: Contract): JsonSchema {
  return z.toJSONSchema(input, {
    io: "input",
    override: ({ jsonSchema }) => withoutNoise(jsonSchema as JsonSchema),
  }) as JsonSchema;
}

function leaveOut(schema: JsonSchema, names: readonly string[]): void {
  for (const name of names) delete schema.properties?.[name];
  const required = schema.required?.filter((name) => !names.includes(name)) ?? [];
  if (required.length > 0) schema.required = required;
  else delete schema.required;
}

/** Bounds that every whole number has, and the long way to say uuid. */
function withoutNoise(schema: JsonSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.format === "uuid" || schema.format === "base64" || schema.format === "date-time") delete schema.pattern;
}

function describe(schema: string, field: string, property: JsonSchema): void {
  const description = fields[schema]?.[field];
  if (description) property.description = description;
}
