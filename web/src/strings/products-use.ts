/** What is said of programs that make products. */
export const productUseStrings = {
  help: "A program sends a photo, and Larder makes its scenes: this one takes photo.jpg, a JPEG, PNG or WebP of 10 MB at most, from the folder in which it runs. It takes a key that may make products.",
  curlAnswer:
    "The answer comes at once: status_url tells how it goes, asked with the same key. The other two programs ask until it is made.",
  makeKey: "Make a key",
} as const;
