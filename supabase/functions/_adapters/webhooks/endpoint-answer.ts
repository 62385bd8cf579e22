const answerBytes = 1024;

/** The first kilobyte, or as much of it as comes. */
export async function beginningOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(answerBytes);
  let size = 0;
  const reader = response.body?.getReader();
  try {
    while (reader && size < answerBytes) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes.set(value.subarray(0, answerBytes - size), size);
      size += Math.min(value.length, answerBytes - size);
    }
    await reader?.cancel();
  } catch {
    // It was answered all the same.
  }
  // A database keeps every character but this one.
  return new TextDecoder().decode(bytes.subarray(0, size)).replaceAll("\0", "\ufffd");
}

const longestWait = 86_400;

/** `Retry-After`, in seconds or as an HTTP date, to a day at most; null where it says nothing. */
export function secondsOf(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const said = header.trim();
  const isDate = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*, .* GMT$/i.test(said);
  const seconds = /^\d+$/.test(said) ? Number(said) : isDate ? (Date.parse(said) - now.getTime()) / 1000 : 0;
  return seconds > 0 ? Math.min(Math.ceil(seconds), longestWait) : null;
}
