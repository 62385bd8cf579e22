import { failureOf } from "../../lib/failure.ts";
import { uploadStrings } from "../../strings/uploads.ts";
import { fileName } from "./file-name.ts";
import type { PreparedPicture } from "./prepare-picture.ts";
import { Refusal } from "./refusal.ts";

export type UploadState = keyof typeof uploadStrings.state;

/** One file on its way into the library. */
export interface Upload {
  /** Of the image that it becomes. */
  readonly id: string;
  readonly file: File;
  readonly name: string;
  readonly state: UploadState;
  /** Why it is not uploaded, or what was changed about it. */
  readonly note?: string;
  /** The image that the same file has become before. */
  readonly existingId?: string;
  /** The person wants it though it is there already. */
  readonly isWantedTwice?: boolean;
}

/** What the queue needs of the world. */
export interface UploadPorts {
  prepare(file: File): Promise<PreparedPicture>;
  hash(file: File): Promise<string>;
  /** The id of an image that the same file has become before. */
  findSame(sha256: string): Promise<string | null>;
  /** Sending what was sent already succeeds. */
  send(upload: { id: string; name: string; sha256: string }, picture: PreparedPicture): Promise<void>;
}

const atOnce = 2;

interface UploadQueue {
  list(): readonly Upload[];
  subscribe(listener: () => void): () => void;
  add(files: Iterable<File>): void;
  /** Sends a failed one again, or a duplicate all the same. */
  retry(id: string): void;
  /** Forgets all that are not under way. */
  clear(): void;
}

/** Takes files one after the other, two at a time. Each ends with its own result; none stops the others. */
export function createUploadQueue(ports: UploadPorts): UploadQueue {
  let uploads: readonly Upload[] = [];
  const listeners = new Set<() => void>();
  const hashes = new Map<string, string>();
  let running = 0;

  function change(next: readonly Upload[]) {
    uploads = next;
    for (const listener of listeners) listener();
  }
  const update = (id: string, more: Partial<Upload>) =>
    change(uploads.map((upload) => (upload.id === id ? { ...upload, ...more } : upload)));

  function pump() {
    for (; running < atOnce; running++) {
      const next = uploads.find(({ state }) => state === "waiting");
      if (!next) return;
      update(next.id, { state: "working" });
      void take(next)
        .catch(resultOfError)
        .then((result) => update(next.id, result))
        .finally(() => {
          running--;
          pump();
        });
    }
  }

  async function take(upload: Upload): Promise<Partial<Upload>> {
    const picture = await ports.prepare(upload.file);
    const sha256 = await ports.hash(upload.file);
    if (!upload.isWantedTwice) {
      const twin = uploads.find(({ id, state }) => id !== upload.id && state !== "failed" && hashes.get(id) === sha256);
      if (twin) return { state: "duplicate", note: uploadStrings.twice, existingId: twin.existingId ?? twin.id };
      hashes.set(upload.id, sha256);
      const existingId = await ports.findSame(sha256);
      if (existingId && existingId !== upload.id)
        return { state: "duplicate", note: uploadStrings.alreadyThere, existingId };
    }
    await ports.send({ id: upload.id, name: upload.name, sha256 }, picture);
    const notes = [
      upload.name !== upload.file.name && uploadStrings.renamed,
      picture.isShrunk && uploadStrings.shrunk(picture.width, picture.height),
    ];
    return { state: "done", note: notes.filter(Boolean).join(". ") };
  }

  return {
    list: () => uploads,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(files) {
      const added = Array.from(files, (file): Upload => {
        return { id: crypto.randomUUID(), file, name: fileName(file.name), state: "waiting" };
      });
      change([...uploads, ...added]);
      pump();
    },
    retry(id) {
      const isWantedTwice = uploads.some((upload) => upload.id === id && upload.state === "duplicate");
      update(id, { state: "waiting", note: "", ...(isWantedTwice && { isWantedTwice }) });
      pump();
    },
    clear: () => change(uploads.filter(({ state }) => state === "waiting" || state === "working")),
  };
}

function resultOfError(error: unknown): Partial<Upload> {
  if (error instanceof Refusal) return { state: "refused", note: error.message };
  const failure = failureOf(error);
  return { state: "failed", note: failure.kind === "offline" ? uploadStrings.offline : failure.message };
}
