import type { PictureFacts } from "../../_core/ports/provider.ts";
import { nameColor } from "../../_core/words/name-color.ts";

/** Something known, and how sure it is, 0 to 1. */
export interface Known {
  readonly value: string | number | boolean | readonly (string | number)[];
  readonly confidence: number;
}

/** What each word of a field's name asks for, the most telling first. */
const meanings: readonly (readonly [RegExp, (facts: PictureFacts) => Known | null])[] = [
  [/^(alt|alt_text)$/, ({ alt }) => said(alt)],
  [/aspect|ratio/, ({ width, height }) => sure(Math.round((width / height) * 1000) / 1000)],
  [/orientation|layout/, (facts) => sure(orientationOf(facts))],
  [/megapixel/, ({ width, height }) => sure(Math.round(width * height) / 1e6)],
  [/\bwidth\b/, ({ width }) => sure(width)],
  [/\bheight\b/, ({ height }) => sure(height)],
  [/dimension|resolution|image size/, ({ width, height }) => sure(`${width}x${height}`)],
  [/\b(bytes|file size|filesize)\b/, ({ bytes }) => sure(bytes)],
  [/mime|content type|media type/, ({ mime }) => sure(mime)],
  [/file (format|type)|^format$|extension/, ({ mime }) => sure(mime === "image/png" ? "png" : "jpeg")],
  [/\bhex(es)?\b/, ({ palette }) => listed(palette.map(({ hex }) => hex))],
  [/colou?r|palette|hue/, ({ palette }) => listed([...new Set(palette.map(({ hex }) => nameColor(hex)))])],
  [/\b(tag|keyword|label|topic|object|item|content)s?\b/, ({ tags }) => tagged(tags)],
  [/\b(category|kind|type|class)\b/, ({ category }) => said(category)],
  [/\b(description|caption|summary|text|notes?|details?)\b/, ({ description, alt }) => said(description ?? alt)],
  [
    /\b(title|subject|name|headline)\b/,
    ({ name, alt, tags }) => said(alt ?? tags[0]?.tag ?? name, alt === null ? 0.5 : 0.8),
  ],
  [/\b(file|filename)\b/, ({ name }) => said(name, 1)],
  [/\b(url|source|link|address)\b/, ({ url }) => said(url, 1)],
  [/\bprompt\b/, ({ prompt }) => said(prompt, 1)],
];

/** What is known for a field, by its name; null where its name says nothing of what is known. */
export function knownFor(field: string, facts: PictureFacts): Known | null {
  // fileName, file_name and "File name" are the same.
  const words = field
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_\W]+/g, " ")
    .trim()
    .toLowerCase();
  if (/\bfile ?name\b/.test(words)) return said(facts.name, 1);
  for (const [asked, answer] of meanings) {
    if (asked.test(words)) return answer(facts);
  }
  return null;
}

/** All words that are known of a picture, folded, with how sure each is. */
export function knownWords(facts: PictureFacts): ReadonlyMap<string, number> {
  const words: (readonly [string, number])[] = [
    [orientationOf(facts), 1],
    [facts.mime, 1],
    [facts.mime.replace("image/", ""), 1],
    ...facts.palette.map(({ hex }) => [nameColor(hex), 0.7] as const),
    ...facts.tags.map(({ tag, confidence }) => [tag, confidence] as const),
    ...(facts.category ? [[facts.category, 0.8] as const] : []),
  ];
  return new Map(words.map(([word, confidence]) => [word.toLowerCase(), confidence]));
}

const orientationOf = ({ width, height }: PictureFacts) =>
  width === height ? "square" : width > height ? "landscape" : "portrait";

const sure = (value: Known["value"]): Known => ({ value, confidence: 1 });
const said = (text: string | null | undefined, confidence = 0.8): Known | null =>
  text ? { value: text, confidence } : null;
const listed = (values: readonly string[]): Known | null =>
  values.length > 0 ? { value: values, confidence: 0.9 } : null;
const tagged = (tags: PictureFacts["tags"]): Known | null =>
  tags.length > 0
    ? {
        value: tags.map(({ tag }) => tag),
        confidence: tags.reduce((sum, { confidence }) => sum + confidence, 0) / tags.length,
      }
    : null;
