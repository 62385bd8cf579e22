import { expect, test } from "vitest";
import { stack } from "./stack.ts";

const get = (path: string, headers: Record<string, string> = {}) => fetch(stack.url + path, { headers });

/** Every file of the built app, found from its first page as a browser finds them: path and text. */
async function builtFiles(): Promise<Map<string, string>> {
  const files = new Map([["/", await (await get("/")).text()]]);
  for (const [, text] of files) {
    for (const [path] of text.matchAll(/(?<=["'(/])assets\/[\w.-]+/g)) {
      if (!files.has(`/${path}`)) files.set(`/${path}`, await (await get(`/${path}`)).text());
    }
  }
  return files;
}

test("the built app is served at the address of the API, and knows its project", async () => {
  const page = await get("/review");
  expect(page.headers.get("content-security-policy")).toContain("script-src 'self';");
  expect(await page.text()).toContain('<div id="root">');
  expect(await (await get("/config.json")).json()).toEqual({
    url: stack.url,
    publishable_key: stack.publishable_key,
    inbox: true,
  });
});

test("its scripts and fonts are compressed, and no file is missing", async () => {
  const files = await builtFiles();
  expect([...files.keys()].filter((path) => path.endsWith(".js")).length).toBeGreaterThan(5);
  for (const path of files.keys()) expect((await get(path)).status, path).toBe(200);
  for (const ending of [".js", ".ttf"]) {
    const large = [...files]
      .filter(([path]) => path.endsWith(ending))
      .sort(([, a], [, b]) => b.length - a.length)[0]![0];
    const { headers } = await get(large, { "accept-encoding": "br" });
    expect(headers.get("content-encoding"), large).toBe("br");
    expect(headers.get("cache-control")).toContain("immutable");
  }
});

test("no secret is in it", async () => {
  const secrets = [stack.secret_key, stack.search_key, stack.admin.password];
  const signs = /sb_secret_\w|service_role|SUPABASE_SECRET|RING_SECRET|postgres(ql)?:\/\/|-----BEGIN/;
  for (const [path, text] of await builtFiles()) {
    for (const secret of secrets) expect(text.includes(secret), path).toBe(false);
    expect(text.match(signs)?.[0], path).toBeUndefined();
  }
});
