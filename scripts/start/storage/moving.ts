import { z } from "zod";
import { asCaller } from "../gateway/callers.ts";
import { jsonInput } from "./json-input.ts";
import { type ObjectRow, objectColumns, requireValidName } from "./objects.ts";
import type { StorageRoute } from "./route.ts";
import { noSuchObject, refusedByPolicy } from "./storage-problem.ts";

const Path = z.object({
  bucketId: z.string(),
  sourceKey: z.string().min(1),
  destinationKey: z.string().min(1),
  destinationBucket: z.string().optional(),
});
const Removal = z.object({ prefixes: z.array(z.string()).min(1).max(1000) });

export const moveRoutes: readonly StorageRoute[] = [
  {
    methods: ["POST"],
    path: /^\/object\/copy$/,
    async handle({ database, files }, { request, caller }) {
      const input = await jsonInput(request, Path);
      const bucket = input.destinationBucket ?? input.bucketId;
      const name = requireValidName(input.destinationKey);
      const version = crypto.randomUUID();
      try {
        const id = await asCaller(database, caller, async (as) => {
          const found = await as.query<ObjectRow>(
            `select ${objectColumns} from storage.objects where bucket_id = $1 and name = $2`,
            [input.bucketId, input.sourceKey],
          );
          const source = found.rows[0];
          const bytes = source && (await files.read(source.version));
          if (!source || !bytes) throw noSuchObject();
          await files.write(version, bytes);
          const newId = crypto.randomUUID();
          await as.query(
            `insert into storage.objects (id, bucket_id, name, version, owner, owner_id, metadata, user_metadata)
             values ($1, $2, $3, $4, $5::uuid, $5::text, $6, $7)`,
            [newId, bucket, name, version, caller.claims.sub || null, source.metadata, source.user_metadata],
          );
          return newId;
        });
        return Response.json({ Id: id, Key: `${bucket}/${name}` });
      } catch (error) {
        await files.remove([version]);
        throw error;
      }
    },
  },
  {
    methods: ["POST"],
    path: /^\/object\/move$/,
    async handle({ database }, { request, caller }) {
      const input = await jsonInput(request, Path);
      const bucket = input.destinationBucket ?? input.bucketId;
      const name = requireValidName(input.destinationKey);
      const id = await asCaller(database, caller, async (as) => {
        const source = [input.bucketId, input.sourceKey];
        const seen = await as.query<{ id: string }>(
          "select id from storage.objects where bucket_id = $1 and name = $2",
          source,
        );
        if (!seen.rows[0]) throw noSuchObject();
        const moved = await as.query(
          "update storage.objects set bucket_id = $2, name = $3, updated_at = now() where id = $1",
          [seen.rows[0].id, bucket, name],
        );
        if (!moved.affectedRows) throw refusedByPolicy();
        return seen.rows[0].id;
      });
      return Response.json({ message: "Successfully moved", Id: id, Key: `${bucket}/${name}` });
    },
  },
  {
    methods: ["DELETE"],
    path: /^\/object\/(?<bucket>[^/]+)\/?$/,
    async handle({ database, files }, { request, caller, parts }) {
      const { prefixes } = await jsonInput(request, Removal);
      return Response.json(await removeAll(prefixes));

      async function removeAll(names: string[]): Promise<ObjectRow[]> {
        const statement = `delete from storage.objects where bucket_id = $1 and name = any($2) returning ${objectColumns}`;
        const removed = await asCaller(database, caller, (as) => as.query<ObjectRow>(statement, [parts.bucket, names]));
        await files.remove(removed.rows.map((row) => row.version));
        return removed.rows;
      }
    },
  },
  {
    methods: ["DELETE"],
    path: /^\/object\/(?<bucket>[^/]+)\/(?<name>.+)$/,
    async handle({ database, files }, { caller, parts }) {
      const statement = "delete from storage.objects where bucket_id = $1 and name = $2 returning version";
      const values = [parts.bucket, parts.name];
      const removed = await asCaller(database, caller, (as) => as.query<{ version: string }>(statement, values));
      if (!removed.rows[0]) throw noSuchObject();
      await files.remove([removed.rows[0].version]);
      return Response.json({ message: "Successfully deleted" });
    },
  },
];
