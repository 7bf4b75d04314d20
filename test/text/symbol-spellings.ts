import fc from 'fast-check';

/** A document number as the rules print it. */
const TYPES_OF = {
  party: ['NQ', 'QĐ', 'CT', 'KL', 'HD', 'KH', 'CTr', 'BC', 'TB'],
  state: ['NQ', 'QĐ', 'CT', 'KH', 'TTr', 'BC', 'TT', 'NĐ'],
};
const ISSUERS = {
  party: ['TW', 'TU', 'ĐU', 'BTGDVTU', 'BTCTW'],
  state: ['CP', 'TTg', 'UBND', 'HĐND', 'SGDĐT', 'BGDĐT'],
};

const number = fc.integer({ min: 1, max: 9999 });
const year = fc.integer({ min: 1990, max: 2030 });

const party = fc
  .tuple(number, fc.constantFrom(...TYPES_OF.party), fc.constantFrom(...ISSUERS.party))
  .map(([n, type, issuer]) => `${n < 10 ? '0' : ''}${n}-${type}/${issuer}`);
const state = fc
  .tuple(number, fc.option(year), fc.constantFrom(...TYPES_OF.state), fc.constantFrom(...ISSUERS.state))
  .map(([n, y, type, issuer]) => `${n}/${y === null ? '' : `${y}/`}${type}-${issuer}`);
const assembly = fc.tuple(number, year).map(([n, y]) => `${n}/${y}/QH${15}`);

export const symbols = fc.oneof(party, state, assembly);

const swapped = (symbol: string) => symbol.replace(/[-/]/g, (sign) => (sign === '-' ? '/' : '-'));
const marks = (symbol: string) => symbol.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D');

/** What people and machines make of a number with one year part or none; each keeps what tells it from others. */
const CHANGES: readonly ((symbol: string) => string)[] = [
  (symbol) => symbol,
  (symbol) => (/\/\d{4}\//.test(symbol) ? symbol : swapped(symbol)),
  (symbol) => (/\/\d{4}\//.test(symbol) ? symbol : symbol.replaceAll('/', '-')),
  (symbol) => symbol.replace('-', '- '),
  (symbol) => symbol.replace('/', ' / '),
  (symbol) => symbol.replace('-', '-\n'),
  (symbol) => symbol.replace('/', '/\r\n'),
  (symbol) => symbol.replace('-', '–'),
  (symbol) => symbol.replace('-', '_'),
  (symbol) => symbol.replace(/^/, '0'),
  marks,
  (symbol) => symbol.toUpperCase(),
  (symbol) => symbol.normalize('NFD'),
];

/** A number, and the same one spelled otherwise. */
export const spelled = fc
  .tuple(symbols, fc.constantFrom(...CHANGES), fc.constantFrom(...CHANGES))
  .map(([symbol, first, second]) => ({ symbol, spelling: second(first(symbol)) }));
