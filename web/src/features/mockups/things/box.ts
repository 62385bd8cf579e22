import { backdrop, blur, drawing, shadowUnder } from "./drawing.ts";
import type { Thing } from "./thing.ts";

/** A folded box of kraft card, its front towards us. */
export const box: Thing = {
  slug: "box",
  area: { x: 440, y: 596, width: 470, height: 470 },
  under: (ground) =>
    drawing(
      `${backdrop(ground, 660)}${shadowUnder(ground, 510, 872, 740, 84)}${blur("fine", 3)}` +
        `<pattern id="fiber" width="46" height="34" patternUnits="userSpaceOnUse"><path d="M3 5l9 2M24 12l8-2M38 27l6 1M9 24l7-3M20 30l4 1M31 3l5 2" stroke="#6d4c28" stroke-width="1" opacity=".3"/><path d="M14 14l6 1M36 18l6-2M4 31l5 1" stroke="#fff" stroke-width="1" opacity=".3"/></pattern>` +
        `<linearGradient id="front" x1="0" y1="0" x2="1" y2="1"><stop stop-color="#d6af7d"/><stop offset="1" stop-color="#c0945d"/></linearGradient>` +
        `<linearGradient id="side"><stop stop-color="#8f6839"/><stop offset="1" stop-color="#a67c49"/></linearGradient>` +
        `<linearGradient id="top" x1="0" y1="1" x2="0" y2="0"><stop stop-color="#e8c898"/><stop offset="1" stop-color="#d5b07e"/></linearGradient>` +
        `<path d="M170 326L304 214H852L710 326Z" fill="url(#top)"/>` +
        `<path d="M710 326L852 214V748L710 866Z" fill="url(#side)"/>` +
        `<path d="M170 326H710V866H170Z" fill="url(#front)"/>` +
        `<g fill="url(#fiber)"><path d="M170 326H710V866H170Z"/><path d="M170 326L304 214H852L710 326Z"/><path d="M710 326L852 214V748L710 866Z" opacity=".7"/></g>` +
        `<path d="M232 274H788" stroke="#7d5931" stroke-width="2.5" opacity=".7"/><path d="M233 277H785" stroke="#fff" stroke-width="1.5" opacity=".45"/>` +
        `<path d="M404 326L520 214H582L474 326Z" fill="#efe6cf" opacity=".62"/><path d="M404 326H474V352C450 356 428 350 404 354Z" fill="#efe6cf" opacity=".62"/>` +
        `<path d="M170 326H710" stroke="#fff" stroke-width="2" opacity=".55"/><path d="M710 326V866" stroke="#6d4c28" stroke-width="2" opacity=".55"/>` +
        `<path d="M172 860H708" stroke="#000" stroke-width="10" opacity=".16" filter="url(#fine)"/>`,
    ),
  over: drawing(
    `<linearGradient id="light" x1="0" y1="0" x2="1" y2="1"><stop stop-color="#fff" stop-opacity=".14"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".14"/></linearGradient>` +
      `<pattern id="grain" width="46" height="34" patternUnits="userSpaceOnUse"><path d="M3 5l9 2M24 12l8-2M38 27l6 1M9 24l7-3" stroke="#6d4c28" stroke-width="1" opacity=".12"/></pattern>` +
      `<path d="M170 326H710V866H170Z" fill="url(#light)"/><path d="M170 326H710V866H170Z" fill="url(#grain)"/>`,
  ),
};
