import { foldSameLength, isCapitals } from '../text/case-fold.js';
import type { Vocabulary } from '../vocabulary/load.js';

export type Decase = (text: string) => string;

/** Builds the function that writes a line of capitals as ordinary prose: places and bodies keep their capitals. */
export function createDecase(vocabulary: Vocabulary): Decase {
  const proper = [
    ...vocabulary.adminUnits.provinces.map((province) => province.short),
    ...vocabulary.bodyGrammar.heads,
    ...vocabulary.bodyGrammar.domains,
    ...[
      'Việt Nam',
      'Đảng',
      'Nhà nước',
      'Nhân dân',
      'Mặt trận Tổ quốc',
      'Trung ương',
      'Nghị quyết',
      'Chương trình',
      'Chính phủ',
      'Thủ tướng Chính phủ',
      'Bộ Chính trị',
      'Quốc hội',
    ],
  ]
    .filter((name) => name.includes(' '))
    .map((name) => ({ name, folded: foldSameLength(name) }))
    .sort((a, b) => a.folded.length - b.folded.length);
  return (text) => {
    if (!isCapitals(text)) return text;
    let out = text.toLowerCase().replace(/(?<=\d{1,4}[-/])\S+/g, (code) => code.toUpperCase());
    const folded = foldSameLength(text);
    for (const { name, folded: wanted } of proper) {
      for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length)) {
        if (/[a-z]/.test(folded[at - 1] ?? ' ') || /[a-z]/.test(folded[at + wanted.length] ?? ' ')) continue;
        if (out.slice(at, at + wanted.length) === name.toLowerCase() || name.length === wanted.length)
          out = out.slice(0, at) + name + out.slice(at + wanted.length);
      }
    }
    out = out.replace(/(?<=(?:^|\s)(?:xã|phường|đặc khu|huyện|quận)\s)(\p{Ll}+(?:\s\p{Ll}+){0,2})$/u, (place) =>
      place.replace(/(^|\s)\p{Ll}/gu, (first) => first.toUpperCase()),
    );
    return out.charAt(0).toUpperCase() + out.slice(1);
  };
}
