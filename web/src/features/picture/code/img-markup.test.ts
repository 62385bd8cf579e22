import { describe, expect, test } from "vitest";
import { imgMarkup } from "./img-markup.ts";

const files = [
  { url: "https://larder.test/full.jpg", width: 800, height: 600 },
  { url: "https://larder.test/card.jpg", width: 400, height: 300 },
];
const usual = { files, layout: "full", pixels: 400, alt: "Rye bread", color: "#aa5533" } as const;

describe("the markup of a picture", () => {
  test("names every file by its width, the largest as what everybody can show", () => {
    const markup = imgMarkup(usual);
    expect(markup).toContain('srcset="https://larder.test/card.jpg 400w, https://larder.test/full.jpg 800w"');
    expect(markup).toContain('src="https://larder.test/full.jpg"');
    expect(markup).toContain('width="800"\n  height="600"');
    expect(markup).toContain('sizes="100vw"');
    expect(markup).toContain("background-color: #aa5533;");
  });

  test("of a fixed width keeps the proportions", () => {
    const markup = imgMarkup({ ...usual, layout: "fixed", pixels: 250 });
    expect(markup).toContain('sizes="250px"');
    expect(markup).toContain('width="250"\n  height="188"');
  });

  test("is HTML whatever the alt text says", () => {
    const markup = imgMarkup({ ...usual, alt: `Jam & "butter" <script>`, color: null });
    expect(markup).toContain('alt="Jam &amp; &quot;butter&quot; &lt;script&gt;"');
    expect(markup).not.toContain("background-color");
  });

  test("has an alt text of one line", () => {
    expect(imgMarkup({ ...usual, alt: " Rye bread\n\n on a\tboard\r\n" })).toContain('alt="Rye bread on a board"');
  });
});
