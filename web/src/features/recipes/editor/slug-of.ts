/** `Jam, at dawn` becomes `jam-at-dawn`; empty where a name has neither letters nor digits. */
export const slugOf = (name: string): string =>
  (
    name
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
    .join("-")
    .slice(0, 60)
    .replace(/-$/, "");
