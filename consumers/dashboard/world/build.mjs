// Draws page/world.svg from the packages that package.json pins. Run twice, it writes the same bytes.
//   npm ci && npm run build
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { merge, mesh } from "topojson-client";
import { FRAME, project } from "../src/main/resources/page/projection.js";

const page = new URL("../src/main/resources/page/", import.meta.url);
const world = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-110m.json"), "utf8"));
const ANTARCTICA = "010";
const countries = world.objects.countries;
countries.geometries = countries.geometries.filter((country) => country.id !== ANTARCTICA);

const short = (number) => String(Math.round(number * 10) / 10).replace(/^(-?)0\./, "$1.");

/** A line without leaps from one edge of the map to the other: what crosses 180° goes on beyond it. */
function unbroken(line) {
  let turn = 0;
  return line.map(([longitude, latitude], at) => {
    const leap = at === 0 ? 0 : longitude - line[at - 1][0];
    if (Math.abs(leap) > 180) turn -= Math.sign(leap) * 360;
    return [longitude + turn, latitude];
  });
}

/** One line as steps from point to point; each starts where rounding left the one before. */
function steps(line) {
  const points = unbroken(line).map((point) => project(...point).map((number) => Math.round(number * 10) / 10));
  const [first, ...others] = points.filter(([x, y], at) => at === 0 || x !== points[at - 1][0] || y !== points[at - 1][1]);
  let [lastX, lastY] = first;
  const drawn = others.map(([x, y]) => {
    const step = `l${short(x - lastX)} ${short(y - lastY)}`;
    [lastX, lastY] = [x, y];
    return step;
  });
  return `M${first.join(" ")}${drawn.join("")}`;
}

const land = merge(world, countries.geometries).coordinates.flat().map((ring) => steps(ring) + "z").join("");
const borders = mesh(world, countries, (one, other) => one !== other).coordinates.map(steps).join("");

writeFileSync(
  new URL("world.svg", page),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${FRAME.join(" ")}">\n<path id="land" d="${land}"/>\n<path id="borders" d="${borders}"/>\n</svg>\n`,
);
