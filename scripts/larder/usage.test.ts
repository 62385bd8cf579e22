import { expect, test } from "vitest";
import { usageSentence } from "./usage.ts";

test.each([
  [
    "error: option '--count <n>' argument '99' is invalid. Use a whole number from 1 to 20.",
    "--count 99 does not work. Use a whole number from 1 to 20.",
  ],
  [
    "error: command-argument value 'abc' is invalid for argument 'job'. Ids look like this.\n",
    '"abc" does not work as job. Ids look like this.',
  ],
  ["error: unknown option '--wat'\n(Did you mean --wait?)", "Unknown option '--wat'\n(Did you mean --wait?)"],
  ["name jobs, or give --all-failed", "Name jobs, or give --all-failed."],
])("wrong usage is a sentence: %s", (text, sentence) => expect(usageSentence(text)).toBe(`${sentence}\n`));
