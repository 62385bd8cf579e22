const listed = (names: readonly string[]) => names.slice(0, 4).join(", ") + (names.length > 4 ? " and others" : "");

/** Pictures that new ones are made after. */
export const referenceStrings = {
  chosen: "The new pictures are made after these",
  blind: (blind: readonly string[], able: readonly string[]) =>
    `${listed(blind)} cannot look at so many pictures, or at any. ${
      able.length === 0 ? "No model here can: leave them out." : `Leave them out, or choose ${listed(able)}.`
    }`,
} as const;
