import { expect, test } from "vitest";
import { completeLock, type LockFile, missingPackages } from "../complete-lock.ts";
import { read } from "./source.ts";

const manifest = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
const lock = JSON.parse(read("package-lock.json")) as LockFile;

test("the lock file has the packages of every platform (npm run fix adds them)", () => {
  expect(missingPackages(lock).map(({ name }) => name)).toEqual([]);
});

test("the lock file names no address of a registry", () => {
  expect(Object.keys(lock.packages).filter((key) => lock.packages[key]?.resolved !== undefined)).toEqual([]);
});

test.each(["dependencies", "devDependencies", "overrides"])("%s are exact versions", (kind) => {
  const inexact = Object.entries(manifest[kind] ?? {}).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(inexact).toEqual([]);
});

test("the lock file locks what package.json asks for", () => {
  const { dependencies, devDependencies } = lock.packages[""] ?? {};
  expect({ dependencies, devDependencies }).toEqual({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  });
});

test("every package that runs a script when it is installed is approved to", () => {
  const scripted = Object.entries(lock.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([key]) => key.slice(key.lastIndexOf("node_modules/") + "node_modules/".length));
  expect(Object.keys(manifest.allowScripts ?? {}).sort()).toEqual(scripted.sort());
});

test("completeLock adds a platform package as its siblings are and as its name says", () => {
  const lacking: LockFile = {
    packages: {
      "node_modules/tool": {
        dev: true,
        optionalDependencies: { "@tool/linux-x64": "1.0.0", "@tool/win32-arm64": "^1.0.0" },
      },
      "node_modules/@tool/linux-x64": {
        version: "1.0.0",
        bin: { tool: "bin/tool" },
        resolved: "https://example.com/tool.tgz",
      },
    },
  };
  const completed = completeLock(lacking);
  expect(completed.packages["node_modules/@tool/win32-arm64"]).toEqual({
    version: "1.0.0",
    cpu: ["arm64"],
    dev: true,
    optional: true,
    os: ["win32"],
    bin: { tool: "bin/tool" },
  });
  expect(completed.packages["node_modules/@tool/linux-x64"]).not.toHaveProperty("resolved");
});
