import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fingerprintSources } from "../../web-build/fingerprint.ts";
import { startWebBuild } from "./build.ts";

let project: string;
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), "larder-test-"));
  await mkdir(join(project, "scripts/web-build"), { recursive: true });
  await mkdir(join(project, "web"));
  await mkdir(join(project, "shared"));
  await writeFile(join(project, "package-lock.json"), "{}");
  await writeFile(join(project, "web/index.html"), "");
  await writeBuild(`require("node:fs").writeFileSync("built", process.version)`);
});
afterEach(() => rm(project, { recursive: true }));

/** What the project's own `scripts/build-web.ts` would do. */
const writeBuild = (program: string) => writeFile(join(project, "scripts/build-web.ts"), program);

describe("the start of a stack", () => {
  test("builds the web app that was never built", async () => {
    const build = await startWebBuild(project);
    await build?.done;
    expect(await readFile(join(project, "built"), "utf8")).toMatch(/^v/);
  });

  test("builds again what was built from other sources, and nothing else", async () => {
    await mkdir(join(project, "web/dist"));
    await writeFile(join(project, "web/dist/.fingerprint"), await fingerprintSources(project));
    expect(await startWebBuild(project)).toBeNull();
    await writeFile(join(project, "web/index.html"), "another one");
    await (await startWebBuild(project))?.done;
    expect(await readFile(join(project, "built"), "utf8")).toMatch(/^v/);
  });

  test("builds nothing where there is no web app", async () => {
    await rm(join(project, "web"), { recursive: true });
    expect(await startWebBuild(project)).toBeNull();
  });

  test("says why the web app does not build", async () => {
    await writeBuild(`console.error("web/src/main.tsx:3 is not a program"); process.exit(1)`);
    const build = await startWebBuild(project);
    await expect(build?.done).rejects.toMatchObject({
      name: "StartProblem",
      message: "The web app does not build:\n\nweb/src/main.tsx:3 is not a program",
    });
  });

  test("takes the build along when it is stopped", async () => {
    await writeBuild("setInterval(() => {}, 1000)");
    const build = await startWebBuild(project);
    build?.stop();
    await build?.done;
  });
});
