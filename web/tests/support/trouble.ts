import type { BrowserContext, Request, Response } from "playwright-core";

/** What went wrong in somebody's browser without anybody asking, a line each. */
export interface Trouble {
  /** Trouble that belongs to the test, such as the console's line about a refused request. */
  expect(pattern: RegExp): void;
  /** What nobody expected. */
  readonly lines: readonly string[];
}

/** Answers of these statuses, as the listener tells them and as Chromium's console does. */
export const answersOf = (...statuses: readonly number[]): RegExp =>
  new RegExp(`status of (${statuses.join("|")}) |^answer: .* (${statuses.join("|")})$`);

/** Listens to all pages of a browser: uncaught errors, errors and warnings of the console, failed requests to `origin`. */
export function watchTrouble(context: BrowserContext, origin: string): Trouble {
  const lines: string[] = [];
  const expected: RegExp[] = [];
  const isOurs = (request: Request) => request.url().startsWith(origin);
  context.on("weberror", (error) => lines.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      lines.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // A page that is left lets go of what it still waits for.
    if (isOurs(request) && reason !== "net::ERR_ABORTED") lines.push(`request: ${nameOf(request)} ${reason}`);
  });
  context.on("response", (response: Response) => {
    if (response.status() >= 400 && isOurs(response.request())) {
      lines.push(`answer: ${nameOf(response.request())} ${response.status()}`);
    }
  });
  return {
    expect: (pattern) => expected.push(pattern),
    get lines() {
      return lines.filter((line) => !expected.some((pattern) => pattern.test(line)));
    },
  };
}

const nameOf = (request: Request) => `${request.method()} ${request.url()}`;
