/** A ground of small squares, on which is seen where a picture is transparent. */
export const checkerLook =
  "bg-raised bg-[repeating-conic-gradient(var(--color-line)_0_25%,transparent_0_50%)] bg-size-[1rem_1rem]";
