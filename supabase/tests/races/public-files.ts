import { createImages } from "../../functions/_adapters/supabase/images.ts";
import { createJobs } from "../../functions/_adapters/supabase/jobs.ts";
import type { Rpc } from "../../functions/_adapters/supabase/rpc.ts";
import type { Files } from "../../functions/_core/ports/files.ts";
import { publish } from "../../functions/_core/stages/publish.ts";
import { withdraw } from "../../functions/_core/stages/withdraw.ts";
import type { Session } from "./sessions.ts";

/** The bucket `library`: the paths of what anybody can fetch. */
export type PublicFiles = Set<string>;

const stages = { publish, withdraw };

/** Runs jobs with the product's own stage until none can be claimed. `pause` comes between what a stage reads and does. */
export async function runStage(
  session: Session,
  kind: keyof typeof stages,
  published: PublicFiles,
  pause: () => Promise<unknown>,
): Promise<number> {
  const rpc = rpcOf(session);
  const jobs = createJobs(rpc);
  const ports = { images: createImages(rpc), files: filesOf(published, pause) };
  for (let done = 0; ; ) {
    const claimed = await jobs.claim(kind);
    if (claimed.length === 0) return done;
    for (const job of claimed) await stages[kind](ports, job, AbortSignal.timeout(60_000));
    done += claimed.length;
  }
}

/** Calls of the schema `worker` without PostgREST between. */
function rpcOf(session: Session): Rpc {
  return async (name, parameters) => {
    const named = Object.keys(parameters).map((parameter, place) => `${parameter} => $${place + 1}`);
    const rows = await session.query<{ answer: unknown }>(
      `select to_jsonb(answer) as answer from worker.${name}(${named}) as answer`,
      Object.values(parameters),
    );
    return name === "claim_jobs" ? rows.map(({ answer }) => answer) : (rows[0]?.answer ?? null);
  };
}

function filesOf(published: PublicFiles, pause: () => Promise<unknown>): Files {
  const refuse = () => Promise.reject(new Error("Publishing touches public files only"));
  return {
    read: refuse,
    write: refuse,
    async publish(_from, to) {
      await pause();
      published.add(to);
    },
    async list(_bucket, folder) {
      const names = [...published]
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1));
      await pause();
      return [...new Set(names.map((name) => name.split("/")[0]!))];
    },
    async remove(_bucket, paths) {
      for (const path of paths) published.delete(path);
    },
  };
}
