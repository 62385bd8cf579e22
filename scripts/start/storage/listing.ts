import { z } from "zod";
import { asCaller } from "../gateway/callers.ts";
import { jsonInput } from "./json-input.ts";
import { type ObjectRow, objectColumns } from "./objects.ts";
import type { StorageRoute } from "./route.ts";

const Listing = z.object({
  prefix: z.string().default(""),
  search: z.string().default(""),
  limit: z.number().int().positive().default(100),
  offset: z.number().int().min(0).default(0),
  sortBy: z
    .object({
      column: z.enum(["name", "created_at", "updated_at", "last_accessed_at"]).default("name"),
      order: z.enum(["asc", "desc"]).default("asc"),
    })
    .prefault({}),
});

const ListingV2 = z.object({
  prefix: z.string().default(""),
  limit: z.number().int().positive().max(1000).default(1000),
  cursor: z.string().optional(),
  with_delimiter: z.boolean().default(false),
});

export const listRoutes: readonly StorageRoute[] = [
  {
    methods: ["POST"],
    path: /^\/object\/list\/(?<bucket>[^/]+)\/?$/,
    async handle({ database }, { request, caller, parts }) {
      const input = await jsonInput(request, Listing);
      const folder = input.prefix === "" || input.prefix.endsWith("/") ? input.prefix : `${input.prefix}/`;
      // One level: what lies deeper shows as a folder, which has a name and nothing else. `$2` is a plain prefix,
      // never a pattern. The sort column is from a closed list.
      const statement = `
        with below as (
          select substr(name, length($2) + 1) as path, ${objectColumns}
            from storage.objects where bucket_id = $1 and starts_with(name, $2)
        ), level as (
          select split_part(path, '/', 1) as entry, null::uuid as id, null as created_at, null as updated_at,
                 null as last_accessed_at, null::jsonb as metadata
            from below where path like '%/%' group by 1
          union all
          select path, id, created_at, updated_at, last_accessed_at, metadata from below where path not like '%/%'
        )
        select entry as name, id, created_at, updated_at, last_accessed_at, metadata from level
         where starts_with(lower(entry), lower($3))
         order by (id is null) desc, ${input.sortBy.column === "name" ? "entry" : input.sortBy.column} ${input.sortBy.order}
         limit $4 offset $5`;
      const values = [parts.bucket, folder, input.search, input.limit, input.offset];
      return Response.json((await asCaller(database, caller, (as) => as.query(statement, values))).rows);
    },
  },
  {
    methods: ["POST"],
    path: /^\/object\/list-v2\/(?<bucket>[^/]+)\/?$/,
    async handle({ database }, { request, caller, parts }) {
      const input = await jsonInput(request, ListingV2);
      // With a delimiter, everything below a folder shares one key, the folder's own name with its slash.
      const key = input.with_delimiter
        ? "coalesce($2 || substring(substr(name, length($2) + 1) from '^[^/]*/'), name)"
        : "name";
      const statement = `
        select distinct on (key) * from (
          select ${key} collate "C" as key, ${objectColumns}
            from storage.objects where bucket_id = $1 and starts_with(name, $2)
        ) keyed where key > $3 order by key limit $4`;
      const values = [parts.bucket, input.prefix, input.cursor ? atob(input.cursor) : "", input.limit + 1];
      const found = await asCaller(database, caller, (as) => as.query<ObjectRow & { key: string }>(statement, values));
      const page = found.rows.slice(0, input.limit);
      const hasNext = found.rows.length > page.length;
      const isFolder = (row: { key: string; name: string }) => row.key !== row.name;
      return Response.json({
        hasNext,
        ...(hasNext ? { nextCursor: btoa(page.at(-1)?.key ?? "") } : {}),
        folders: page.filter(isFolder).map((row) => ({ key: row.key.slice(0, -1), name: row.key })),
        objects: page.filter((row) => !isFolder(row)).map(({ bucket_id, version, user_metadata, ...row }) => row),
      });
    },
  },
];
