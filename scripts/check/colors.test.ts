import { expect, test } from "vitest";
import { projectFiles, read } from "./source.ts";

/** Tailwind's own palette, and colours written out: both know nothing of the other theme. */
const foreign =
  /(?:-(?:black|white|(?:slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose)-\d{2,3})\b|\b(?:rgba?|hsla?|oklch)\()/;

test("the web app's looks take their colours from tokens.css alone", () => {
  const looks = projectFiles("web/src/*.tsx", "web/src/*.css").filter((path) => !path.endsWith("/tokens.css"));
  expect(looks.length).toBeGreaterThan(100);
  expect(looks.filter((path) => foreign.test(read(path)))).toEqual([]);
});
