import ipaddr from "ipaddr.js";

/** Asked by hosts of Azure for their own secrets, and public by its number. */
const azureMetadata = "168.63.129.16";
/** All of IPv6 that the internet routes; what lies outside of it is local, or an IPv4 address in disguise. */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an IP address is somewhere on the internet: not the machine itself, not its network, no carrier's network,
 * no cloud's metadata service, nothing reserved, and no such address wrapped in an IPv6 one. False for what is none.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const plain = ipaddr.process(address);
  if (plain.range() !== "unicast" || plain.toString() === azureMetadata) return false;
  return plain.kind() === "ipv4" || plain.match(globalUnicast);
}
