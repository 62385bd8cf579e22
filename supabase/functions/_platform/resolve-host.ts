/** The addresses of a host of both families; one of them may have none. */
async function addressesOf(host: string): Promise<string[]> {
  const families = await Promise.allSettled([Deno.resolveDns(host, "A"), Deno.resolveDns(host, "AAAA")]);
  return families.flatMap((family) => (family.status === "fulfilled" ? family.value : []));
}

/** Looks up all addresses of a host; null where the runtime cannot. */
export const resolveHost = typeof Deno.resolveDns === "function" ? addressesOf : null;
