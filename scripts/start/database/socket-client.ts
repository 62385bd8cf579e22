import type { Socket } from "node:net";
import { beginsCopyIn, copyInResponse } from "./copy-in.ts";
import type { ClientTurn, Database } from "./database.ts";
import type { Session } from "./sessions.ts";
import { readStartup } from "./startup.ts";
import { type Frame, fatal, frame, greeting, joinBytes, readFrames, readTexts, sync, text } from "./wire.ts";

interface ClientOptions {
  parameters: [name: string, value: string][];
  idleTransactionSeconds: number;
}

/** After these frames of a client the server is expected to answer. */
const ends = new Set(["Q", "S", "H", "F", "c", "f"]);

/**
 * Speaks with one client until it goes. The client holds the gate from the first frame of a request until Postgres says
 * that it is idle outside of a transaction; a transaction it leaves open is rolled back.
 */
export async function serveClient(database: Database, socket: Socket, options: ClientOptions): Promise<void> {
  let turn: ClientTurn | null = null;
  let session: Session | null = null;
  const chunks = socket[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const next = async () => {
    const { done, value } = await chunks.next();
    return done ? null : value;
  };

  try {
    const startup = await readStartup(socket, next);
    if (!startup) return;
    session = startup.session;
    socket.write(greeting(options.parameters, 1));
    let bytes = startup.rest;
    let request: Frame[] = [];
    let copying = false;
    for (;;) {
      const { frames, rest } = readFrames(bytes);
      for (const each of frames) {
        if (each.type === "X") return;
        request.push(each);
        if (!ends.has(each.type)) continue;
        if (!copying && beginsCopyIn(request)) {
          socket.write(copyInResponse);
          copying = true;
        }
        if (copying && each.type !== "c" && each.type !== "f") continue;
        turn ??= await database.takeTurn(session);
        remember(session, request);
        const answer = readAnswer(await turn.send(joinBytes(request.map((one) => one.bytes))), copying);
        request = [];
        copying = false;
        socket.write(answer.bytes);
        if (answer.status === "I") {
          turn.release();
          turn = null;
        }
        if (answer.changesSchema) await database.connection.clearSchemaCache();
      }
      const chunk = turn ? await before(options.idleTransactionSeconds, next()) : await next();
      if (chunk === "late") {
        socket.write(fatal("25P03", "The transaction was left open too long and is rolled back: others are waiting"));
        return;
      }
      if (!chunk) return;
      bytes = joinBytes([rest, chunk]);
    }
  } catch {
    // The connection broke, or what came in was not the Postgres protocol: either way there is nobody to tell.
  } finally {
    if (session) session.gone = true;
    if (turn) await rollBack(turn);
    socket.end();
  }
}

/** Ends a turn in the middle, whatever was going on in it. */
async function rollBack(turn: ClientTurn): Promise<void> {
  try {
    await turn.send(joinBytes([sync, frame("Q", text("rollback"))]));
  } finally {
    turn.release();
  }
}

/** Notes what the frames leave behind in the session that Postgres itself will not tell afterwards. */
function remember(session: Session, frames: Frame[]): void {
  for (const { type, body, bytes } of frames) {
    if (type === "Q") session.unnamedStatement = null;
    if (type === "P" && body[0] === 0) session.unnamedStatement = bytes.slice();
    if (type !== "Q" && type !== "P") continue;
    const statement = readTexts(body).slice(0, 2).join(" ");
    for (const [, name] of statement.matchAll(customSetting)) session.customSettings.add(name!);
  }
}

const customSetting = /\bset(?:_config\s*\(\s*'|\s+(?:session\s+)?)((?:[a-z_]\w*\.)+\w+)/gi;

interface Answer {
  bytes: Uint8Array;
  /** `I` when idle, `T` in a transaction, `E` in a failed one; null when Postgres has not finished. */
  status: string | null;
  changesSchema: boolean;
}

/**
 * What the client may see: no notifications, which are for the listeners of the embedded stack, and no second request
 * for the rows of a copy.
 */
function readAnswer(bytes: Uint8Array, copying: boolean): Answer {
  const { frames } = readFrames(bytes);
  const ready = frames.findLast(({ type }) => type === "Z");
  const shown = frames.filter(({ type }) => type !== "A" && !(copying && type === "G"));
  return {
    bytes: joinBytes(shown.map((each) => each.bytes)),
    status: ready ? String.fromCharCode(ready.body[0]!) : null,
    changesSchema: frames.some(({ type, body }) => type === "C" && schemaChange.test(readTexts(body)[0] ?? "")),
  };
}

const schemaChange = /^(?:create|alter|drop|grant|revoke|comment)\b/i;

async function before<T>(seconds: number, promise: Promise<T>): Promise<T | "late"> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
