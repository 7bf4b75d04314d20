import type { Vocabulary } from '../../vocabulary/load.js';

const PARTS = /^(\d+[a-zA-Z]?)[-/ ]?([\p{Lu}][\p{L}]*)[-/]([\p{L}\d&]+)((?:[-/].+)?)$/u;
/** The Prime Minister's code as typed or scanned: TTG, TTEg. */
const PRIME_MINISTER = /^TT[A-Za-z]?[gG]$/;
const NORMATIVE = /^\d+(?:\.\d+)?[a-z]?\/\d{4}(?=[-/\p{Lu}])/u;

/**
 * The form the rules print: Đ where it was lost, CTr for Ctr, and the signs in their order. Where they are swapped
 * ("71/NQ-TW") the issuer decides: the Party writes number-TYPE/ISSUER, the State number/TYPE-ISSUER.
 */
export function createSymbolCanonical({ symbols }: Vocabulary): (printed: string) => string {
  const spelled = (code: string): string => symbols.spellings[code] ?? code.replace(PRIME_MINISTER, 'TTg');
  const isFront = (issuer: string): boolean => symbols.frontHeads.some((head) => issuer.startsWith(head));
  const isParty = (issuer: string): boolean =>
    !isFront(issuer) &&
    (symbols.partyIssuers.includes(issuer) || symbols.partyEndings.some((ending) => issuer.endsWith(ending)));
  const isState = (issuer: string): boolean =>
    symbols.stateIssuers.includes(issuer) || (/^[BS]\p{Lu}{1,7}$/u.test(issuer) && !isParty(issuer));

  return (printed) => {
    const symbol = printed.replace(/_/g, '-').replace(/(QH) (?=\d)/, '$1');
    if (NORMATIVE.test(symbol))
      return symbol.replace(/(?<=[-/])\p{L}+/gu, spelled).replace(/^(\S+?\/\d{4})-?(?=\p{L})/u, '$1/');
    const parts = PARTS.exec(symbol);
    if (!parts) return symbol.replace(/(?<=[-/])\p{L}+/gu, spelled);
    const [, number = '', code = '', printedIssuer = '', unit = ''] = parts;
    const type = spelled(code);
    const issuer = spelled(printedIssuer);
    if (isParty(issuer)) return `${number}-${type}/${issuer}${unit}`;
    if (isState(issuer)) return `${number}/${type}-${issuer}${unit}`;
    return symbol.replace(/(?<=[-/])\p{L}+/gu, spelled);
  };
}
