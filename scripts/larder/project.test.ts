import { describe, expect, test } from "vitest";
import { findAddress } from "./project.ts";

const facts = { url: "http://127.0.0.1:1", secret_key: "sb_secret_here", search_key: "lrd_here" };
const running = async () => JSON.stringify(facts);
const nothing = () => Promise.reject(new Error("ENOENT"));
const hosted = { LARDER_URL: "https://env.test", SUPABASE_SECRET_KEY: "sb_secret_env", LARDER_SEARCH_KEY: "lrd_env" };

describe("the project of a command", () => {
  test("is the one that its options name, before the environment", async () => {
    const options = { url: "https://option.test/", secretKey: "sb_secret_option", searchKey: "lrd_option" };
    expect(await findAddress(options, hosted, running)).toEqual({ ...options, url: "https://option.test" });
  });

  test("is the one of the environment, before the stack that runs here", async () => {
    expect(await findAddress({}, hosted, running)).toEqual({
      url: "https://env.test",
      secretKey: "sb_secret_env",
      searchKey: "lrd_env",
    });
  });

  test("is the stack that runs here when none is named", async () => {
    const here = { url: facts.url, secretKey: facts.secret_key, searchKey: facts.search_key };
    expect(await findAddress({}, {}, running)).toEqual(here);
    expect(await findAddress({ searchKey: "lrd_option" }, {}, running)).toEqual({ ...here, searchKey: "lrd_option" });
  });

  test("is the stack that runs here when its address alone is named, as for programs that call it", async () => {
    const here = { url: facts.url, secretKey: facts.secret_key, searchKey: facts.search_key };
    expect(await findAddress({}, { LARDER_URL: `${facts.url}/` }, running)).toEqual(here);
  });

  test("never borrows the search key of the stack that runs here for another one", async () => {
    const { searchKey } = await findAddress({ url: "https://a.test", secretKey: "sb_secret_a" }, {}, running);
    expect(searchKey).toBeUndefined();
  });

  test("is looked for in the data folder that LARDER_DATA_DIR names", async () => {
    const folders: string[] = [];
    const look = (folder: string) => {
      folders.push(folder);
      return running();
    };
    await findAddress({}, {}, look);
    await findAddress({}, { LARDER_DATA_DIR: "/data" }, look);
    expect(folders).toEqual([".larder", "/data"]);
  });
});

describe("a project that cannot be used is refused with the way out", () => {
  test.each([
    ["no stack", {}, nothing, /not running here \(there is no \.larder\/dev\.json\).*npm start.*LARDER_URL/],
    ["an address alone", { url: "https://a.test" }, running, /SUPABASE_SECRET_KEY\) is missing/],
    ["an address alone, and no stack", { url: "https://a.test" }, nothing, /SUPABASE_SECRET_KEY\) is missing/],
    ["a key alone", { secretKey: "sb_secret_a" }, running, /LARDER_URL\) is missing/],
    ["no address", { url: "a.test", secretKey: "k" }, running, /a\.test is no address.*https:\/\//],
    ["a publishable key", { url: "https://a.test", secretKey: "sb_publishable_a" }, running, /give its secret key/],
    ["facts cut short", {}, async () => '{"url":', /dev\.json cannot be read.*npm start/],
    ["facts of something else", {}, async () => "{}", /dev\.json cannot be read/],
  ])("%s", async (_name, options, read, sentence) => {
    await expect(findAddress(options, {}, read)).rejects.toThrow(sentence);
  });

  test("without repeating a key", async () => {
    const refusal = await findAddress({ url: "a.test", secretKey: "sb_secret_hush" }, {}, running).catch(String);
    expect(refusal).not.toContain("hush");
  });
});
