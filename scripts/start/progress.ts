interface Progress {
  /** Says what is being done now. */
  show(text: string): void;
  /** Clears the line, so that what is printed next stands alone. */
  clear(): void;
}

/** One line that changes in a terminal; one line per step elsewhere. */
export function openProgress(): Progress {
  const isTerminal = Deno.stderr.isTerminal();
  const write = (text: string) => Deno.stderr.writeSync(new TextEncoder().encode(text));
  return {
    show: (text) => write(isTerminal ? `\r\x1b[K${text}` : `${text}\n`),
    clear: () => {
      if (isTerminal) write("\r\x1b[K");
    },
  };
}
