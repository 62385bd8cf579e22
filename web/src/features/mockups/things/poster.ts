import { backdrop, blur, drawing } from "./drawing.ts";
import type { Thing } from "./thing.ts";

/** A sheet in a frame of oak, leaning on a shelf. */
export const poster: Thing = {
  slug: "poster",
  area: { x: 500, y: 462, width: 480, height: 720 },
  under: (ground) =>
    drawing(
      `${backdrop(ground)}${blur("soft", 16)}${blur("fine", 4)}` +
        `<linearGradient id="oak" x1="0" y1="0" x2="1" y2="1"><stop stop-color="#c69a66"/><stop offset=".5" stop-color="#a87b49"/><stop offset="1" stop-color="#83592f"/></linearGradient>` +
        `<linearGradient id="shelf" x1="0" y1="0" x2="0" y2="1"><stop stop-color="#d0a976"/><stop offset=".24" stop-color="#b98d58"/><stop offset=".28" stop-color="#8a6238"/><stop offset="1" stop-color="#6f4c29"/></linearGradient>` +
        `<rect x="254" y="100" width="524" height="770" fill="#000" opacity="${ground === "light" ? 0.3 : 0.6}" filter="url(#soft)"/>` +
        `<rect x="60" y="884" width="880" height="64" fill="#000" opacity="${ground === "light" ? 0.24 : 0.5}" filter="url(#soft)"/>` +
        `<rect x="60" y="846" width="880" height="58" rx="3" fill="url(#shelf)"/>` +
        `<ellipse cx="520" cy="852" rx="300" ry="9" fill="#000" opacity=".45" filter="url(#fine)"/>` +
        `<rect x="238" y="80" width="524" height="768" rx="3" fill="url(#oak)"/>` +
        `<path d="M238 80H762L740 102H260Z" fill="#fff" opacity=".2"/><path d="M762 80V848L740 822V102Z" fill="#000" opacity=".2"/>` +
        `<path d="M238 848H762L740 822H260Z" fill="#000" opacity=".26"/><path d="M238 80V848L260 822V102Z" fill="#fff" opacity=".1"/>` +
        `<rect x="260" y="102" width="480" height="720" fill="#fdfcf9"/>`,
    ),
  over: drawing(
    `${blur("fine", 4)}<clipPath id="cut"><rect x="260" y="102" width="480" height="720"/></clipPath><g clip-path="url(#cut)">` +
      `<path d="M250 92H750V100H268V830H250Z" fill="#000" opacity=".5" filter="url(#fine)"/>` +
      `<linearGradient id="glass" x1="0" y1="0" x2="1" y2="1"><stop stop-color="#fff" stop-opacity=".2"/><stop offset="1" stop-color="#fff" stop-opacity=".02"/></linearGradient>` +
      `<path d="M260 102H520L300 822H260Z" fill="url(#glass)"/><path d="M566 102H630L410 822H346Z" fill="url(#glass)" opacity=".7"/></g>`,
  ),
};
