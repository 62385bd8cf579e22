/** A picture in memory: 8-bit RGB, three bytes a pixel, rows from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** A picture in memory that may be see-through: 8-bit RGBA, colors not multiplied by their alpha, rows from the top. */
export interface AlphaPixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
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
  /** Decodes a PNG with its alpha channel, as it is stored. The pixels are the caller's own. Throws the same. */
  decodeRgba(file: PictureFile): Promise<AlphaPixels>;
  /** The same, without an alpha channel where the file says that nothing is see-through: that takes a quarter less memory. */
  decodePng(file: PictureFile): Promise<Pixels | AlphaPixels>;
  /** Without an alpha channel where nothing is see-through. The bytes are the caller's own. */
  encodePng(pixels: Pixels | AlphaPixels): Promise<Uint8Array>;
  /** `quality` is 1 to 100, 4:2:0 subsampling. The bytes are the caller's own. */
  encodeJpeg(pixels: Pixels, quality: number): Uint8Array;
}
