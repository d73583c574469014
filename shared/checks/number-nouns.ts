/** The French nouns that fixes are written with: what figures are measured and counted in. Written for Relecture. */

export const feminine = /^(?:seconde|minute|heure|journée|année|semaine|nuit|décennie|tonne|livre|once|roupie|couronne|lire)/

/** A noun and its adjective in the singular or the plural, as the units and the moneys of the tables make them. */
export const frenchNumber = (words: string, many: boolean): string => words.split(' ').map(word => (many ? (/[sxz]$/.test(word) ? word : word + 's') : /^(?:mois|fois|francs CFA)$/.test(word) ? word : word.replace(/s$/, ''))).join(' ')

export const frenchUnits: Readonly<Record<string, string>> = {
  second: 'seconde', minute: 'minute', hour: 'heure', day: 'jour', week: 'semaine', month: 'mois', year: 'an', decade: 'décennie', century: 'siècle',
  metre: 'mètre', kilometre: 'kilomètre', centimetre: 'centimètre', millimetre: 'millimètre', mile: 'mile', foot: 'pied', inch: 'pouce', yard: 'yard',
  gram: 'gramme', kilogram: 'kilogramme', tonne: 'tonne', ton: 'tonne', litre: 'litre', hectare: 'hectare', barrel: 'baril', degree: 'degré',
  watt: 'watt', kilowatt: 'kilowatt', megawatt: 'mégawatt', gigawatt: 'gigawatt', 'byte-m': 'mégaoctet', 'byte-g': 'gigaoctet', 'byte-t': 'téraoctet', knot: 'nœud', acre: 'acre', ounce: 'once', gallon: 'gallon', milligram: 'milligramme',
}
/** Name and sign of each money, by its code. */
export const frenchCoins: Readonly<Record<string, readonly [string, string]>> = {
  USD: ['dollar', '$'], EUR: ['euro', '€'], GBP: ['livre sterling', '£'], JPY: ['yen', '¥'], CNY: ['yuan', 'CNY'], CHF: ['franc suisse', 'CHF'], CAD: ['dollar canadien', '$ CA'], RUB: ['rouble', 'RUB'], INR: ['roupie', 'INR'],
  AUD: ['dollar australien', '$ AU'], NZD: ['dollar néo-zélandais', 'NZD'], SGD: ['dollar singapourien', 'SGD'], KRW: ['won', 'KRW'], TRY: ['livre turque', 'TRY'], EGP: ['livre égyptienne', 'EGP'], MXN: ['peso', 'MXN'],
  ZAR: ['rand', 'ZAR'], SEK: ['couronne suédoise', 'SEK'], NOK: ['couronne norvégienne', 'NOK'], DKK: ['couronne danoise', 'DKK'], PLN: ['zloty', 'PLN'], UAH: ['hryvnia', 'UAH'], ILS: ['shekel', 'ILS'],
}

/** Units whose symbol takes the place of another symbol. */
export const unitSymbols: Readonly<Record<string, string>> = { millimetre: 'mm', centimetre: 'cm', metre: 'm', kilometre: 'km', gram: 'g', kilogram: 'kg', tonne: 't', hectare: 'ha', litre: 'l' }
