import { pathToFileURL } from "node:url";
import { type FunctionWorker, startFunctionWorker, WorkerFailure } from "./function-worker.ts";

export interface FunctionsHost {
  /** Answers `/functions/v1/<name>` and everything below it. `address` is the one that the request comes from. */
  fetch(request: Request, address: string): Promise<Response>;
  stop(): void;
}

interface FunctionsHostOptions {
  /** Holds one folder with an `index.ts` per function; names that begin with `_` are shared code. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly log: (text: string) => void;
}

/** Milliseconds after which hosted answers for a function that has not. */
const longestAnswer = 150_000;

/**
 * Runs edge functions as hosted does: each in an isolate of its own, started by its first request and kept, with no
 * permission but the network and no variables but the injected ones. A function that dies is started again by the
 * next request. One thing cannot be contained here: a function that uses up the memory of the whole process ends it.
 */
export function createFunctionsHost({ folder, environment, log }: FunctionsHostOptions): FunctionsHost {
  const workers = new Map<string, FunctionWorker>();

  function workerOf(name: string, entry: string): FunctionWorker {
    const running = workers.get(name);
    if (running) return running;
    const started = startFunctionWorker({
      name,
      entry: pathToFileURL(entry).href,
      environment: { ...environment, SUPABASE_FUNCTION_SLUG: name },
      log,
      onEnd: () => {
        if (workers.get(name) === started) workers.delete(name);
      },
    });
    workers.set(name, started);
    return started;
  }

  return {
    async fetch(request, address) {
      const url = new URL(request.url);
      // The one method that no Request can be made of.
      if (request.method === "TRACE") return refusal(405, "METHOD_NOT_ALLOWED", "TRACE is not supported");
      const [, name = "", rest = ""] = /^\/functions\/v1\/([^/]*)(.*)$/.exec(url.pathname) ?? [];
      const entry = `${folder}/${name}/index.ts`;
      if (!workers.has(name) && (!/^[A-Za-z][\w-]*$/.test(name) || !(await exists(entry)))) {
        return refusal(404, "NOT_FOUND", `Requested function was not found: ${name}`);
      }
      // As on hosted, the function sees its own name as the first part of the path.
      const seen = `${url.origin}/${name}${rest}${url.search}`;
      const limit = Promise.withResolvers<Response>();
      const timer = setTimeout(
        () => limit.resolve(refusal(504, "IDLE_TIMEOUT", "The function took too long")),
        longestAnswer,
      );
      try {
        return await Promise.race([workerOf(name, entry).call(request, seen, address), limit.promise]);
      } catch (error) {
        if (!(error instanceof WorkerFailure)) throw error;
        const text = "Worker failed; the log of the functions says why";
        return error.stage === "boot" ? refusal(503, "BOOT_ERROR", text) : refusal(500, "WORKER_ERROR", text);
      } finally {
        clearTimeout(timer);
      }
    },
    stop() {
      for (const worker of [...workers.values()]) worker.terminate();
    },
  };
}

function refusal(status: number, code: string, message: string): Response {
  return Response.json({ code, message }, { status, headers: { "sb-error-code": code } });
}

async function exists(path: string): Promise<boolean> {
  return await Deno.stat(path).then(
    (found) => found.isFile,
    () => false,
  );
}
