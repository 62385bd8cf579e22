/** What to type before a command, as it stands in every hint and example. */
export const larder = "npm run larder --";

/** Why a command line was not understood, as a sentence and without the parser's decoration. */
export function usageSentence(text: string): string {
  const plain = text
    .trim()
    .replace(/^error: /, "")
    .replace(/^option '([^ ']+)[^']*' argument '(.*)' is invalid\. /s, "$1 $2 does not work. ")
    .replace(/^command-argument value '(.*)' is invalid for argument '(.*)'\. /s, '"$1" does not work as $2. ');
  const sentence = /[.?)]$/.test(plain) ? plain : `${plain}.`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}\n`;
}
