/** A network as people write it: one address without its 32 or 128 bits. */
export const writtenNetwork = (network: string): string =>
  network.includes(":") ? network.replace(/\/128$/, "") : network.replace(/\/32$/, "");
