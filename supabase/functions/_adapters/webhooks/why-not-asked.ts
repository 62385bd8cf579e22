import { isPublicAddress } from "../download/public-address.ts";

/** Where an endpoint may be. */
export interface Surroundings {
  /** All IPv4 and IPv6 addresses of a host name. Null where the runtime cannot tell. */
  readonly resolve: ((host: string) => Promise<readonly string[]>) | null;
  /** Where this Larder itself is: never told anything. */
  readonly ownOrigins: readonly string[];
  /** Whether the operator lets endpoints be on this machine, as on the embedded stack. Then plain http is allowed there. */
  readonly allowsLoopback: boolean;
}

/** Why an address must not be asked, or null. */
export async function whyNotAsked(address: string, options: Surroundings): Promise<string | null> {
  const url = URL.parse(address);
  if (!url) return "that is no address";
  if (url.username || url.password) return "there are credentials in its address";
  if (options.ownOrigins.some((own) => placeOf(new URL(own)) === placeOf(url))) return "that is this service itself";
  if (options.allowsLoopback && isLoopback(url.hostname) && /^https?:$/.test(url.protocol)) return null;
  if (url.protocol !== "https:") return "it is not reached by https";
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  const isLiteral = /^[\d.]+$/.test(literal) || literal.includes(":");
  if (!isLiteral && !options.resolve) return isInward(url.hostname) ? "it leads into a private network" : null;
  const addresses = isLiteral ? [literal] : ((await options.resolve?.(url.hostname).catch(() => [])) ?? []);
  if (addresses.length === 0) return "nobody knows where it is";
  return addresses.every(isPublicAddress) ? null : "it leads into a private network";
}

/**
 * Host and port, the same for every way to write them. A hosted project answers for its functions and its storage at names of
 * their own, too.
 */
function placeOf({ protocol, hostname, port }: URL): string {
  const name = hostname
    .replace(/\.$/, "")
    .replace(/^([a-z0-9]+)\.(functions|storage)\.supabase\.co$/, "$1.supabase.co");
  const host = isLoopback(hostname) ? "localhost" : name;
  return `${host}:${port || (protocol === "https:" ? 443 : 80)}`;
}

const isLoopback = (host: string) => host === "localhost" || host === "127.0.0.1" || host === "[::1]";

/** By its name alone, where nobody can look it up. */
const isInward = (host: string) => !host.includes(".") || /\.(localhost|local|internal|lan|home|arpa)\.?$/.test(host);
