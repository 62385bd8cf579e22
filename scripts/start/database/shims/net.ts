import type { Database } from "../database.ts";
import type { Log, Runner } from "./runner.ts";

interface Request {
  id: number;
  method: string;
  url: string;
  headers: Record<string, string> | null;
  body: Uint8Array | null;
  timeout_milliseconds: number;
}

interface Answer {
  status_code: number | null;
  content_type: string | null;
  headers: Record<string, string> | null;
  content: string | null;
  timed_out: boolean;
  error_msg: string | null;
}

/** As many requests as pg_net sends at a time. */
const atATime = 200;

/**
 * Sends the requests of `net.http_post` and its like once they are committed, and keeps each answer for six hours in
 * `net._http_response`. A request is sent at most once: one that was under way when the stack died is answered with an
 * error at the next start, one that had not been sent yet is sent then.
 */
export async function startNet(database: Database, log: Log): Promise<Runner> {
  const underWay = new Set<Promise<void>>();
  const stopping = new AbortController();
  let claiming: Promise<void> = Promise.resolve();

  async function claim(): Promise<void> {
    const free = atATime - underWay.size;
    if (stopping.signal.aborted || free <= 0) return;
    const requests = await database.query<Request>(
      `update net.http_request_queue set sent_at = now()
       where id in (select id from net.http_request_queue where sent_at is null order by id limit $1)
       returning id, method, url, headers, body, timeout_milliseconds`,
      [free],
    );
    for (const request of requests) {
      const sent = deliver(request);
      underWay.add(sent);
      sent.finally(() => {
        underWay.delete(sent);
        if (requests.length === free) wake();
      });
    }
  }

  async function deliver(request: Request): Promise<void> {
    try {
      await record(database, request.id, await send(request, stopping.signal));
    } catch (error) {
      log(`The answer to request ${request.id} could not be kept: ${error instanceof Error ? error.message : error}`);
    }
  }

  function wake(): void {
    claiming = claiming.then(claim).catch((error) => log(`The queue of requests could not be read: ${error}`));
  }

  await closeLost(database);
  await database.listen("larder_net", wake);
  wake();

  return {
    async stop() {
      stopping.abort();
      await claiming;
      await Promise.all(underWay);
    },
  };
}

async function send(request: Request, stopping: AbortSignal): Promise<Answer> {
  const timeout = AbortSignal.timeout(request.timeout_milliseconds);
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers ?? {},
      body: request.body && Uint8Array.from(request.body),
      signal: AbortSignal.any([timeout, stopping]),
    });
    const content = await response.text();
    return {
      status_code: response.status,
      content_type: response.headers.get("content-type"),
      headers: Object.fromEntries(response.headers),
      content: content.replaceAll("\0", ""),
      timed_out: false,
      error_msg: null,
    };
  } catch (error) {
    return failure(
      timeout.aborted
        ? `Timeout of ${request.timeout_milliseconds} ms reached`
        : stopping.aborted
          ? "The stack stopped before the answer came"
          : error instanceof Error
            ? [error.message, (error.cause as Error | undefined)?.message].filter(Boolean).join(": ")
            : String(error),
      timeout.aborted,
    );
  }
}

function failure(message: string, timedOut: boolean): Answer {
  return {
    status_code: null,
    content_type: null,
    headers: null,
    content: null,
    timed_out: timedOut,
    error_msg: message,
  };
}

async function record(database: Database, id: number, answer: Answer): Promise<void> {
  await database.query(
    `with sent as (delete from net.http_request_queue where id = $1),
       expired as (delete from net._http_response where created < now() - interval '6 hours')
     insert into net._http_response (id, status_code, content_type, headers, content, timed_out, error_msg)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[id, answer.status_code, answer.content_type, answer.headers, answer.content],
      ...[answer.timed_out, answer.error_msg],
    ],
  );
}

/** What was handed to the network before the stack died may have arrived, so it gets an answer instead of another try. */
async function closeLost(database: Database): Promise<void> {
  await database.query(
    `with lost as (delete from net.http_request_queue where sent_at is not null returning id)
     insert into net._http_response (id, timed_out, error_msg)
     select id, false, 'The stack stopped before the answer came' from lost`,
  );
}
