import type { Refusal, Sending } from "./desk-messages.ts";

/** How long an answer may take before it counts as lost: ten thousand rows are not written in a moment. */
const patienceMilliseconds = 120_000;

/**
 * Sends a request with its rows, which are JSON already. `fetch` does not tell how much has left. Throws a `Refusal`, without a
 * status where there is no answer.
 */
export function post({ url, headers, request }: Sending, rowsText: string, onSent: (share: number) => void) {
  return new Promise<unknown>((resolve, reject: (refusal: Refusal) => void) => {
    const sending = new XMLHttpRequest();
    const lost = () => reject({ status: 0, message: "Failed to fetch" });
    sending.open("POST", url);
    sending.timeout = patienceMilliseconds;
    for (const [name, value] of Object.entries(headers)) sending.setRequestHeader(name, value);
    sending.setRequestHeader("content-type", "application/json");
    sending.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
    sending.onerror = lost;
    sending.ontimeout = lost;
    sending.onload = () => {
      const body = readJson(sending.responseText);
      if (sending.status === 200) return resolve(body);
      const { message = "", code, details } = (body ?? {}) as Partial<Refusal>;
      reject({ status: sending.status, message, code, details });
    };
    sending.send(`${JSON.stringify(request).slice(0, -1)},"rows":${rowsText}}`);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not the project, but something before it
  }
}
