import { expect, test } from "vitest";
import { documentText } from "./search-text.ts";

test("documentText joins prompt, description, category and tags, a line each", () => {
  const text = documentText({ prompt: "fig jam", description: "Fig jam.", category: "jams", tags: ["jar", "fig"] });
  expect(text).toBe("fig jam\nFig jam.\njams\njar, fig");
});

test("documentText leaves out what is missing", () => {
  expect(documentText({ prompt: null, description: "A picture.", category: "other", tags: [] })).toBe(
    "A picture.\nother",
  );
  expect(documentText({ prompt: " ", description: "A picture.", category: "", tags: ["red"] })).toBe("A picture.\nred");
});
