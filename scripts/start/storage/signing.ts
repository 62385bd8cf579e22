import { z } from "zod";
import { asCaller, become } from "../gateway/callers.ts";
import { signToken, verifyToken } from "../gateway/tokens.ts";
import type { ProjectKeys } from "../project-keys.ts";
import { jsonInput } from "./json-input.ts";
import { requireValidName } from "./objects.ts";
import type { StorageRequest, StorageRoute } from "./route.ts";
import { alreadyThere, noSuchObject, StorageProblem } from "./storage-problem.ts";

const SignOne = z.object({ expiresIn: z.number().positive() });
const SignMany = SignOne.extend({ paths: z.array(z.string()).min(1) });

/** Seconds; fixed on hosted too. */
const uploadUrlLifetime = 2 * 60 * 60;

interface SignedPath {
  /** `<bucket>/<name>`. */
  readonly url: string;
  readonly use: "read" | "upload";
  readonly upsert?: boolean;
  readonly owner?: string;
}

export const signRoutes: readonly StorageRoute[] = [
  {
    methods: ["POST"],
    path: /^\/object\/upload\/sign\/(?<bucket>[^/]+)\/(?<name>.+)$/,
    async handle({ database, keys }, { request, caller, parts }) {
      const { bucket = "", name = "" } = parts;
      requireValidName(name);
      const upsert = request.headers.get("x-upsert") === "true";
      await database.exclusive((pglite) =>
        pglite.transaction(async (transaction) => {
          const path = [bucket, name];
          const existing = "select 1 from storage.objects where bucket_id = $1 and name = $2";
          if ((await transaction.query(existing, path)).rows.length > 0 && !upsert) throw alreadyThere();
          await become(transaction, caller);
          await transaction.query(
            `insert into storage.objects (bucket_id, name, version, owner, owner_id) values ($1, $2, '', $3::uuid, $3::text)
             on conflict (bucket_id, name) do update set version = excluded.version`,
            [...path, caller.claims.sub || null],
          );
          await transaction.rollback(); // only the policies' opinion was asked for
        }),
      );
      const owner = caller.claims.sub;
      const signed: SignedPath = { url: `${bucket}/${name}`, use: "upload", upsert, ...(owner ? { owner } : {}) };
      const token = await signToken({ ...signed }, keys.jwt_secret, uploadUrlLifetime);
      return Response.json({ url: `/object/upload/sign/${bucket}/${name}?token=${token}`, token });
    },
  },
  {
    methods: ["POST"],
    path: /^\/object\/sign\/(?<bucket>[^/]+)\/(?<name>.+)$/,
    async handle({ database, keys }, { request, caller, parts }) {
      const { expiresIn } = await jsonInput(request, SignOne);
      const { bucket = "", name = "" } = parts;
      const statement = "select 1 from storage.objects where bucket_id = $1 and name = $2";
      const found = await asCaller(database, caller, (as) => as.query(statement, [bucket, name]));
      if (found.rows.length === 0) throw noSuchObject();
      return Response.json({ signedURL: await signedUrl(keys, bucket, name, expiresIn) });
    },
  },
  {
    methods: ["POST"],
    path: /^\/object\/sign\/(?<bucket>[^/]+)\/?$/,
    async handle({ database, keys }, { request, caller, parts }) {
      const { bucket = "" } = parts;
      const { expiresIn, paths } = await jsonInput(request, SignMany);
      const statement = "select name from storage.objects where bucket_id = $1 and name = any($2)";
      const found = await asCaller(database, caller, (as) => as.query<{ name: string }>(statement, [bucket, paths]));
      const names = new Set(found.rows.map((row) => row.name));
      const missing = "Either the object does not exist or you do not have access to it";
      return Response.json(
        await Promise.all(
          paths.map(async (path) =>
            names.has(path)
              ? { error: null, path, signedURL: await signedUrl(keys, bucket, path, expiresIn) }
              : { error: missing, path, signedURL: null },
          ),
        ),
      );
    },
  },
];

async function signedUrl(keys: ProjectKeys, bucket: string, name: string, seconds: number): Promise<string> {
  const signed: SignedPath = { url: `${bucket}/${name}`, use: "read" };
  return `/object/sign/${bucket}/${name}?token=${await signToken({ ...signed }, keys.jwt_secret, seconds)}`;
}

/** What the token in this URL allows, if it was signed for this very path and use. */
export async function readSignedPath(
  keys: ProjectKeys,
  { url, parts }: StorageRequest,
  use: SignedPath["use"],
): Promise<SignedPath> {
  const claims = await verifyToken(url.searchParams.get("token") ?? "", keys.jwt_secret);
  if (claims?.use === use && claims.url === `${parts.bucket}/${parts.name}`) return claims as unknown as SignedPath;
  throw new StorageProblem(400, "InvalidJWT", "The signature of this URL is not valid, or it has expired");
}
