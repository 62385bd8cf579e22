import type { Database } from "../database/database.ts";
import type { Caller } from "../gateway/callers.ts";
import type { ProjectKeys } from "../project-keys.ts";
import type { FileStore } from "./file-store.ts";

/** What every part of the storage service works with. */
export interface StorageService {
  readonly database: Database;
  readonly files: FileStore;
  readonly keys: ProjectKeys;
}

export interface StorageRequest {
  readonly request: Request;
  readonly url: URL;
  readonly caller: Caller;
  /** The parts that the route's pattern named, decoded. */
  readonly parts: Readonly<Record<string, string>>;
}

export interface StorageRoute {
  readonly methods: readonly string[];
  /** Below `/storage/v1`; the first route that fits is taken. */
  readonly path: RegExp;
  /** Open routes need no credentials, since the bucket is public or the URL is signed. */
  readonly open?: true;
  handle(service: StorageService, request: StorageRequest): Promise<Response>;
}
