import { backdrop, blur, drawing } from "./drawing.ts";
import type { Thing } from "./thing.ts";

const bag =
  "M236 356C360 368 640 368 764 356C776 520 786 720 792 908C794 920 786 928 774 929C600 940 400 940 226 929C214 928 206 920 208 908C214 720 224 520 236 356Z";
const front = "M352 362L346 300C340 120 660 120 654 300L648 362";
const back = "M384 358L380 292C378 156 622 156 620 292L616 358";

const weave =
  `<pattern id="weave" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 1.5H3M3 4.5H6" stroke="#7a6a4e" stroke-width="1" opacity=".22"/>` +
  `<path d="M1.5 3V6M4.5 0V3" stroke="#fff" stroke-width="1" opacity=".25"/></pattern>`;

/** A bag of unbleached cotton, hanging by its handles. */
export const tote: Thing = {
  slug: "tote",
  area: { x: 500, y: 656, width: 400, height: 400 },
  under: (ground) =>
    drawing(
      `${backdrop(ground)}${blur("soft", 16)}${blur("fine", 3)}${weave}` +
        `<linearGradient id="cloth" x1="0" y1="0" x2="1" y2="1"><stop stop-color="#f6ecd9"/><stop offset=".6" stop-color="#eadcc2"/><stop offset="1" stop-color="#d3c2a3"/></linearGradient>` +
        `<g opacity="${ground === "light" ? 0.25 : 0.55}" filter="url(#soft)" transform="translate(18 22)"><path d="${bag}"/><path d="${front}" fill="none" stroke="#000" stroke-width="30"/></g>` +
        `<path d="${back}" fill="none" stroke="#bfae8f" stroke-width="28"/>` +
        `<path d="M236 356C360 344 640 344 764 356C640 368 360 368 236 356Z" fill="#a8977a"/>` +
        `<path d="${bag}" fill="url(#cloth)"/>` +
        `<path d="${front}" fill="none" stroke="#8d7c60" stroke-width="32" opacity=".45" filter="url(#fine)"/>` +
        `<path d="${front}" fill="none" stroke="#efe2ca" stroke-width="28"/>` +
        `<g fill="#efe2ca" stroke="#a8977a" stroke-width="1.5"><path d="M334 358L362 362L364 428L336 428Z"/><path d="M638 362L666 358L664 428L636 428Z"/></g>` +
        `<g fill="none" stroke="#8d7c60" stroke-width="1.5" stroke-dasharray="5 4" opacity=".75">` +
        `<path d="M235 388C360 400 640 400 765 388M236 396C360 408 640 408 764 396M340 366L358 424M340 424L358 366M642 366L660 424M642 424L660 366"/></g>` +
        `<path d="${bag}" fill="url(#weave)"/>`,
    ),
  over: drawing(
    `${blur("soft", 15)}${weave}<clipPath id="cut"><path d="${bag}"/></clipPath><g clip-path="url(#cut)">` +
      `<path d="${bag}" fill="url(#weave)" opacity=".55"/>` +
      `<g fill="none" stroke="#000" opacity=".15" filter="url(#soft)">` +
      `<path d="M350 430C356 560 330 760 300 930" stroke-width="26"/><path d="M652 430C650 580 690 780 708 930" stroke-width="30"/>` +
      `<path d="M470 800C450 860 440 900 436 940" stroke-width="24"/><path d="M238 900C400 925 600 925 770 900" stroke-width="30"/></g>` +
      `<g fill="none" stroke="#fff" opacity=".25" filter="url(#soft)"><path d="M392 430C396 580 372 760 356 920" stroke-width="20"/><path d="M610 440C606 600 636 780 650 920" stroke-width="20"/></g></g>`,
  ),
};
