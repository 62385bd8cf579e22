/**
 * The key under which singular and plural of one English word meet: "cookies" and "cookie" both give "cooky", "loaves"
 * and "loaf" give "loaf". A key, not always a word: never show it. `word` is folded text.
 */
export function foldPlural(word: string): string {
  let key = word;
  if (key.length > 3 && /[^sui]s$/.test(key)) key = key.slice(0, -1);
  // "boxes" is "box" and "quiches" is "quiche": dropping the e on both sides lets the two kinds meet.
  if (/(?:[sxzo]|[cs]h)e$/.test(key)) return key.slice(0, -1);
  if (key.length > 3 && key.endsWith("ie")) return `${key.slice(0, -2)}y`;
  return key.replace(/(?:ve|fe)$/, "f");
}
