/** How steep the line is at most, in the picture, along which a thing stands on the ground: steeper, and its edge has left it. */
const steepest = 0.28;
/** A step in the lower edge beyond this, as a part of the product's longer side, is where one thing stands behind another. */
const behind = 0.05;
/** What is narrower than this between such steps does not stand there: it hangs over, as a lid or a handle does. */
const leastFoot = 0.12;

/**
 * The row of the ground under each column of a product, from the lowest row that the product covers there (-1 where none), on
 * a grid on which its longer side is `scale`. An edge that turns up, as a ring's does, hangs over the ground; things that
 * stand further back rest on it higher up in the picture.
 */
export function groundUnder(edge: Int32Array, scale: number): Float32Array {
  const ground = Float32Array.from(edge);
  const hangs = overhangs(edge, scale);
  const follow = (x: number, from: number) => {
    if (!hangs[x] && Math.abs(edge[x]! - edge[from]!) > behind * scale) return;
    ground[x] = Math.max(ground[x]!, ground[from]! - steepest);
  };
  for (let x = 1; x < ground.length; x++) follow(x, x - 1);
  for (let x = ground.length - 2; x >= 0; x--) follow(x, x + 1);
  return ground;
}

/** 1 for columns of narrow pieces of the edge. */
function overhangs(edge: Int32Array, scale: number): Uint8Array {
  const hangs = new Uint8Array(edge.length);
  for (let start = 0, x = 1; x <= edge.length; x++) {
    if (x < edge.length && Math.abs(edge[x]! - edge[x - 1]!) <= behind * scale) continue;
    if (x - start < leastFoot * scale) hangs.fill(1, start, x);
    start = x;
  }
  return hangs;
}
