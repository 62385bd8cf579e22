export interface Log {
  readonly path: string;
  write(text: string): void;
  close(): void;
}

/** Bytes after which a log begins anew at the next start. */
const largestLog = 20 * 1024 * 1024;

/** What functions and services have to say, a line each, kept out of the terminal. */
export async function openLog(path: string): Promise<Log> {
  const size = await Deno.stat(path).then(
    (found) => found.size,
    () => 0,
  );
  const file = await Deno.open(path, {
    create: true,
    write: true,
    mode: 0o600,
    append: size < largestLog,
    truncate: size >= largestLog,
  });
  const encoder = new TextEncoder();
  let isOpen = true;
  return {
    path,
    write(text) {
      if (isOpen) file.writeSync(encoder.encode(`${text}\n`));
    },
    close() {
      isOpen = false;
      file.close();
    },
  };
}
