/** The text of a CSV file, whatever program wrote it. */

export interface CsvText {
  readonly text: string;
  /** Lines, from 1, that are written in another encoding than the rest; they are read as Western European. */
  readonly strangeLines: readonly number[];
}

/** Why a file is no text that could be read: a sentence. */
export class UnreadableFile extends Error {}

const signatures: readonly [bytes: readonly number[], sentence: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], "This is a spreadsheet or an archive: save it as CSV first"],
  [[0xd0, 0xcf, 0x11, 0xe0], "This is an old spreadsheet: save it as CSV first"],
  [[0x25, 0x50, 0x44, 0x46], "This is a PDF: save its table as CSV first"],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, place) => bytes[place] === byte);

/**
 * Reads UTF-8 and UTF-16, which their first bytes tell, and where neither fits Windows-1252, which spreadsheets write.
 * @throws UnreadableFile for what is no text.
 */
export function readCsvText(bytes: Uint8Array): CsvText {
  const known = signatures.find(([start]) => startsWith(bytes, start));
  if (known) throw new UnreadableFile(known[1]);
  if (startsWith(bytes, [0xff, 0xfe])) return { text: decodeUtf16(bytes.subarray(2), true), strangeLines: [] };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: decodeUtf16(bytes.subarray(2), false), strangeLines: [] };
  if (isBinary(bytes)) throw new UnreadableFile("This is no text: choose a CSV file");
  const plain = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes;
  const whole = decodeUtf8(plain);
  return whole === null ? readLines(plain) : { text: whole, strangeLines: [] };
}

/** Each line in its own encoding: a file that was put together of several keeps what can be kept. */
function readLines(bytes: Uint8Array): CsvText {
  const strangeLines: number[] = [];
  const lines: string[] = [];
  let hasUtf8 = false;
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end === -1 ? bytes.length : end + 1);
    const text = decodeUtf8(line);
    lines.push(text ?? decodeWestern(line));
    if (text === null) strangeLines.push(lines.length);
    else if (line.some((byte) => byte > 127)) hasUtf8 = true;
    start += line.length;
  }
  return { text: lines.join(""), strangeLines: hasUtf8 ? strangeLines : [] };
}

/** No program writes these into text: a zero, a bell, an escape. */
const isBinary = (bytes: Uint8Array) => bytes.some((byte) => byte < 9 || (byte > 13 && byte < 28));

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeUtf16(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units = Array.from({ length: bytes.length >> 1 }, (_, place) => view.getUint16(2 * place, littleEndian));
  const chunks: string[] = [];
  for (let at = 0; at < units.length; at += 8192) chunks.push(String.fromCharCode(...units.slice(at, at + 8192)));
  return chunks.join("");
}

/** Everywhere this label means Windows-1252. */
const decodeWestern = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);
