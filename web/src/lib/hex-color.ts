/** Reads a colour as people write it ("F4D35E", "#abc"); null for what is none. Comes out as "#rrggbb" in lower case. */
export function readHex(written: string): string | null {
  const digits = written.trim().replace(/^#/, "").toLowerCase();
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`;
  return /^[0-9a-f]{3}$/.test(digits) ? `#${[...digits].map((digit) => digit + digit).join("")}` : null;
}
