/**
 * Makes shared/language/names/countries.tsv from two sources: the desk's own list beside this script (countries-desk.tsv)
 * and the names of territories and currencies that Node carries from the Unicode CLDR (Intl.DisplayNames).
 * The result is kept under version control, because another Node may carry another CLDR.
 *
 *     node scripts/make-countries.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';

const here = new URL('.', import.meta.url);
const target = new URL('../shared/language/names/countries.tsv', here);

const rows = readFileSync(new URL('countries-desk.tsv', here), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t'));

/** What CLDR calls a code in a language, or nothing when it has no name for it. */
function cldr(language, type, code) {
  const names = new Intl.DisplayNames(language, { type, fallback: 'none' });
  return names.of(code);
}

const variants = (field = '') => field.split('|').map((one) => one.trim()).filter(Boolean);
const unique = (list) => [...new Set(list.map((one) => one.replace(/’/g, "'")))];

/** A desk without accented capitals writes Etats-Unis and Ile Maurice; both forms must be known. */
const withPlainCapitals = (list) =>
  unique([...list, ...list.map((name) => name.replace(/(^|[ '-])([ÉÎÂ])/g, (_, before, capital) => before + capital.normalize('NFD')[0]))]);

/** CLDR joins with an ampersand and shortens Saint; news spell both out. */
const englishTerritory = (name) =>
  name ? [name.replace(' & ', ' and ').replace(/^St\. /, 'Saint '), name.replace(' & ', ' and ')].filter((form) => !/[()]| - /.test(form)) : [];

/** Parentheses and « Congo-Kinshasa » style labels belong to menus, not to news. */
const frenchTerritory = (name) => (name && !/[()]|R\.A\.S\./.test(name) ? [name] : []);

const NO_PLURAL = /(ese|ish|[cs]h|[sz]|\.|speaking|ern|Kong|US|UK|EU)$/;

/** English demonyms with their plurals: Kazakh, Kazakhs; Englishman, Englishmen; but Chinese alone. */
function englishForms(forms) {
  return unique(
    forms.flatMap((form) => {
      if (/(sh|ch|rs|sey|nx|ster)(wo)?man$/.test(form)) return [form, form.replace(/an$/, 'en')];
      if (/^(Czech|Bangladeshi|Kazakh|Moldovan|Welsh)$/.test(form)) return form === 'Welsh' ? [form] : [form, `${form}s`];
      if (/(ic|Country|Coast)$/.test(form) && form !== 'Nordic' && form !== 'Catholic' && form !== 'Hispanic') return [form];
      return NO_PLURAL.test(form) ? [form] : [form, `${form}s`];
    }),
  );
}

function feminine(masculine) {
  if (/(e|ique)$/.test(masculine) || /^[A-Z]+$/.test(masculine)) return masculine;
  if (/(ien|éen|yen)$/.test(masculine)) return `${masculine}ne`;
  return `${masculine}e`;
}

const plural = (form) => (/([sxz]|^[A-Z]+)$/.test(form) ? form : `${form}s`);

/** The four French forms of « masculine », « masculine/feminine » or « masculine/feminine/masculine plural ». */
function frenchForms(specification) {
  const [masculine, given, manyGiven] = specification.split('/');
  const one = given ?? feminine(masculine);
  return [masculine, one, manyGiven ?? plural(masculine), plural(one)];
}

const lines = rows.map(([key, en, fr, demonyms, french, code, enMoney, frMoney]) => {
  const isCode = /^[A-Z]{2}$/.test(key);
  const enNames = unique([...variants(en), ...(isCode ? englishTerritory(cldr('en', 'region', key)) : [])]);
  const frNames = withPlainCapitals([...variants(fr), ...(isCode ? frenchTerritory(cldr('fr', 'region', key)) : [])]);
  const forms = variants(french).map(frenchForms);
  const column = (index) => unique(forms.map((form) => form[index])).join('|');
  const money = (language, short) => unique([...variants(short), ...(code ? [cldr(language, 'currency', code) ?? ''] : [])].filter(Boolean)).join('|');
  return [
    key,
    enNames.join('|'),
    frNames.join('|'),
    englishForms(variants(demonyms)).join('|'),
    withPlainCapitals(forms.map((form) => form[0])).join('|'),
    column(1),
    column(2),
    column(3),
    isCode ? money('en', enMoney) : variants(enMoney).join('|'),
    isCode ? money('fr', frMoney) : variants(frMoney).join('|'),
  ].join('\t');
});

const header = [
  '# Made by scripts/make-countries.mjs: Unicode CLDR territory and currency names (Unicode licence v3, through Intl.DisplayNames), completed by hand for Relecture in scripts/countries-desk.tsv. French demonyms are written as adjectives, in lower case; the noun takes a capital. Keys x-… are not states.',
  '# key\ten names\tfr names\ten demonyms and adjectives\tfr masculine singular\tfr feminine singular\tfr masculine plural\tfr feminine plural\ten currency\tfr currency',
];
writeFileSync(target, `${[...header, ...lines].join('\n')}\n`);
console.log(`${lines.length} rows in countries.tsv`);
