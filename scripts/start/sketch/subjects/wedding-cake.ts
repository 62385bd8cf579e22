import { lit, mix } from "../brush/color.ts";
import { leaf } from "../brush/cord.ts";
import { standing } from "../brush/shadow.ts";
import type { Subject } from "../order.ts";
import { pearls, tier } from "../parts/tier.ts";
import { bloom } from "../props/plants.ts";

const tiers = [
  { radius: 190, height: 92 },
  { radius: 138, height: 104 },
  { radius: 92, height: 108 },
  { radius: 52, height: 92 },
];

/** Four white tiers with a cascade of flowers. */
export const weddingCake: Subject = {
  name: "wedding cake",
  words: ["wedding cake", "tiered cake", "tier cake", "tier wedding cake", "wedding layer cake", "anniversary cake"],
  home: "cake-stand",
  tone: "#fbf3ea",
  width: 390,
  height: 500,
  draw(pen, { palette, flavors }) {
    const { random } = pen;
    const flip = random.chance(0.5) ? 1 : -1;
    const cream = mix(
      flavors.find(({ name }) => name !== "rose" && name !== "vanilla")?.icing ?? "#fcf5ec",
      "#fffaf3",
      0.4,
    );
    const petals = [
      palette.asked[0] === undefined ? "#efb3bd" : palette.accent,
      lit(palette.accent, 0.4),
      "#f7dfe2",
      "#f3c9b5",
    ];
    const pieces: string[] = [];
    const flowers: string[] = [];
    let y = 0;
    for (const { radius, height } of tiers) {
      pieces.push(tier(pen, y, radius, height, cream), pearls(pen, y - 2, radius + 2, 9, lit(cream, 0.6)));
      const spots = [
        [0.1, 0.1, 30],
        [0.34, 0.3, 26],
        [-0.14, 0.34, 22],
        [0.2, 0.5, 20],
      ] as const;
      for (const [across, up, size] of spots) {
        const [fx, fy] = [flip * radius * (0.3 + across), y - height * up + radius * 0.3 - 10];
        flowers.push(leaf(pen, fx, fy, size * 1.4, size * 0.6, random.between(20, 160), "#8ba36b"));
        flowers.push(bloom(pen, fx + random.near(0, 4), fy, size, random.pick(petals), 0.9));
      }
      y -= height;
    }
    const crown = [
      [-22, 4, 26],
      [22, 6, 26],
      [0, -14, 32],
    ].map(
      ([dx, dy, size]) =>
        leaf(pen, dx!, y + dy!, size! * 1.5, 18, dx! < 0 ? 170 : 10, "#8ba36b") +
        bloom(pen, dx!, y + dy!, size!, random.pick(petals), 0.95),
    );
    return [standing(pen, 0, 0, 192, 320), ...pieces, ...flowers, ...crown].join("");
  },
};
