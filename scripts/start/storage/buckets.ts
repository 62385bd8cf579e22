import { z } from "zod";
import { asCaller } from "../gateway/callers.ts";
import { jsonInput } from "./json-input.ts";
import type { StorageRoute } from "./route.ts";
import { noSuchBucket, StorageProblem } from "./storage-problem.ts";

/** A row of `storage.buckets`, as the API shows it. */
export interface Bucket {
  readonly id: string;
  readonly public: boolean;
  readonly file_size_limit: number | null;
  readonly allowed_mime_types: string[] | null;
}

const columns = "id, name, owner, public, file_size_limit, allowed_mime_types, created_at, updated_at";

const Settings = z.object({
  public: z.boolean().optional(),
  file_size_limit: z.union([z.number(), z.string()]).nullish(),
  allowed_mime_types: z.array(z.string()).nullish(),
});
const NewBucket = Settings.extend({ id: z.string().optional(), name: z.string().min(1) });

export const bucketRoutes: readonly StorageRoute[] = [
  {
    methods: ["GET"],
    path: /^\/bucket\/?$/,
    async handle({ database }, { caller }) {
      const statement = `select ${columns} from storage.buckets order by id`;
      return Response.json((await asCaller(database, caller, (as) => as.query(statement))).rows);
    },
  },
  {
    methods: ["POST"],
    path: /^\/bucket\/?$/,
    async handle({ database }, { request, caller }) {
      const input = await jsonInput(request, NewBucket);
      const statement = `insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
                         values ($1, $2, $3, $4, $5)`;
      const values = [input.id ?? input.name, input.name, input.public ?? false, ...limitsOf(input)];
      await asCaller(database, caller, (as) => as.query(statement, values));
      return Response.json({ name: input.name });
    },
  },
  {
    methods: ["GET"],
    path: /^\/bucket\/(?<bucket>[^/]+)$/,
    async handle({ database }, { caller, parts }) {
      const statement = `select ${columns} from storage.buckets where id = $1`;
      const found = await asCaller(database, caller, (as) => as.query(statement, [parts.bucket]));
      if (!found.rows[0]) throw noSuchBucket();
      return Response.json(found.rows[0]);
    },
  },
  {
    methods: ["PUT"],
    path: /^\/bucket\/(?<bucket>[^/]+)$/,
    async handle({ database }, { request, caller, parts }) {
      const input = await jsonInput(request, Settings);
      const statement = `update storage.buckets set public = coalesce($2, public), file_size_limit = $3,
                           allowed_mime_types = $4, updated_at = now() where id = $1`;
      const values = [parts.bucket, input.public ?? null, ...limitsOf(input)];
      const changed = await asCaller(database, caller, (as) => as.query(statement, values));
      if (!changed.affectedRows) throw noSuchBucket();
      return Response.json({ message: "Successfully updated" });
    },
  },
  {
    methods: ["DELETE"],
    path: /^\/bucket\/(?<bucket>[^/]+)$/,
    async handle({ database }, { caller, parts }) {
      const removed = await asCaller(database, caller, async (as) => {
        const held = await as.query("select 1 from storage.objects where bucket_id = $1 limit 1", [parts.bucket]);
        if (held.rows.length > 0) {
          throw new StorageProblem(409, "ResourceNotEmpty", "The bucket you tried to delete is not empty");
        }
        return as.query("delete from storage.buckets where id = $1", [parts.bucket]);
      });
      if (!removed.affectedRows) throw noSuchBucket();
      return Response.json({ message: "Successfully deleted" });
    },
  },
  {
    methods: ["POST"],
    path: /^\/bucket\/(?<bucket>[^/]+)\/empty$/,
    async handle({ database, files }, { caller, parts }) {
      const statement = "delete from storage.objects where bucket_id = $1 returning version";
      const removed = await asCaller(database, caller, (as) =>
        as.query<{ version: string }>(statement, [parts.bucket]),
      );
      await files.remove(removed.rows.map((row) => row.version));
      return Response.json({ message: "Empty bucket has been queued. Completion may take up to an hour." });
    },
  },
];

function limitsOf(input: z.output<typeof Settings>): [number | null, string[] | null] {
  const limit = input.file_size_limit ?? null;
  return [typeof limit === "string" ? bytesOf(limit) : limit, input.allowed_mime_types ?? null];
}

/** `20MB` in bytes, by the decimal units that Storage uses. */
function bytesOf(size: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(B|KB|MB|GB)$/i.exec(size.trim());
  const unit = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9 }[match?.[2]?.toUpperCase() ?? ""];
  if (!match || !unit) throw new StorageProblem(400, "InvalidRequest", `${size} is no size: write 20MB, 30KB or 3B`);
  return Math.floor(Number(match[1]) * unit);
}
