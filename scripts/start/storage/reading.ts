import { asCaller } from "../gateway/callers.ts";
import { fileResponse } from "./file-response.ts";
import { type ObjectRow, objectColumns } from "./objects.ts";
import type { StorageRequest, StorageRoute, StorageService } from "./route.ts";
import { readSignedPath } from "./signing.ts";
import { noSuchObject } from "./storage-problem.ts";

const selectObject = `select ${objectColumns} from storage.objects where bucket_id = $1 and name = $2`;
const methods = ["GET", "HEAD"] as const;

export const readRoutes: readonly StorageRoute[] = [
  {
    methods,
    path: /^\/object\/info\/public\/(?<bucket>[^/]+)\/(?<name>.+)$/,
    open: true,
    handle: async (service, input) => Response.json(infoOf(await findPublic(service, input))),
  },
  {
    methods,
    path: /^\/object\/info\/(?:authenticated\/)?(?<bucket>[^/]+)\/(?<name>.+)$/,
    handle: async (service, input) => Response.json(infoOf(await findAsCaller(service, input))),
  },
  {
    methods,
    path: /^\/object\/public\/(?<bucket>[^/]+)\/(?<name>.+)$/,
    open: true,
    handle: async (service, input) =>
      await fileResponse(service.files, await findPublic(service, input), input, "public"),
  },
  {
    methods,
    path: /^\/object\/sign\/(?<bucket>[^/]+)\/(?<name>.+)$/,
    open: true,
    async handle(service, input) {
      await readSignedPath(service.keys, input, "read");
      const [row] = await service.database.query<ObjectRow>(selectObject, [input.parts.bucket, input.parts.name]);
      if (!row) throw noSuchObject();
      return await fileResponse(service.files, row, input, "private");
    },
  },
  {
    methods,
    path: /^\/object\/(?:authenticated\/)?(?<bucket>[^/]+)\/(?<name>.+)$/,
    handle: async (service, input) =>
      await fileResponse(service.files, await findAsCaller(service, input), input, "private"),
  },
];

async function findPublic({ database }: StorageService, { parts }: StorageRequest): Promise<ObjectRow> {
  const isPublic = "and exists (select from storage.buckets where id = bucket_id and public)";
  const [row] = await database.query<ObjectRow>(`${selectObject} ${isPublic}`, [parts.bucket, parts.name]);
  if (!row) throw noSuchObject();
  return row;
}

async function findAsCaller({ database }: StorageService, { caller, parts }: StorageRequest): Promise<ObjectRow> {
  const values = [parts.bucket, parts.name];
  const found = await asCaller(database, caller, (as) => as.query<ObjectRow>(selectObject, values));
  if (!found.rows[0]) throw noSuchObject();
  return found.rows[0];
}

function infoOf(row: ObjectRow): Record<string, unknown> {
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    bucket_id: row.bucket_id,
    size: row.metadata.size,
    content_type: row.metadata.mimetype,
    cache_control: row.metadata.cacheControl,
    etag: row.metadata.eTag,
    metadata: row.user_metadata ?? {},
    last_modified: row.metadata.lastModified,
    created_at: row.created_at,
  };
}
