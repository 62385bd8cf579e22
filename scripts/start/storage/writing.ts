import type { Transaction } from "@electric-sql/pglite";
import { become, type Caller } from "../gateway/callers.ts";
import { describe, type ObjectMetadata, requireValidName } from "./objects.ts";
import type { StorageRequest, StorageRoute, StorageService } from "./route.ts";
import { readSignedPath } from "./signing.ts";
import { noSuchObject, refusedByPolicy } from "./storage-problem.ts";
import { readUpload, type Upload } from "./upload-body.ts";

export const writeRoutes: readonly StorageRoute[] = [
  {
    methods: ["PUT"],
    path: /^\/object\/upload\/sign\/(?<bucket>[^/]+)\/(?<name>.+)$/,
    open: true,
    async handle(service, request) {
      const claims = await readSignedPath(service.keys, request, "upload");
      const caller: Caller = { role: "service_role", claims: { role: "service_role", sub: claims.owner ?? "" } };
      return await store(service, { ...request, caller }, claims.upsert ? "upsert" : "insert");
    },
  },
  {
    methods: ["POST"],
    path: /^\/object\/(?<bucket>[^/]+)\/(?<name>.+)$/,
    handle: (service, request) =>
      store(service, request, request.request.headers.get("x-upsert") === "true" ? "upsert" : "insert"),
  },
  {
    methods: ["PUT"],
    path: /^\/object\/(?<bucket>[^/]+)\/(?<name>.+)$/,
    handle: (service, request) => store(service, request, "update"),
  },
];

type Manner = "insert" | "upsert" | "update";

async function store(service: StorageService, input: StorageRequest, manner: Manner): Promise<Response> {
  const { bucket = "", name = "" } = input.parts;
  requireValidName(name);
  const upload = await readUpload(service.database, bucket, input.request);
  const metadata = await describe(upload.bytes, upload.mimetype, upload.cacheControl);
  const id = await place(service, { bucket, name, upload, metadata, manner, caller: input.caller });
  return Response.json({ Id: id, Key: `${bucket}/${name}` });
}

interface Placement {
  readonly bucket: string;
  readonly name: string;
  readonly upload: Pick<Upload, "bytes" | "userMetadata">;
  readonly metadata: ObjectMetadata;
  readonly manner: Manner;
  readonly caller: Caller;
}

/**
 * The bytes first, under a version of their own, then the row as the caller; a row that the policies refuse takes
 * its bytes with it, and bytes that a new row replaces go last.
 */
async function place({ database, files }: StorageService, placement: Placement): Promise<string> {
  const version = crypto.randomUUID();
  await files.write(version, placement.upload.bytes);
  try {
    const { id, replaced } = await database.exclusive((pglite) =>
      pglite.transaction((transaction) => writeRow(transaction, placement, version)),
    );
    if (replaced) await files.remove([replaced]);
    return id;
  } catch (error) {
    await files.remove([version]);
    throw error;
  }
}

async function writeRow(transaction: Transaction, placement: Placement, version: string) {
  const { bucket, name, metadata, upload, caller, manner } = placement;
  const before = await transaction.query<{ id: string; version: string }>(
    "select id, version from storage.objects where bucket_id = $1 and name = $2 for update",
    [bucket, name],
  );
  const existing = before.rows[0];
  await become(transaction, caller);
  const values = [bucket, name, version, caller.claims.sub || null, metadata, upload.userMetadata];
  if (manner === "update" || (manner === "upsert" && existing)) {
    if (!existing) throw noSuchObject();
    const changed = await transaction.query(
      `update storage.objects set version = $3, owner = $4::uuid, owner_id = $4::text, metadata = $5,
         user_metadata = $6, updated_at = now() where bucket_id = $1 and name = $2`,
      values,
    );
    if (!changed.affectedRows) throw refusedByPolicy();
    return { id: existing.id, replaced: existing.version };
  }
  const id = crypto.randomUUID();
  await transaction.query(
    `insert into storage.objects (bucket_id, name, version, owner, owner_id, metadata, user_metadata, id)
     values ($1, $2, $3, $4::uuid, $4::text, $5, $6, $7)`,
    [...values, id],
  );
  return { id, replaced: null };
}
