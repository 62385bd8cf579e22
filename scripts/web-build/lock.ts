import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";

/** Of SQLite: somebody else has the lock. */
const busy = 5;

/**
 * Does some work alone among the processes of this machine. The file at `path` stays, empty, and SQLite has the system
 * lock it: so the lock of a process that is killed is free at once, and no two can take it over.
 */
export async function withLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  await mkdir(dirname(path), { recursive: true });
  const file = new DatabaseSync(path);
  try {
    while (!take(file)) await pause(100);
    return await work();
  } finally {
    file.close();
  }
}

function take(file: DatabaseSync): boolean {
  try {
    file.exec("begin exclusive");
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode !== busy) throw error;
    return false;
  }
}
