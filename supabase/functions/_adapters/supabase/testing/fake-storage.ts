import { createClient, type SupabaseClient } from "@supabase/supabase-js";

interface StoredFile {
  readonly bytes: Uint8Array;
  readonly type: string | null;
  readonly cacheControl: string | null;
}

const notFound = () => refusal("404", "not_found", "Object not found");
const duplicate = () => refusal("409", "Duplicate", "The resource already exists");
const invalid = (message: string) => refusal("400", "InvalidRequest", message);

/** Hosted Storage answers 400 to nearly every refusal and puts the meaning into the body. */
const refusal = (statusCode: string, error: string, message: string) =>
  Response.json({ statusCode, error, message }, { status: 400 });

/** Supabase's client before a Storage with the buckets `studio` and `library` in memory. */
export function fakeStorage({ isDown = false } = {}): {
  storage: SupabaseClient["storage"];
  files: Map<string, StoredFile>;
} {
  const files = new Map<string, StoredFile>();

  async function answer(request: Request): Promise<Response> {
    const [, operation = "", rest = ""] =
      /^\/storage\/v1\/(bucket|object)\/(.+)$/.exec(new URL(request.url).pathname) ?? [];
    const path = decodeURI(rest);
    if (operation === "bucket") return Response.json({ id: path, name: path, public: path === "library" });
    switch (`${request.method} ${path.split("/")[0]}`) {
      case "POST copy": {
        const { bucketId, sourceKey, destinationBucket = bucketId, destinationKey } = await request.json();
        const source = files.get(`${bucketId}/${sourceKey}`);
        if (!source) return notFound();
        if (files.has(`${destinationBucket}/${destinationKey}`)) return duplicate();
        files.set(`${destinationBucket}/${destinationKey}`, source);
        return Response.json({ Key: `${destinationBucket}/${destinationKey}` });
      }
      case "POST list": {
        const { prefix, limit } = await request.json();
        const folder = `${path.slice("list/".length)}/${prefix}/`;
        const names = [...files.keys()].filter((key) => key.startsWith(folder)).map((key) => key.slice(folder.length));
        const listed = [...new Set(names.map((name) => name.split("/")[0]))].slice(0, limit);
        return Response.json(listed.map((name) => ({ name, id: names.includes(name!) ? name : null })));
      }
      case "POST sign": {
        const bucket = path.slice("sign/".length);
        const { paths } = await request.json();
        return Response.json(
          paths.map((name: string) =>
            files.has(`${bucket}/${name}`)
              ? { path: name, error: null, signedURL: `/object/sign/${bucket}/${name}?token=of-${bucket}` }
              : {
                  path: name,
                  error: "Either the object does not exist or you do not have access to it",
                  signedURL: null,
                },
          ),
        );
      }
      case "GET info": {
        const file = files.get(path.slice("info/".length));
        return file ? Response.json({ id: "1", size: file.bytes.length }) : notFound();
      }
    }
    if (request.method === "GET") {
      const file = files.get(path);
      return file ? new Response(file.bytes as Uint8Array<ArrayBuffer>) : notFound();
    }
    if (request.method === "DELETE") {
      const { prefixes } = await request.json();
      if (prefixes.length < 1 || prefixes.length > 1000) return invalid("prefixes must have 1 to 1000 items");
      const removed = prefixes.filter((prefix: string) => files.delete(`${path}/${prefix}`));
      return Response.json(removed.map((name: string) => ({ name })));
    }
    const type = request.headers.get("content-type");
    if (!/^image\/(jpeg|png|webp)$/.test(type ?? ""))
      return refusal("415", "invalid_mime_type", `${type} is not supported`);
    if (files.has(path) && request.headers.get("x-upsert") !== "true") return duplicate();
    const bytes = new Uint8Array(await request.arrayBuffer());
    files.set(path, { bytes, type, cacheControl: request.headers.get("cache-control") });
    return Response.json({ Id: "1", Key: path });
  }

  const client = createClient("https://larder.test", "sb_secret_test", {
    auth: { persistSession: false, autoRefreshToken: false },
    global: {
      fetch: async (input, init) => {
        if (isDown) throw new TypeError("fetch failed");
        return answer(new Request(input, init));
      },
    },
  });
  return { storage: client.storage, files };
}
