/**
 * Cuts a script into its statements, each with the comments before it and without the closing semicolon: the way the
 * Supabase CLI cuts migrations before it writes them into its history.
 *
 * Semicolons inside quotes, dollar quotes, comments and the bodies of SQL-standard functions (`begin atomic ... end`)
 * do not count.
 */
export function splitStatements(script: string): string[] {
  const statements: string[] = [];
  let start = 0;
  let depth = 0;
  for (const { 0: token, index } of script.matchAll(tokens)) {
    if (/^begin\s+atomic$/i.test(token)) depth = 1;
    else if (depth > 0 && /^case$/i.test(token)) depth += 1;
    else if (depth > 0 && /^end$/i.test(token)) depth -= 1;
    if (token !== ";" || depth > 0) continue;
    statements.push(script.slice(start, index).trim());
    start = index + 1;
  }
  statements.push(script.slice(start).trim());
  return statements.filter((statement) => statement !== "");
}

/** Whatever may hide a semicolon, the words that open and close a function body, and the semicolon itself. */
const tokens = new RegExp(
  [
    /--[^\n]*/, // a comment to the end of the line
    /\/\*(?:[^*/]|\*(?!\/)|\/(?!\*)|\/\*[\s\S]*?\*\/)*\*\//, // a comment, with at most one more inside
    /\be'[^'\\]*(?:(?:\\[\s\S]|'')[^'\\]*)*'/, // a string with escapes
    /'[^']*(?:''[^']*)*'/, // a string
    /"[^"]*(?:""[^"]*)*"/, // a name
    /(?<![\w$])\$(?<tag>\w*)\$[\s\S]*?\$\k<tag>\$/, // a dollar-quoted string
    /\bbegin\s+atomic\b|\bcase\b|\bend\b/,
    /;/,
  ]
    .map((token) => token.source)
    .join("|"),
  "gi",
);

/** The statement without the comments in front of it. */
export function withoutComments(statement: string): string {
  return statement.replace(/^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/, "");
}
