import { type DecisionLog, emptyLog } from "./decision-log.ts";

/** Keeps a person's decisions in the browser, so that neither a reload nor an ended session loses any. */
export interface LogStorage {
  read(): DecisionLog;
  write(log: DecisionLog): void;
}

/** All tabs of a person share one log: it is read anew before each change. */
export function openLogStorage(storage: Storage, personId: string): LogStorage {
  const key = `larder-decisions-${personId}`;
  let known: { text: string | null; log: DecisionLog } = { text: null, log: emptyLog };
  /** The browser's storage is full or switched off: the log lives as long as the tab. */
  let isTabOnly = false;
  return {
    read() {
      if (isTabOnly) return known.log;
      const text = storage.getItem(key);
      if (text !== known.text) known = { text, log: parse(text) };
      return known.log;
    },
    write(log) {
      const text = log.waiting.length + log.history.length > 0 ? JSON.stringify(log) : null;
      known = { text, log };
      try {
        if (text === null) storage.removeItem(key);
        else storage.setItem(key, text);
        isTabOnly = false;
      } catch {
        isTabOnly = true;
      }
    },
  };
}

function parse(text: string | null): DecisionLog {
  try {
    const { waiting, history } = JSON.parse(text ?? "{}") as Partial<DecisionLog>;
    return Array.isArray(waiting) && Array.isArray(history) ? { waiting, history } : emptyLog;
  } catch {
    return emptyLog; // written by another version of the app
  }
}
