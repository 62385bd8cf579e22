/** The part of the package that we use; it brings no types of its own. */
declare module "@cornerstonejs/codec-libjpeg-turbo-8bit/wasmjs" {
  /** Fills `module` with the classes, at once where `instantiateWasm` calls `receive` at once. */
  export default function fill(module: object): Promise<unknown>;
}
