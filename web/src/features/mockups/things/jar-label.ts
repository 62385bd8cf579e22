import { mockups } from "../../../../../shared/mockups.ts";
import { printCorners, seenPath } from "./bend.ts";
import { acrossGradient, backdrop, blur, drawing, shadowUnder } from "./drawing.ts";
import type { Thing } from "./thing.ts";

const glass =
  "M322 262C322 300 276 306 252 344C240 364 238 384 238 410V800C238 838 262 862 300 870C420 890 580 890 700 870C738 862 762 838 762 800V410C762 384 760 364 748 344C724 306 678 300 678 262Z";
const jam =
  "M264 396C350 420 650 420 736 396V796C736 826 716 844 690 850C580 868 420 868 310 850C284 844 264 826 264 796Z";

// 262 to the side, and 52 degrees around.
const shape = { area: { x: 500, y: 612, width: 412.9, height: 317 }, bend: { angle: 52, sag: 30 } } as const;
const { print } = mockups.find(({ slug }) => slug === "jar-label")!;
const label = seenPath(printCorners(print), shape, print);

/** A label around a jar of jam. */
export const jarLabel: Thing = {
  slug: "jar-label",
  ...shape,
  under: (ground) =>
    drawing(
      `${backdrop(ground, 690)}${shadowUnder(ground, 500, 872, 540, 74)}${blur("soft", 10)}${blur("fine", 3)}` +
        `<linearGradient id="jam"><stop stop-color="#4c0a12"/><stop offset=".2" stop-color="#8e1422"/><stop offset=".45" stop-color="#b81f2c"/><stop offset=".8" stop-color="#7c1019"/><stop offset="1" stop-color="#3c070d"/></linearGradient>` +
        `<linearGradient id="lid"><stop stop-color="#7b5a22"/><stop offset=".18" stop-color="#d9b568"/><stop offset=".34" stop-color="#f6e2ae"/><stop offset=".6" stop-color="#c39a48"/><stop offset="1" stop-color="#6b4a18"/></linearGradient>` +
        `<path d="${glass}" fill="#e6ece9" opacity=".62"/><path d="${jam}" fill="url(#jam)"/>` +
        `<ellipse cx="500" cy="397" rx="236" ry="19" fill="#7d121d"/><ellipse cx="470" cy="395" rx="160" ry="9" fill="#c5404b" opacity=".5"/>` +
        `<path d="${glass}" fill="none" stroke="#fff" stroke-width="3" opacity=".55"/>` +
        acrossGradient("round", [
          [0, "k.42"],
          [0.1, "k.08"],
          [0.2, "w.22"],
          [0.3, "w.0"],
          [0.8, "k.05"],
          [1, "k.45"],
        ]) +
        `<path d="${glass}" fill="url(#round)"/>` +
        `<path d="M306 160C306 130 694 130 694 160V262C694 292 306 292 306 262Z" fill="url(#lid)"/>` +
        `<ellipse cx="500" cy="160" rx="194" ry="27" fill="#e3c98b"/><ellipse cx="500" cy="160" rx="178" ry="21" fill="#cfae66"/>` +
        `<path d="M308 214C308 243 692 243 692 214M308 234C308 263 692 263 692 234" fill="none" stroke="#5a3f14" stroke-width="3" opacity=".4"/>` +
        `<path d="M310 276C340 300 660 300 690 276L686 300C650 318 350 318 314 300Z" fill="#000" opacity=".3" filter="url(#fine)"/>` +
        `<path d="${label}" fill="#000" opacity=".4" filter="url(#fine)" transform="translate(0 3)"/><path d="${label}" fill="#fdfbf6"/>`,
    ),
  over: drawing(
    `${blur("soft", 9)}<clipPath id="cut"><path d="${label}"/></clipPath><clipPath id="jar"><path d="${glass}"/></clipPath><g clip-path="url(#cut)">` +
      acrossGradient("round", [
        [0, "k.46"],
        [0.16, "k.14"],
        [0.32, "w.14"],
        [0.46, "w.0"],
        [0.72, "k.1"],
        [1, "k.5"],
      ]) +
      `<rect x="293.5" y="430" width="413" height="370" fill="url(#round)"/></g>` +
      `<path clip-path="url(#jar)" d="M284 372C268 520 270 700 290 840" fill="none" stroke="#fff" stroke-width="18" opacity=".5" filter="url(#soft)"/>`,
  ),
};
