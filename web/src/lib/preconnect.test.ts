import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { preconnect } from "./preconnect.ts";

let links: { rel: string; href: string; crossOrigin: string | null }[];
beforeEach(() => {
  links = [];
  vi.stubGlobal("window", { location: { origin: "https://larder.example.com" } });
  vi.stubGlobal("document", { createElement: () => ({}), head: { append: (link: never) => links.push(link) } });
});
afterEach(() => vi.unstubAllGlobals());

test("a project elsewhere is connected to for requests and for pictures", () => {
  preconnect("https://abcdefghijklmnopqrst.supabase.co");
  const link = { rel: "preconnect", href: "https://abcdefghijklmnopqrst.supabase.co" };
  expect(links).toEqual([
    { ...link, crossOrigin: "anonymous" },
    { ...link, crossOrigin: null },
  ]);
});

test("a project that the page came from is connected to already", () => {
  preconnect("https://larder.example.com");
  expect(links).toEqual([]);
});
