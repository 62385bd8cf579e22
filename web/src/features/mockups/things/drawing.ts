import type { Ground } from "./thing.ts";

const grounds = {
  light: { wall: ["#f3eee7", "#e2d9cd"], floor: "#d9cfc2", shadow: 0.28 },
  dark: { wall: ["#332e29", "#211d1a"], floor: "#1b1815", shadow: 0.55 },
} as const;

/** An SVG document of the square in which things are drawn; a size of its own lets a canvas take it. */
export const drawing = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1000" viewBox="0 0 1000 1000">${content}</svg>`;

/** A plain wall, lit from the left top, and a floor where there is one. */
export function backdrop(ground: Ground, floorAt?: number): string {
  const { wall, floor } = grounds[ground];
  const floorDrawing = floorAt
    ? `<linearGradient id="floor" x1="0" y1="0" x2="0" y2="1"><stop stop-color="${wall[1]}"/><stop offset=".25" stop-color="${floor}"/><stop offset="1" stop-color="${wall[1]}"/></linearGradient>` +
      `<rect y="${floorAt}" width="1000" height="${1000 - floorAt}" fill="url(#floor)"/>`
    : "";
  return (
    `<radialGradient id="wall" cx=".32" cy=".2" r="1"><stop stop-color="${wall[0]}"/><stop offset="1" stop-color="${wall[1]}"/></radialGradient>` +
    `<rect width="1000" height="1000" fill="url(#wall)"/>${floorDrawing}`
  );
}

/** A soft shadow: dark where the thing stands, fading away from the light. */
export const shadowUnder = (ground: Ground, x: number, y: number, width: number, height: number): string =>
  `<radialGradient id="far"><stop stop-opacity="${grounds[ground].shadow}"/><stop offset=".6" stop-opacity="${grounds[ground].shadow * 0.35}"/><stop offset="1" stop-opacity="0"/></radialGradient>` +
  `<radialGradient id="near"><stop stop-opacity="${grounds[ground].shadow * 1.4}"/><stop offset=".7" stop-opacity="${grounds[ground].shadow * 0.8}"/><stop offset="1" stop-opacity="0"/></radialGradient>` +
  `<ellipse cx="${x + width * 0.08}" cy="${y + height * 0.15}" rx="${width * 0.68}" ry="${height}" fill="url(#far)"/>` +
  `<ellipse cx="${x + width * 0.02}" cy="${y}" rx="${width * 0.53}" ry="${height * 0.5}" fill="url(#near)"/>`;

/** Blurs what uses it, by so much: wherever it is, since the box of a line knows nothing of how wide that is drawn. */
export const blur = (id: string, by: number): string =>
  `<filter id="${id}" filterUnits="userSpaceOnUse" x="0" y="0" width="1000" height="1000"><feGaussianBlur stdDeviation="${by}"/></filter>`;

/** A gradient from left to right of black or white of these strengths, such as `[0, "k.3"], [1, "w.2"]`. */
export const acrossGradient = (id: string, stops: readonly (readonly [number, string])[]): string =>
  `<linearGradient id="${id}">${stops
    .map(
      ([at, look]) =>
        `<stop offset="${at}" stop-color="${look.startsWith("w") ? "#fff" : "#000"}" stop-opacity="${look.slice(1)}"/>`,
    )
    .join("")}</linearGradient>`;
