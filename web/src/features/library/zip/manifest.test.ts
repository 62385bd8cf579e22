import { expect, test } from "vitest";
import { type ManifestEntry, manifestCsv, manifestJson } from "./manifest.ts";

const entry: ManifestEntry = {
  id: "005afbbd-c7b5-4ee3-be86-9cdb877a0cd8",
  file: "honey-005afbbd.jpg",
  problem: null,
  status: "approved",
  prompt: 'a jar of "real" honey, golden',
  description: "Two\nlines",
  alt: null,
  category: "honey",
  tags: ["honey", "wooden board"],
  colors: [{ hex: "#aa3322", percentage: 61.5 }],
  model: "sketch-1",
  cost_usd: "0.0042",
  created_at: "2026-11-21T09:19:11.184+00:00",
};

test("a table has a row for each picture, with what would break it in quotes", () => {
  expect(manifestCsv([entry])).toBe(
    "id,file,problem,status,prompt,description,alt,category,tags,colors,model,cost_usd,created_at\r\n" +
      '005afbbd-c7b5-4ee3-be86-9cdb877a0cd8,honey-005afbbd.jpg,,approved,"a jar of ""real"" honey, golden",' +
      '"Two\nlines",,honey,honey; wooden board,#aa3322 61.5%,sketch-1,0.0042,2026-11-21T09:19:11.184+00:00\r\n',
  );
});

test.each(["=1+1", "+49", "-2", "@SUM(A1)"])("a prompt that begins like the formula %s stays a text", (prompt) => {
  expect(manifestCsv([{ ...entry, prompt }])).toContain(`,'${prompt},`);
  expect(JSON.parse(manifestJson([{ ...entry, prompt }])).pictures[0].prompt).toBe(prompt);
});

test("a picture that could not be fetched is there, with the reason", () => {
  const lost = { ...entry, file: null, problem: "There is no such file" };
  expect(JSON.parse(manifestJson([entry, lost])).pictures[1]).toEqual(lost);
  expect(manifestCsv([lost])).toContain(",,There is no such file,");
});
