import { randomBytes } from "node:crypto";
import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readVendors, vendorVariables } from "../supabase/functions/_platform/vendor-env.ts";
import { publishableKey } from "./publishable-key.ts";
import { run } from "./run.ts";
import { headersFile } from "./web-build/headers-file.ts";
import { supportLink, webConfig } from "./web-config.ts";

/**
 * Deploys Larder to a hosted Supabase project: `npm run deploy`, or `npm run deploy -- --dry-run` to see the commands.
 * Running it again is safe: each step changes only what differs. The web app is built for that project and left in
 * `web/dist`, since Supabase serves no web pages.
 */

const help = `Deploys Larder to a hosted Supabase project, as .env says (see .env.example).

  npm run deploy                  does it
  npm run deploy -- --dry-run     shows the commands and runs none`;

/** What the deploy cannot do without, and where it is found. */
const needed = {
  LARDER_PROJECT_REF: "the project's reference, from its settings in the dashboard",
  SUPABASE_ACCESS_TOKEN: "an access token, from your account's settings in the dashboard",
  SUPABASE_DB_PASSWORD: "the password of the project's database",
  LARDER_WEB_URL: "where the web app will be, such as https://larder.example.com",
};

/** The settings that edge functions read, as far as they are set. */
const functionSettings = ["LARDER_RING_SECRET", "LARDER_PUBLIC_URL", ...vendorVariables];

/** The steps in their order: functions come last, for they speak to the tables, buckets and secrets before them. */
function commands(ref: string, folder: string): string[][] {
  const remote = [`--remote=${ref}`, "--yes"];
  return [
    ["db", "push", ...remote],
    ["db", "query", "--file", join(folder, "vault.sql"), ...remote],
    ["config", "push", ...remote],
    ["seed", "buckets", ...remote],
    ["secrets", "set", "--env-file", join(folder, "functions.env"), ...remote],
    ["functions", "deploy", "--use-api", ...remote],
  ];
}

/** First of all: an app that does not build must not find a half-deployed project. */
const buildCommand = ["scripts/build-web.ts"];

const keysCommand = (ref: string) => ["projects", "api-keys", `--remote=${ref}`, "-o", "json"];

/** `db push` writes to Vault only while it has a migration to apply, so this says it again, whatever was there. */
export function vaultSql(values: Record<string, string>): string {
  const statements = Object.entries(values).map(([name, value]) => {
    const [quotedName, quotedValue] = [name, value].map((text) => `'${text.replaceAll("'", "''")}'`);
    return `select case when id is null then vault.create_secret(${quotedValue}, ${quotedName})::text
  else vault.update_secret(id, ${quotedValue})::text end
from (select 1) one left join vault.secrets on name = ${quotedName};`;
  });
  return `${statements.join("\n")}\n`;
}

/** The secret that the database rings with. A new one is kept in `.env`, so that the next deploy uses it too. */
function ringSecret(): string {
  if (process.env.LARDER_RING_SECRET) return process.env.LARDER_RING_SECRET;
  const secret = randomBytes(32).toString("base64url");
  appendFileSync(".env", `\nLARDER_RING_SECRET=${secret}\n`, { mode: 0o600 });
  console.log("Made a ring secret and wrote it into .env: keep that file.");
  return secret;
}

async function deploy(ref: string, webUrl: string): Promise<void> {
  const url = process.env.LARDER_PROJECT_URL || `https://${ref}.supabase.co`;
  const secret = ringSecret();
  const env = { LARDER_PROJECT_URL: url, LARDER_RING_SECRET: secret, LARDER_WEB_URL: webUrl };
  const settings = functionSettings.flatMap((name) => {
    const value = name === "LARDER_RING_SECRET" ? secret : process.env[name];
    return value ? [`${name}=${JSON.stringify(value)}\n`] : [];
  });
  if ((await run(process.execPath, buildCommand)).code !== 0) throw new Error("The web app does not build.");
  const folder = mkdtempSync(join(tmpdir(), "larder-deploy-"));
  try {
    writeFileSync(join(folder, "vault.sql"), vaultSql({ project_url: url, ring_secret: secret }), { mode: 0o600 });
    writeFileSync(join(folder, "functions.env"), settings.join(""), { mode: 0o600 });
    for (const command of commands(ref, folder)) {
      console.log(`\n$ supabase ${command.join(" ")}`);
      const { code } = await run("supabase", command, { env });
      if (code !== 0) throw new Error(`It stopped at: supabase ${command.join(" ")}. Put that right and deploy again.`);
    }
    await writeWebFiles(ref, url);
    console.log(`\nDeployed to ${url}.\n\n${whatIsLeft(webUrl)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Tells the built web app its project, and hosts of static files what its pages may do. */
async function writeWebFiles(ref: string, url: string): Promise<void> {
  const { code, output } = await run("supabase", keysCommand(ref), { output: "kept" });
  if (code !== 0) throw new Error("The project's keys could not be read. Put that right and deploy again.");
  const config = webConfig({
    url,
    publishable_key: publishableKey(output),
    inbox: false,
    support: process.env.LARDER_SUPPORT_URL,
  });
  const dist = fileURLToPath(new URL("../web/dist", import.meta.url).href);
  writeFileSync(join(dist, "config.json"), `${JSON.stringify(config)}\n`);
  // Published pictures are at the address that the functions know.
  const pictures = process.env.LARDER_PUBLIC_URL || `https://${ref}.supabase.co`;
  writeFileSync(join(dist, "_headers"), headersFile([url, pictures].map((address) => new URL(address).origin)));
}

function whatIsLeft(webUrl: string): string {
  return `The web app is in web/dist: put that folder at ${webUrl}, on any host of static files that
answers unknown paths with index.html. Links in mails lead there. Netlify and Cloudflare Pages read _headers; have any other
host send what it says.`;
}

async function main(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const flags = process.argv.slice(2);
  const unknown = flags.find((flag) => !["--dry-run", "--help"].includes(flag));
  if (unknown) throw new Error(`${unknown} is no option of npm run deploy: see npm run deploy -- --help.`);
  if (flags.includes("--help")) return console.log(help);
  const ref = process.env.LARDER_PROJECT_REF || "<project ref>";
  if (flags.includes("--dry-run")) {
    console.log(`node ${buildCommand.join(" ")}`);
    for (const command of [...commands(ref, "<temporary folder>"), keysCommand(ref)]) {
      console.log(`supabase ${command.join(" ")}`);
    }
    return;
  }
  const missing = Object.entries(needed).filter(([name]) => !process.env[name]);
  if (missing.length > 0) {
    const list = missing.map(([name, what]) => `  ${name}: ${what}`).join("\n");
    throw new Error(`The deploy needs these, in the environment or in .env:\n${list}`);
  }
  if (!/^[a-z]{20}$/.test(ref))
    throw new Error(`LARDER_PROJECT_REF is "${ref}": a project's reference is 20 lower-case letters.`);
  const faults = Object.values(readVendors((name) => process.env[name]).faults);
  if (faults.length > 0) throw new Error(`Nothing was deployed: ${faults.join("; ")}.`);
  if (process.env.LARDER_SUPPORT_URL) supportLink(process.env.LARDER_SUPPORT_URL);
  await deploy(ref, requireOrigin(process.env.LARDER_WEB_URL ?? ""));
}

/** Mails put the rest of their links right behind it. */
function requireOrigin(webUrl: string): string {
  if (URL.canParse(webUrl) && /^https?:/.test(webUrl) && new URL(webUrl).origin === webUrl) return webUrl;
  throw new Error(
    `LARDER_WEB_URL is "${webUrl}": give the address without a path and a slash, such as https://larder.example.com.`,
  );
}

if (import.meta.main) {
  await main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
