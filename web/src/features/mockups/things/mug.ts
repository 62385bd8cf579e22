import { acrossGradient, backdrop, blur, drawing, shadowUnder } from "./drawing.ts";
import type { Thing } from "./thing.ts";

const body = "M212 262C212 318 668 318 668 262L660 770C656 826 224 826 220 770Z";
const handle =
  "M664 372C770 344 846 400 846 508C846 622 764 690 660 676L661 622C734 632 786 590 786 508C786 432 736 402 664 426Z";

const rim =
  `<ellipse cx="440" cy="262" rx="228" ry="43" fill="#f4f1ec"/>` +
  `<linearGradient id="hollow" x1="0" y1="0" x2="1" y2="0"><stop stop-color="#8d867d"/><stop offset=".45" stop-color="#bdb6ad"/><stop offset="1" stop-color="#e9e5df"/></linearGradient>` +
  `<ellipse cx="440" cy="265" rx="216" ry="36" fill="url(#hollow)"/>` +
  `<path d="M236 276C300 306 580 306 644 276C590 318 290 318 236 276Z" fill="#5d4330" opacity=".85"/>` +
  `<path d="M212 262A228 43 0 0 1 668 262" fill="none" stroke="#fff" stroke-width="3" opacity=".9"/>`;

/** A white mug of china, its handle to the right. */
export const mug: Thing = {
  slug: "mug",
  // 223 to the side, and 49 degrees around: as wide around as it is high.
  area: { x: 440, y: 560, width: 336.6, height: 381.4 },
  bend: { angle: 49, sag: 42 },
  under: (ground) =>
    drawing(
      `${backdrop(ground, 640)}${shadowUnder(ground, 450, 800, 500, 70)}${blur("soft", 9)}` +
        `<linearGradient id="loop" x1="0" y1="0" x2="1" y2="1"><stop stop-color="#fdfcfa"/><stop offset=".6" stop-color="#dcd7d0"/><stop offset="1" stop-color="#aaa49c"/></linearGradient>` +
        `<path d="${handle}" fill="url(#loop)"/>` +
        `<path d="M664 398C752 372 816 420 816 508C816 604 748 660 660 648" fill="none" stroke="#fff" stroke-width="12" opacity=".6" filter="url(#soft)"/>` +
        `<path d="${body}" fill="#fbfaf8"/>` +
        `<path d="M232 790C300 826 580 826 648 790" fill="none" stroke="#000" stroke-width="6" opacity=".14" filter="url(#soft)"/>${rim}`,
    ),
  over: drawing(
    `${blur("soft", 8)}<clipPath id="cut"><path d="${body}"/></clipPath><g clip-path="url(#cut)">` +
      acrossGradient("round", [
        [0, "k.4"],
        [0.07, "k.24"],
        [0.2, "k.06"],
        [0.3, "w.02"],
        [0.4, "w.16"],
        [0.5, "w.0"],
        [0.68, "k.05"],
        [0.86, "k.2"],
        [1, "k.42"],
      ]) +
      `<path d="${body}" fill="url(#round)"/>` +
      `<path d="M300 330C292 480 294 640 302 770" fill="none" stroke="#fff" stroke-width="15" opacity=".34" filter="url(#soft)"/></g>${rim}`,
  ),
};
