import { takeDataFolder } from "./data-folder.ts";
import { type Database, openDatabase } from "./database/database.ts";
import { applyMigrations } from "./database/migrations.ts";
import { startCron } from "./database/shims/cron.ts";
import { startNet } from "./database/shims/net.ts";
import { serveSocket } from "./database/socket.ts";
import { type Facts, removeFacts, searchCommand, writeFacts } from "./facts.ts";
import { startFakeVendors } from "./fake-vendors.ts";
import { prepareFirstUse } from "./first-boot.ts";
import { functionEnvironment } from "./function-environment.ts";
import { createFunctionsHost } from "./functions/functions-host.ts";
import { openHttp } from "./http.ts";
import { releaseInterruptedWork, resumeDueWork } from "./interrupted-work.ts";
import { type Log, openLog } from "./log-file.ts";
import { readTemplates } from "./mail/read-templates.ts";
import { hostname, requireFreePort } from "./ports.ts";
import { loadProjectKeys } from "./project-keys.ts";
import { readProjectSettings } from "./project-settings.ts";
import { createServices } from "./services.ts";
import { startSketch } from "./sketch/server.ts";
import { StartProblem } from "./start-problem.ts";
import { openFolderStore, openMemoryStore } from "./storage/file-store.ts";
import { createUndo } from "./undo.ts";
import { setVaultValues } from "./vault-values.ts";
import { startWebBuild } from "./web/build.ts";

interface StackOptions {
  /** Where everything is kept; for an ephemeral stack only what others must be able to read. */
  readonly folder: string;
  /** Keeps the database and the files in memory. */
  readonly ephemeral: boolean;
  /** The tar of a data folder that an ephemeral stack begins from: its path. */
  readonly tar?: string | undefined;
  /** Has a fake of every vendor, and no real key. */
  readonly fakeProviders?: boolean;
  /** Of HTTP; 0 takes any free one. */
  readonly port: number;
  /** Of the Postgres wire protocol; 0 takes any free one. */
  readonly databasePort: number;
  /** The checkout that holds `supabase/` and `web/`. */
  readonly projectFolder: string;
  /** The functions to run instead of the project's own. */
  readonly functionsFolder?: string;
  /** A built web app to serve instead of the project's own, which is built when its sources have changed. */
  readonly webFolder?: string;
  readonly onProgress?: (step: string) => void;
}

export interface Stack {
  readonly facts: Facts;
  readonly database: Database;
  readonly log: Log;
  stop(): Promise<void>;
}

/**
 * Starts the whole stack in this process and comes back when it is ready to be used.
 * @throws StartProblem if a port or the data folder is taken, or the web app does not build; AppError `conflict` if the
 *   database is newer than the project
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { folder, ephemeral, projectFolder, onProgress = () => {} } = options;
  const undo = createUndo();
  try {
    requireFreePort(options.port, "PORT");
    if (options.port !== 0 && options.port === options.databasePort) {
      throw new StartProblem(`PORT and LARDER_DB_PORT are both ${options.port}: give them different ones.`);
    }
    requireFreePort(options.databasePort, "LARDER_DB_PORT");
    const taken = await takeDataFolder(folder);
    undo.later(() => taken.release());
    await removeFacts(folder); // of a process that was killed
    const log = await openLog(`${folder}/stack.log`);
    undo.later(() => log.close());

    const http = openHttp(options.port);
    undo.later(() => http.close());
    const url = `http://${hostname}:${http.port}`;

    const webBuild = options.webFolder === undefined ? await startWebBuild(projectFolder) : null;
    undo.later(() => webBuild?.stop());

    onProgress("Opening the database");
    const keys = await loadProjectKeys(ephemeral ? null : folder);
    const settings = readProjectSettings(await Deno.readTextFile(`${projectFolder}/supabase/config.toml`));
    const tar = options.tar ? new Blob([await Deno.readFile(options.tar)]) : undefined;
    const database = await openDatabase(ephemeral ? { folder: null, tar } : { folder: `${folder}/database` });
    undo.later(() => database.close());
    const socket = await serveSocket(database, { port: options.databasePort, hostname });
    undo.later(() => socket.close());
    const databaseUrl = `postgresql://postgres:postgres@${hostname}:${socket.port}/postgres`;

    const sketch = await startSketch({ port: 0, faults: Deno.env.get("LARDER_SKETCH_FAULTS") === "on" });
    undo.later(() => sketch.stop());
    const fakes = options.fakeProviders ? await startFakeVendors({ url }) : null;
    undo.later(() => fakes?.stop());
    const functions = createFunctionsHost({
      folder: options.functionsFolder ?? `${projectFolder}/supabase/functions`,
      environment: await functionEnvironment({
        projectFolder,
        url,
        databaseUrl,
        keys,
        extra: { LARDER_SKETCH_URL: sketch.url, LARDER_LOOPBACK_WEBHOOKS: "on", ...fakes?.environment },
      }),
      log: log.write,
    });
    undo.later(() => functions.stop());

    onProgress("Starting the services");
    const files = ephemeral ? openMemoryStore() : openFolderStore(`${folder}/files`);
    const mailFolder = `${folder}/mail`;
    if (ephemeral) undo.later(() => Deno.remove(mailFolder, { recursive: true }).catch(() => {}));
    const landing = { command: "" };
    const services = await createServices({
      database,
      keys,
      settings: { ...settings, site_url: url },
      files,
      functions,
      mailFolder,
      mailTemplates: await readTemplates(projectFolder, settings),
      webFolder: options.webFolder ?? `${projectFolder}/web/dist`,
      fakes: fakes !== null,
      landing: () => ({ url, curl: landing.command }),
    });

    onProgress("Applying the migrations");
    await setVaultValues(database, { project_url: url, ring_secret: keys.ring_secret });
    await applyMigrations(database, `${projectFolder}/supabase/migrations`, log.write);
    await releaseInterruptedWork(database, false);
    undo.later(async () => {
      functions.stop();
      await releaseInterruptedWork(database, true);
    });
    const kept = ephemeral ? null : folder;
    const people = await prepareFirstUse({ database, keys, auth: services.auth, folder: kept });
    landing.command = searchCommand({ url, ...people });
    http.answer(services.gateway);

    const net = await startNet(database, log.write);
    undo.later(() => net.stop());
    const cron = await startCron(database, log.write);
    undo.later(() => cron.stop());
    await resumeDueWork(database);

    if (webBuild) {
      onProgress("Building the web app");
      await webBuild.done;
    }
    const facts: Facts = {
      url,
      publishable_key: keys.publishable_key,
      secret_key: keys.secret_key,
      database_url: databaseUrl,
      ...people,
      ...(fakes && { fake_vendors: fakes.urls }),
      ready_at: new Date().toISOString(),
    };
    await writeFacts(folder, facts);
    undo.later(() => removeFacts(folder));
    return { facts, database, log, stop: undo.all };
  } catch (error) {
    await undo.all();
    throw error;
  }
}
