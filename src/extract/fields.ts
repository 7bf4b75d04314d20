import { foldSameLength } from '../text/case-fold.js';
import type { MappedText } from '../text/normalise.js';

/** A labelled line of a field block: "Cơ quan chủ trì: …", "Thời gian hoàn thành: …". */
export interface Field {
  readonly kind: 'content' | 'owners' | 'lead' | 'coordinate' | 'time' | 'product' | 'other';
  /** Where the value begins in the text. */
  readonly valueAt: number;
}

const LABELS: readonly (readonly [RegExp, Field['kind']])[] = [
  [/^(?:nhiem vu|noi dung(?: thuc hien| cong viec| nhiem vu)?)$/, 'content'],
  [
    /^(?:co quan thuc hien|don vi thuc hien|to chuc thuc hien|phan cong thuc hien|co quan, don vi thuc hien)$/,
    'owners',
  ],
  [/^(?:co quan|don vi|bo phan|cap|co quan, don vi)? ?(?:chu tri|chiu trach nhiem|dau moi)(?: thuc hien)?$/, 'lead'],
  [/^(?:cac )?(?:co quan|don vi|bo phan|co quan, don vi)? ?phoi hop(?: thuc hien)?$/, 'coordinate'],
  [/^(?:thoi gian|thoi han|tien do|lo trinh)(?: thuc hien| hoan thanh| du kien| to chuc)?$/, 'time'],
  [
    /^(?:san pham|ket qua|san pham dau ra|san pham\/ket qua|ket qua\/san pham|ket qua dau ra|san pham, ket qua)(?: dau ra| du kien)?$/,
    'product',
  ],
  [/^(?:dia diem|kinh phi|thanh phan|doi tuong|quy mo|hinh thuc)(?: thuc hien| du kien| to chuc| tham du)?$/, 'other'],
];

/** The field a text begins with (after its marker), or null. */
export function readField(content: MappedText, from: number): Field | null {
  const colon = content.text.indexOf(':', from);
  if (colon === -1 || colon - from > 44) return null;
  const label = foldSameLength(content.text.slice(from, colon)).trim();
  const kind = LABELS.find(([pattern]) => pattern.test(label))?.[1];
  return kind ? { kind, valueAt: colon + 1 + (/^\s/.test(content.text.slice(colon + 1)) ? 1 : 0) } : null;
}
