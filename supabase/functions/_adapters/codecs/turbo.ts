// Deno looks for types here only; the compiler of the tests finds the same file by itself.
// @ts-types="./libjpeg-turbo.d.ts"
import fill from "@cornerstonejs/codec-libjpeg-turbo-8bit/wasmjs";
import { fromBase64 } from "../../../../shared/base64.ts";
import { base64 } from "./jpeg-wasm.ts";

interface Frame {
  readonly width: number;
  readonly height: number;
  /** Only decides how much room `getDecodedBuffer` makes: a byte a sample for each 8. */
  readonly bitsPerSample: number;
  /** 1 is gray, 3 is RGB. */
  readonly componentCount: 1 | 3;
  readonly isSigned: false;
}

/** The views that these return stand in the instance's memory and die when it grows. */
export interface Turbo {
  JPEGDecoder: new () => {
    getEncodedBuffer(length: number): Uint8Array;
    decode(): void;
    getFrameInfo(): Frame;
    delete(): void;
    readonly $$: { readonly ptr: number };
  };
  /** Its memory; others of it once that has grown. */
  readonly HEAPU8: Uint8Array;
  readonly HEAPU32: Uint32Array;
  JPEGEncoder: new () => {
    setQuality(quality: number): void;
    setProgressive(progressive: 0 | 1): void;
    /** 2 is 4:2:0. */
    setSubSampling(sampling: 0 | 1 | 2): void;
    getDecodedBuffer(frame: Frame): Uint8Array;
    encode(): void;
    /** A copy. */
    getEncodedBuffer(): Uint8ClampedArray;
    delete(): void;
  };
}

// Compiled once, while the function starts: hosted functions may not read files later.
const compiled = new WebAssembly.Module(fromBase64(base64) as BufferSource);

/** A fresh libjpeg-turbo with memory of its own: a few milliseconds. */
export function startTurbo(): Turbo {
  const turbo = {
    print: () => {},
    printErr: () => {},
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(compiled, imports);
      receive(instance);
      return instance.exports;
    },
  };
  fill(turbo);
  return turbo as unknown as Turbo;
}
