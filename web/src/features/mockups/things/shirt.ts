import { backdrop, blur, drawing } from "./drawing.ts";
import type { Thing } from "./thing.ts";

const body =
  "M372 128C330 142 292 152 262 163C212 182 186 212 166 258L84 432C80 441 84 449 92 453L196 500C204 504 212 501 216 493L258 404C264 520 262 690 250 884C249 898 256 906 269 908C420 928 580 928 731 908C744 906 751 898 750 884C738 690 736 520 742 404L784 493C788 501 796 504 804 500L908 453C916 449 920 441 916 432L834 258C814 212 788 182 738 163C708 152 670 142 628 128C604 196 396 196 372 128Z";
const collar = "M372 128C396 196 604 196 628 128L650 136C622 228 378 228 350 136Z";
const inside = "M372 128C420 150 580 150 628 128C604 196 396 196 372 128Z";

const folds =
  `<path d="M258 404C300 470 322 540 318 640C314 760 300 840 306 905" stroke-width="26"/>` +
  `<path d="M742 404C700 480 676 560 684 660C692 770 704 850 696 905" stroke-width="30"/>` +
  `<path d="M268 232C320 300 352 330 380 420" stroke-width="15"/>` +
  `<path d="M732 228C690 296 652 330 628 430" stroke-width="15"/>` +
  `<path d="M420 760C450 830 460 870 452 912" stroke-width="22"/>` +
  `<path d="M590 720C566 800 560 860 572 914" stroke-width="18"/>`;
const ridges =
  `<path d="M288 430C330 520 342 610 338 720" stroke-width="16"/>` +
  `<path d="M716 430C672 530 652 620 660 740" stroke-width="16"/>` +
  `<path d="M486 740C510 820 514 870 508 912" stroke-width="18"/>`;

/** A white shirt, laid flat. */
export const shirt: Thing = {
  slug: "shirt",
  area: { x: 500, y: 530, width: 336, height: 420 },
  under: (ground) =>
    drawing(
      `${backdrop(ground)}${blur("soft", 14)}${blur("fine", 5)}` +
        `<linearGradient id="cloth" x1="0" y1="0" x2="1" y2="1"><stop stop-color="#fdfcfa"/><stop offset=".55" stop-color="#f1eee9"/><stop offset="1" stop-color="#ddd8d1"/></linearGradient>` +
        `<clipPath id="cut"><path d="${body}"/></clipPath>` +
        `<path d="${body}" transform="translate(12 20)" fill="#000" opacity="${ground === "light" ? 0.22 : 0.5}" filter="url(#soft)"/>` +
        `<path d="${body}" fill="url(#cloth)"/>` +
        `<path d="${inside}" fill="#c9c2b9"/><path d="M470 158C490 162 510 162 530 158L528 176C510 180 490 180 472 176Z" fill="#f7f4ef"/>` +
        `<g clip-path="url(#cut)"><g fill="none" stroke="#000" opacity=".1" filter="url(#soft)">` +
        `<path d="M258 404C240 320 244 240 262 163M742 404C760 320 756 240 738 163" stroke-width="22"/></g>` +
        `<path d="M262 163C244 240 240 320 258 404M738 163C756 240 760 320 742 404" fill="none" stroke="#8d857a" stroke-width="1.6" opacity=".65"/>` +
        `<g fill="none" stroke="#8d857a" stroke-width="1.4" stroke-dasharray="5 4" opacity=".55">` +
        `<path d="M94 438L206 489M906 438L794 489M252 880C420 902 580 902 748 880M253 889C420 911 580 911 747 889"/></g></g>` +
        `<path d="${collar}" fill="#f6f3ee" stroke="#a49b8f" stroke-width="1.4"/>` +
        `<path d="M361 132C388 212 612 212 639 132" fill="none" stroke="#a49b8f" stroke-width="1.2" stroke-dasharray="4 4" opacity=".7"/>`,
    ),
  over: drawing(
    `${blur("soft", 13)}<clipPath id="cut"><path d="${body}"/></clipPath><g clip-path="url(#cut)" fill="none">` +
      `<g stroke="#000" opacity=".13" filter="url(#soft)">${folds}</g><g stroke="#fff" opacity=".2" filter="url(#soft)">${ridges}</g></g>`,
  ),
};
