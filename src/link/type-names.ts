import type { DocumentKind } from '../model/terms.js';
import { fold } from '../text/fold.js';
import { symbolKey } from '../text/symbol-key.js';

/** What linking needs of a document type of the vocabulary. */
export interface TypeName {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly codes: readonly string[];
  readonly kind: DocumentKind;
}

/** The kind of a document known by its type as printed and its symbol; 'other' where neither tells. */
export function createKindOf(types: readonly TypeName[]): (type: string | null, symbol: string | null) => DocumentKind {
  const byName = new Map<string, DocumentKind>();
  const byCode = new Map<string, DocumentKind>();
  for (const { name, aliases, codes, kind } of types) {
    for (const word of [name, ...aliases]) byName.set(fold(word), byName.get(fold(word)) ?? kind);
    for (const code of codes) byCode.set(fold(code), byCode.get(fold(code)) ?? kind);
  }
  return (type, symbol) => {
    const named = type === null ? undefined : byName.get(fold(type));
    if (named !== undefined || symbol === null) return named ?? 'other';
    const coded = symbolKey(symbol)
      .split('-')
      .slice(1)
      .find((part) => byCode.has(part));
    return (coded === undefined ? undefined : byCode.get(coded)) ?? 'other';
  };
}

/** "Chương trình" and "Chương trình hành động" name one type; "Kế hoạch" and "Chương trình" do not. */
export function sameType(a: string | null, b: string | null): boolean {
  const [one, other] = [fold(a ?? '').trim(), fold(b ?? '').trim()];
  if (one === '' || other === '') return false;
  return `${one} `.startsWith(`${other} `) || `${other} `.startsWith(`${one} `);
}
