const longest = 48;

/** What is said of a picture as a headline: from its first letter on, and no longer than a glance. */
export function headlineText(text: string): string {
  const words = text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[.,;:!?]+$/, "");
  const short =
    words.length <= longest
      ? words
      : `${words
          .slice(0, longest)
          .replace(/\s+\S*$/, "")
          .trimEnd()}…`;
  return short.charAt(0).toUpperCase() + short.slice(1);
}
