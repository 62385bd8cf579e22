/** Where the links of a mail lead, each once. */
export function linksOf(html: string): string[] {
  const targets = html.matchAll(/<a\b[^>]*?\bhref="([^"]*)"/gi);
  return [...new Set(Array.from(targets, ([, target = ""]) => unescapeHtml(target)))];
}

/** A mail for who reads no HTML: a line per paragraph, links in full. */
export function plainText(html: string): string {
  return unescapeHtml(
    html
      .replaceAll(/<(style|head|title)\b[\s\S]*?<\/\1>/gi, "")
      .replaceAll(/\s+/g, " ")
      .replaceAll(/<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)<\/a\s*>/gi, "$2: $1")
      .replaceAll(/<\/(p|h\d|div|li|tr)>|<br\s*\/?>/gi, "\n")
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll(/ *\n */g, "\n"),
  ).trim();
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll(/&#34;|&quot;/g, '"')
    .replaceAll("&amp;", "&");
}
