/**
 * Makes places-geonames.tsv and places-plain.tsv of shared/language/names from the GeoNames data (CC BY 4.0) that Debian
 * packages. places.tsv is written by hand and is only read here, so that nothing in it is said twice.
 *
 *     apt-get install libgeonames-common libgeonames0 libglib2.0-bin && node scripts/make-places.mjs
 *
 * libgeonames-common holds one gettext catalogue a language, keyed by GeoNames id; libgeonames0 holds the cities with their
 * populations as a resource in the library, which gresource takes out.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const names = new URL('../shared/language/names/', import.meta.url);
const PLAIN_AT_MOST = 5000;
const SMALLEST_CITY = 15_000;

/** A compiled gettext catalogue as a map; the format is a table of originals and a table of translations. */
function catalogue(language) {
  const bytes = readFileSync(`/usr/share/locale/${language}/LC_MESSAGES/geonames.mo`);
  const [count, originals, translations] = [8, 12, 16].map((at) => bytes.readUInt32LE(at));
  const text = (table, index) => {
    const [length, start] = [0, 4].map((at) => bytes.readUInt32LE(table + index * 8 + at));
    return bytes.toString('utf8', start, start + length);
  };
  const entries = Array.from({ length: count }, (_, index) => [text(originals, index), text(translations, index)]);
  return new Map(entries.filter(([id]) => id));
}

/** The cities: id → population. Each record is seven strings ended by NUL, then, aligned to four, the population. */
function populations() {
  const folder = readdirSync('/usr/lib').map((one) => `/usr/lib/${one}`).find((one) => one.endsWith('-linux-gnu'));
  const library = readdirSync(folder).find((one) => one.startsWith('libgeonames.so.0'));
  const bytes = execFileSync('gresource', ['extract', `${folder}/${library}`, '/com/lomiri/geonames/cities.compiled'], { maxBuffer: 1 << 26 });
  // The file ends with the end of each record, in four bytes each; the last of these is where the table itself begins.
  const table = bytes.readUInt32LE(bytes.length - 4);
  const found = new Map();
  let start = 0;
  for (let at = table; at < bytes.length; at += 4) {
    let position = start;
    let id = '';
    for (let field = 0; field < 7; field++) {
      const end = bytes.indexOf(0, position);
      if (field === 0) id = bytes.toString('utf8', position, end);
      position = end + 1;
    }
    found.set(id, bytes.readUInt32LE(Math.ceil(position / 4) * 4));
    start = Math.ceil(bytes.readUInt32LE(at) / 8) * 8;
  }
  return found;
}

const plainLetters = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').replace(/ø/g, 'o').replace(/ł/g, 'l').replace(/Ł/g, 'L').replace(/ı/g, 'i');
const fold = (name) => plainLetters(name).toLowerCase().replace(/[^a-z]/g, '');
const withPlain = (name) => [...new Set([name, plainLetters(name)])].join('|');

const EN_GENERIC = / (City|Province|Region|Oblast['’]?|Krai|Kray|Republic|County|Governorate|Voivodeship|Voivodship|Division|Department|Municipality|Autonomous Okrug|Raion|Emirate|Parish|State|Prefecture|Metropolitan Area|Prov\.|kraj)$|^(Canton of|Canton|Republic of|State of|Province of|Principality of|Free State of|Raionul) /i;
const FR_GENERIC = /^(Province|Région|Oblast|Kraï|République|Comté|Gouvernorat|Voïvodie|Division|Département|Préfecture|District|District autonome|État|État libre|Canton|Raion|Județ|Cercle|Paroisse|Commune|Municipalité|Wilaya|Voblast|Communauté|Principauté|Xian|Île|Îles) (de la |de l['’]|des |du |de |d['’])/;
const BARE_GENERIC = /^(central|eastern|northern|western|southern|north|south|east|west|centre|capital|northeast|northwest|forest|vale|castel|lakes|unity|trinity|islands?)\b/i;

/** What share of the longer name must change to make the other; 0 is the same. */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length] / Math.max(a.length, b.length, 1);
}

const read = (file) => readFileSync(new URL(file, names), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
const known = new Set([
  ...read('places.tsv').flatMap(([en, fr]) => [...en.split('|'), ...fr.split('|')].map(fold)),
  ...read('countries.tsv').flatMap((row) => [...row[1].split('|'), ...row[2].split('|')].map(fold)),
]);

const english = catalogue('en');
const french = catalogue('fr');
const size = populations();

const pairs = new Map();
for (const [id, fr] of french) {
  const en = english.get(id);
  if (!en) continue;
  const isCity = size.has(id);
  const enBare = en.replace(EN_GENERIC, '').trim().replace(/['’]$/, '').replace(/[’‘]/g, "'");
  const frBare = fr.replace(FR_GENERIC, '').trim().replace(/[’‘]/g, "'");
  if (fold(enBare) === fold(frBare) || known.has(fold(enBare)) || BARE_GENERIC.test(enBare)) continue;
  if (/[/(),]| or |\d/.test(enBare + frBare) || enBare.length < 3 || frBare.length < 3) continue;
  // A name with nothing in common is a historical one (Vratislavie, Édesse); those in use are in the table written by hand.
  if (distance(fold(enBare), fold(frBare)) > 0.5) continue;
  // Endings that only one side has (an der Donau, -Octeville) say nothing of the spelling.
  if (fold(enBare).startsWith(fold(frBare)) && fold(enBare).length - fold(frBare).length > 2) continue;
  if (fold(frBare).startsWith(fold(enBare)) && fold(frBare).length - fold(enBare).length > 2) continue;
  if (!/^\p{Lu}/u.test(enBare) || !/^\p{Lu}/u.test(frBare)) continue;
  // What is left of a generic word, or an elision that lost its apostrophe, cannot be printed.
  if (/^(Région|État|Raion|Oblast|Île|Écueils)\b/.test(frBare) || /^(Gmina|Imārat|Madīnat|Muhafazat)\b/.test(enBare) || /(kraj|ský|ska|'ka|-si|Territory|F\.D\.)$/.test(enBare)) continue;
  pairs.set(`${fold(enBare)} ${fold(frBare)}`, [withPlain(enBare), frBare, isCity ? 'city' : 'region']);
}

const differing = [...pairs.values()].sort((a, b) => (a[0] < b[0] ? -1 : 1));
for (const [en] of differing) known.add(fold(en.split('|')[0]));

const seen = new Set();
const plain = [...size]
  .filter(([, people]) => people >= SMALLEST_CITY)
  .sort((a, b) => b[1] - a[1])
  .flatMap(([id]) => {
    const name = (english.get(id) ?? '').replace(EN_GENERIC, '').replace(/[’‘]/g, "'");
    if (name.length < 3 || /[/(),\d]/.test(name) || !/^\p{Lu}/u.test(name) || known.has(fold(name)) || seen.has(fold(name))) return [];
    seen.add(fold(name));
    return [withPlain(name)];
  })
  .slice(0, PLAIN_AT_MOST);

const source = 'GeoNames (geonames.org), CC BY 4.0, through the Debian packages libgeonames-common and libgeonames0 0.3.0; made by scripts/make-places.mjs';
writeFileSync(
  new URL('places-geonames.tsv', names),
  [`# ${source}: places whose English and French names differ and that places.tsv does not have; where both speak, places.tsv is right.`, '# en names\tfr names\tkind', ...differing.map((row) => row.join('\t')), ''].join('\n'),
);
writeFileSync(
  new URL('places-plain.tsv', names),
  [`# ${source}: the ${plain.length} most populous cities written alike in both languages, largest first, to know a capitalised word for a place.`, '# name', ...plain, ''].join('\n'),
);
console.log(`${differing.length} differing, ${plain.length} plain`);
