// The Equal Earth projection (Šavrič, Patterson, Jenny 2018): areas keep their size, so no country looks larger than it is.
const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const HALF_WIDTH = 2.7066299836;
// The upper edge, in units of the projection: a little beyond the northern end of Greenland.
const TOP = 1.312;
const HALF_ROOT = Math.sqrt(3) / 2;

/** Width of the world in units of the drawing; heights follow from it. */
export const WIDTH = 1000;

/** The part that is drawn, as [left, top, width, height]: without Antarctica. */
export const FRAME = [0, 0, WIDTH, 436];

/** Where a point in degrees east and north stands in the drawing, as [x, y]. */
export function project(longitude, latitude) {
  const angle = Math.asin(HALF_ROOT * Math.sin((latitude * Math.PI) / 180));
  const square = angle * angle;
  const sixth = square * square * square;
  const x = ((longitude * Math.PI) / 180) * Math.cos(angle) / (HALF_ROOT * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)));
  const y = angle * (A1 + A2 * square + sixth * (A3 + A4 * square));
  const scale = WIDTH / 2 / HALF_WIDTH;
  return [WIDTH / 2 + x * scale, (TOP - y) * scale];
}
