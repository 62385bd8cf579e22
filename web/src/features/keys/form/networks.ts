import { keyFormStrings as strings } from "../../../strings/key-form.ts";

const mostNetworks = 20;
const ipv4 = /^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/;

/** An IPv6 address is whatever an address of the web takes for a host in brackets. */
const isIpv6 = (text: string): boolean => text.includes(":") && URL.parse(`http://[${text}]/`) !== null;

function isNetwork(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const most = ipv4.test(address) ? 32 : isIpv6(address) ? 128 : -1;
  return most >= 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

/** The addresses and networks of a text, one a line, and what is wrong with them. */
export function readNetworks(text: string, scopes: readonly string[]): { networks: string[]; fault?: string } {
  const networks = [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
  const wrong = networks.find((network) => !isNetwork(network));
  if (wrong !== undefined) return { networks, fault: strings.addressWrong(wrong) };
  if (networks.length > mostNetworks) return { networks, fault: strings.addressesTooMany };
  if (networks.length > 0 && scopes.includes("search")) return { networks, fault: strings.addressesOfSearch };
  return { networks };
}
