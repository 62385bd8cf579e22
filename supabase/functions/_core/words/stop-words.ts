/** Words that say nothing about a picture: grammar, and what every picture of the library is. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    "a an the of on in at to by for from with without and or as is are be it its this that these those some any " +
    "over under into onto up out very my your our their his her i we you they " +
    "photo photos photograph photographs photography picture pictures image images shot shots"
  ).split(" "),
);
