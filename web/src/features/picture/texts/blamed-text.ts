/** Which of the texts has the letters that a refusal names, by its place; -1 where it names none of them. */
export function blamedText(refusal: string, texts: readonly string[]): number {
  const [, listed = ""] =
    /^A text over the picture has letters that we cannot set: (.+?)\. Leave them out/.exec(refusal) ?? [];
  const letters = listed.split(" ").filter(Boolean).map(letterOf);
  return texts.findIndex((text) => letters.some((letter) => text.normalize("NFC").includes(letter)));
}

/** What cannot be seen is told by its number. */
function letterOf(told: string): string {
  const [, code] = /^U\+([0-9A-F]{4,6})$/.exec(told) ?? [];
  return code === undefined ? told : String.fromCodePoint(Number.parseInt(code, 16));
}
