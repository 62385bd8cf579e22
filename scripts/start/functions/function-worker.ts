import { withAddress } from "./caller-address.ts";
import type { Call, FromWorker } from "./messages.ts";

export interface FunctionWorker {
  /** Rejects with a `WorkerFailure` if the module does not run or the worker dies before it has answered. */
  call(request: Request, url: string, address: string): Promise<Response>;
  terminate(): void;
}

interface FunctionWorkerOptions {
  readonly name: string;
  /** URL of the function's `index.ts`. */
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly log: (text: string) => void;
  /** Called once, when this worker can take no more calls. */
  readonly onEnd: () => void;
}

export class WorkerFailure extends Error {
  override readonly name = "WorkerFailure";
  readonly stage: "boot" | "call";

  constructor(stage: "boot" | "call", message: string) {
    super(message);
    this.stage = stage;
  }
}

/** What the hosted runtime leaves a function: the network. Modules that it imports by name are read for it. */
const permissions: Deno.PermissionOptionsObject = {
  net: true,
  env: false,
  ffi: false,
  import: false,
  read: false,
  run: false,
  sys: false,
  write: false,
};

/** Starts one edge function in an isolate of its own. */
export function startFunctionWorker(options: FunctionWorkerOptions): FunctionWorker {
  const { name, entry, environment, log, onEnd } = options;
  const waiting = new Map<number, { resolve(response: Response): void; reject(error: Error): void }>();
  const booted = Promise.withResolvers<void>();
  booted.promise.catch(() => {}); // a worker may die with nobody waiting for it
  let isReady = false;
  let lastId = 0;

  const worker = new Worker(moduleOf(entry), {
    type: "module",
    name,
    deno: { permissions },
  } as WorkerOptions);
  worker.postMessage(environment);

  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === "log") return log(data.text);
    if (data.kind === "ready") {
      isReady = true;
      return booted.resolve();
    }
    const { status, headers, body } = data;
    const pairs = headers.map(([header, value]): [string, string] => [header, value]);
    waiting.get(data.id)?.resolve(new Response(body, { status, headers: pairs }));
    waiting.delete(data.id);
  };
  worker.onerror = (event) => {
    event.preventDefault(); // else the error would end the whole stack
    log(`function ${name} stopped: ${event.message}`);
    end(event.message);
  };
  worker.onmessageerror = () => end("it sent something that cannot be read");

  function end(reason: string): void {
    worker.terminate();
    onEnd();
    const failure = new WorkerFailure(isReady ? "call" : "boot", `The function ${name} stopped: ${reason}`);
    booted.reject(failure);
    for (const call of waiting.values()) call.reject(failure);
    waiting.clear();
  }

  return {
    async call(request, url, address) {
      let brokeOff = false;
      const body = await bodyOf(request).catch(() => {
        brokeOff = true;
        return null;
      });
      await booted.promise;
      const id = ++lastId;
      const answered = Promise.withResolvers<Response>();
      waiting.set(id, answered);
      const call: Call = {
        id,
        method: request.method,
        url,
        headers: withAddress(request.headers, address),
        body,
        brokeOff,
      };
      worker.postMessage(call, body ? [body] : []);
      return await answered.promise;
    },
    terminate: () => end("the stack is stopping"),
  };
}

const bodyOf = async (request: Request) => (request.body === null ? null : await request.arrayBuffer());

/**
 * The worker's first module. It names the function's module in a literal import, since those are read with the
 * stack's permissions, while everything that the function itself tries to read is refused.
 */
function moduleOf(entry: string): string {
  const isolate = JSON.stringify(new URL("./isolate.ts", import.meta.url).href);
  const code = `import { begin, prepared } from ${isolate};
    await prepared;
    const entry = await import(${JSON.stringify(entry)});
    begin(entry.default);`;
  return `data:application/typescript,${encodeURIComponent(code)}`;
}
