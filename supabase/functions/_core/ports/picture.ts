/** A picture in memory: 8-bit RGB, three bytes a pixel, rows from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** A picture as a file. */
export interface PictureFile {
  readonly bytes: Uint8Array;
  readonly mime: "image/jpeg" | "image/png";
}

/** Reads and writes picture files. */
export interface Codec {
  /**
   * Decodes a file and hands its pixels to `use`, as they are stored (not turned upright), an alpha channel laid over
   * white. They stand in memory that the next picture overwrites: what `use` keeps, it must copy.
   * Throws `unsupported_image`, `image_too_large`, or `image_damaged` where the bytes cannot be decoded to their end.
   */
  decode<Result>(file: PictureFile, use: (pixels: Pixels) => Result): Promise<Result>;
  /** `quality` is 1 to 100, 4:2:0 subsampling. The bytes are the caller's own. */
  encodeJpeg(pixels: Pixels, quality: number): Uint8Array;
}
