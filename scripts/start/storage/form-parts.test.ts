import { describe, expect, test } from "vitest";
import { readFormParts } from "./form-parts.ts";

const contentType = "multipart/form-data; boundary=line";
const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const form = (...parts: string[]) => bytesOf(`${parts.map((part) => `--line\r\n${part}\r\n`).join("")}--line--\r\n`);
const file = (content: string) =>
  `Content-Disposition: form-data; name=""; filename="blob"\r\nContent-Type: image/jpeg\r\n\r\n${content}`;

describe("a form", () => {
  test("gives its fields and the file whose name is empty", () => {
    const parts = readFormParts(
      form('Content-Disposition: form-data; name="cacheControl"\r\n\r\n60', file("picture")),
      contentType,
    );
    expect(parts).toEqual([
      { name: "cacheControl", filename: null, mimetype: null, bytes: bytesOf("60") },
      { name: "", filename: "blob", mimetype: "image/jpeg", bytes: bytesOf("picture") },
    ]);
  });

  test("keeps bytes as they are, with line ends, zeros and what only looks like a boundary", () => {
    const content = "\r\n\0\xff--line--\r\n-line\r\n";
    expect(readFormParts(form(file(content)), contentType)?.[0]?.bytes).toEqual(bytesOf(content));
    expect(readFormParts(form(file("")), contentType)?.[0]?.bytes).toEqual(bytesOf(""));
  });

  test("is refused when it breaks off or has no boundary", () => {
    expect(readFormParts(bytesOf(`--line\r\n${file("pict")}`), contentType)).toBeNull();
    expect(readFormParts(bytesOf("picture"), contentType)).toBeNull();
    expect(readFormParts(form(file("picture")).slice(0, 30), contentType)).toBeNull();
  });
});
