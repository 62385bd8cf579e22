import sharp from "sharp";

/** A green jar with a white label on gray paper, to be cut out. */
export const jar = (
  ground = "#c9cdd2",
) => `<svg width="800" height="600"><rect width="800" height="600" fill="${ground}"/>
  <rect x="300" y="140" width="200" height="330" rx="34" fill="#3f7a52"/>
  <rect x="300" y="240" width="200" height="120" fill="#f4efe2"/></svg>`;

/** A photo of a jar, on its side with a note that says so, and where it was taken. */
export const jarPhoto = (ground?: string) =>
  sharp(Buffer.from(jar(ground)))
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } })
    .jpeg({ quality: 92 });
