/** What is told of an error: enough to find its cause, and nothing secret. */
export interface ErrorDetails {
  readonly message: string;
  readonly stack: string;
  /** The address without its origin. */
  readonly path: string;
  /** Which build of the app: the name of its first file. */
  readonly version: string;
  readonly browser: string;
}

const limits = { message: 500, stack: 8_000, path: 500, version: 100, browser: 300 } as const;

/** What is left out wherever it stands: keys of ours and of vendors, tokens, passwords in addresses, addresses of people. */
const secrets: readonly [RegExp, string][] = [
  [/\beyJ[\w-]+\.[\w-]+(\.[\w-]*)?/g, "[token]"],
  [/\b(lrd_|sb_(publishable|secret)_|sk[-_]|r8_|key-)[\w-]+/gi, "[key]"],
  [/\b(bearer|basic)\s+[\w.~+/=-]+/gi, "$1 [token]"],
  [/([?&#;](?:[\w-]*(?:token|key|secret|password|signature|code|hash|auth)[\w-]*)=)[^&#\s"')]+/gi, "$1[left out]"],
  [/:\/\/[^\s/@]+@/g, "://[left out]@"],
  [/[\w.+-]+@[\w-]+\.[\w.-]+/g, "[email]"],
];

export const withoutSecrets = (text: string): string =>
  secrets.reduce((clean, [secret, instead]) => clean.replace(secret, instead), text);

/** Without what a database takes in no text, which would refuse all of it: the character 0, and half an emoji. */
const storable = (text: string) => text.replaceAll("\0", "").toWellFormed();

/** Describes anything thrown, here and now. */
export function detailsOf(error: unknown, { location, navigator, document }: Window): ErrorDetails {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: "" };
  const whole = {
    message: storable(message).trim() || "No message",
    stack: stack ?? "",
    path: location.pathname + location.search,
    version: document.querySelector<HTMLScriptElement>('script[type="module"]')?.src.split("/").at(-1) ?? "",
    browser: navigator.userAgent,
  };
  const cut = (name: keyof typeof limits) => storable(withoutSecrets(whole[name]).slice(0, limits[name]));
  return {
    message: cut("message"),
    stack: cut("stack"),
    path: cut("path"),
    version: cut("version"),
    browser: cut("browser"),
  };
}

export const textOf = ({ message, stack, path, version, browser }: ErrorDetails): string =>
  [message, `Page: ${path}`, `Version: ${version}`, `Browser: ${browser}`, stack].filter(Boolean).join("\n");
