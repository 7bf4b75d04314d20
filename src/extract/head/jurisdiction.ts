import type { Level } from '../../model/terms.js';
import { foldSameLength } from '../../text/case-fold.js';
import type { Vocabulary } from '../../vocabulary/load.js';

/** What stands right before the name of a province; a text of 2024 calls a province what it was then. */
const PRINTED_KINDS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\s)tinh $/, 'tỉnh'],
  [/(?:^|\s)(?:thanh pho|tp\.?) $/, 'thành phố'],
];

/**
 * The province that the first of these texts names, as "thành phố Hải Phòng"; null where none does. The kind is the
 * printed one, else that of the list of provinces.
 */
export function placeOf(texts: readonly (string | null)[], vocabulary: Vocabulary): string | null {
  for (const text of texts) {
    if (!text) continue;
    const folded = foldSameLength(text);
    for (const province of vocabulary.adminUnits.provinces) {
      const at = folded.indexOf(foldSameLength(province.short));
      if (at === -1 || text.slice(at, at + province.short.length).toLowerCase() !== province.short.toLowerCase())
        continue;
      const before = folded.slice(0, at);
      const printed = PRINTED_KINDS.find(([pattern]) => pattern.test(before))?.[1];
      return `${printed ?? province.kind.toLowerCase()} ${province.short}`;
    }
  }
  return null;
}

/** Only a body that stands at a level tells it: nothing is guessed from the place alone. Patterns are of folded names. */
const LEVELS: readonly (readonly [RegExp, Level])[] = [
  [/(?:^|\s)(?:xa|phuong|dac khu|thi tran)(?=\s|$)/, 'commune'],
  [/cac co quan dang|dang uy (?:so|truong|benh vien|cong ty|co quan|khoi)|chi bo|huyen|quan uy|^truong /, 'agency'],
  [/thanh uy|tinh uy|nhan dan (?:tinh|thanh pho)|^so |(?:tinh|thanh pho) /, 'province'],
  [/bo chinh tri|ban bi thu|trung uong|chinh phu|thu tuong|quoc hoi|^bo |chu tich nuoc|^cong hoa|nha nuoc/, 'central'],
];

/** The level at which an issuer stands, or null where its name does not say. */
export function levelOf(issuer: string | null): Level | null {
  const name = foldSameLength(issuer ?? '');
  return LEVELS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
