import { describe, expect, test } from "vitest";
import { corsHeaders, preflight } from "./cors.ts";

const site = "https://site.test";

describe("corsHeaders", () => {
  test("grants everybody where every origin is allowed", () => {
    expect(corsHeaders(null, "*")["access-control-allow-origin"]).toBe("*");
  });

  test("grants a listed origin by its name", () => {
    expect(corsHeaders(site, ["https://other.test", site])["access-control-allow-origin"]).toBe(site);
  });

  test.each([null, "", "null", "https://site.test.evil.test", "http://site.test", "https://site.tes"])(
    "grants nothing to %s that is not listed",
    (origin) => {
      expect(corsHeaders(origin, [site])).toEqual({ vary: "origin" });
    },
  );

  test("tells caches in any case that the answer depends on the origin", () => {
    expect([corsHeaders(site, "*").vary, corsHeaders(null, []).vary]).toEqual(["origin", "origin"]);
  });
});

test("preflight lets a site send what the endpoint reads, and keep that for a day", () => {
  const { headers, status } = preflight(["POST"], corsHeaders(site, [site]));
  expect(status).toBe(204);
  expect(headers.get("access-control-allow-origin")).toBe(site);
  expect(headers.get("access-control-max-age")).toBe("86400");
  const allowed = headers.get("access-control-allow-headers")?.split(", ");
  const ofSupabaseJs = ["authorization", "apikey", "x-client-info"];
  for (const header of ["x-api-key", "content-type", "if-none-match", "x-request-id", ...ofSupabaseJs])
    expect(allowed).toContain(header);
});
