import { keyFormStrings as strings } from "../../../strings/key-form.ts";

/** Why a text is not an origin. */
type OriginFault = keyof typeof strings.originFault;

const mostOrigins = 20;

const ofThisMachine = /^(localhost|127\.0\.0\.1)(?![a-z0-9.-])/i;
/** Names of sites have a dot; what browsers make of letters beyond ASCII fits too. */
const siteName = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/;

/**
 * The origin of a page that somebody typed or pasted, such as "https://bakery.example" of "bakery.example/menu": an
 * encrypted one, or one of their own machine.
 */
export function originOf(text: string): { readonly origin: string } | { readonly fault: OriginFault } {
  if (text.includes("*")) return { fault: "has_wildcard" };
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? "" : ofThisMachine.test(text) ? "http://" : "https://";
  const address = URL.parse(scheme + text);
  if (!address || address.username) return { fault: "not_an_address" };
  const { protocol, hostname, origin } = address;
  const isLocal = ofThisMachine.test(hostname);
  if (protocol === "http:" && !isLocal) return { fault: "not_secure" };
  if (!/^https?:$/.test(protocol) || !(isLocal || siteName.test(hostname))) return { fault: "not_an_address" };
  return { origin };
}

/** The origins with those of a text, which may hold several as they are pasted; and what is wrong with the text. */
export function addOrigins(
  origins: readonly string[],
  text: string,
): { readonly origins: readonly string[]; readonly fault?: string } {
  const all = new Set(origins);
  for (const part of text.split(/[\s,;]+/).filter(Boolean)) {
    const read = originOf(part);
    if ("fault" in read) return { origins, fault: strings.originFault[read.fault](part) };
    all.add(read.origin);
  }
  return all.size > mostOrigins ? { origins, fault: strings.originsTooMany } : { origins: [...all] };
}
