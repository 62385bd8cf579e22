import type { AlphaPixels } from "../../../_core/ports/picture.ts";
import { unpacked } from "../../unpacked.ts";
import { base64 } from "./webp-wasm.ts";

/** What the binary exports, under the names that its compiler gave out. */
interface Exports {
  /** The memory. */
  readonly w: WebAssembly.Memory;
  /** Its functions that are called by number. */
  readonly z: WebAssembly.Table;
  /** To be called first. */
  readonly x: () => void;
  /** Takes so many bytes of memory; 0 where there are none left. */
  readonly A: (bytes: number) => number;
}

/** Handles of values outside, as the compiler counts them. */
const nullHandle = 4;
const outside = 10;

let compiled: Promise<WebAssembly.Module> | undefined;

/**
 * A fresh libwebp with memory of its own, for one picture: what a file breaks in it goes with it. The package's own JavaScript is
 * left out. It would hand the binary every global of the program, where this one reaches nothing but its memory; it keeps the
 * first instance for good, at the size of the largest picture; and a hosted function would carry 23 MB of other codecs.
 */
export async function startDecoder(): Promise<(bytes: Uint8Array) => AlphaPixels | null> {
  compiled ??= unpacked(base64).then((bytes) => WebAssembly.compile(bytes as BufferSource));
  let decode: ((text: number) => number) | undefined;
  let rgba: Uint8Array | undefined;
  let pixels: AlphaPixels | null = null;
  const ignore = () => 0;
  const stop = () => {
    throw new Error("libwebp has stopped");
  };
  const imports = {
    // What types it has, and how values of the outside are counted: nothing of that is needed.
    ...Object.fromEntries([..."abcdfghklmnoqrv"].map((name) => [name, ignore])),
    /** Tells the one function that it offers: `call` is the way to call `target`, by numbers in its table. */
    j(_name: number, _count: number, _types: number, _signature: number, call: number, target: number) {
      const invoke = exports.z.get(call) as (target: number, text: number) => number;
      decode = (text) => invoke(target, text);
    },
    /** Looks for one of the two globals that it calls. */
    e: () => outside,
    /** Calls them: first with how many bytes of pixels there are and where, then with their width and height, eight bytes a value. */
    i(_caller: number, _callee: number, _destructors: number, values: number) {
      const view = new DataView(exports.w.buffer);
      if (rgba) {
        pixels = { width: view.getInt32(values + 8, true), height: view.getInt32(values + 16, true), rgba };
      } else {
        const at = view.getUint32(values + 4, true);
        rgba = new Uint8Array(exports.w.buffer, at, view.getUint32(values, true)).slice();
      }
      return outside;
    },
    /** Asks for more memory. */
    s: (bytes: number) => Number(grow(exports.w, bytes >>> 0)),
    /** Copies within it. */
    t: (to: number, from: number, bytes: number) =>
      new Uint8Array(exports.w.buffer).copyWithin(to >>> 0, from >>> 0, (from >>> 0) + (bytes >>> 0)),
    p: stop,
    u: stop,
  };
  const instance = await WebAssembly.instantiate(await compiled, { a: imports });
  const exports = instance.exports as unknown as Exports;
  exports.x();

  return (bytes) => {
    // A text of C++: its length, then its letters.
    const text = exports.A(4 + bytes.length + 1);
    if (text === 0) return null;
    new DataView(exports.w.buffer).setUint32(text, bytes.length, true);
    new Uint8Array(exports.w.buffer).set(bytes, text + 4);
    return decode?.(text) === nullHandle ? null : pixels;
  };
}

/** Twice as much as the largest picture takes that is let in. */
const mostMemory = 256 * 1024 ** 2;

function grow(memory: WebAssembly.Memory, bytes: number): boolean {
  if (bytes > mostMemory) return false;
  memory.grow(Math.max(0, Math.ceil((bytes - memory.buffer.byteLength) / 65536)));
  return true;
}
