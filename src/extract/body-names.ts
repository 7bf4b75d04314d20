import type { NamedBody } from '../model/directive.js';
import { foldSameLength } from '../text/case-fold.js';
import type { Vocabulary } from '../vocabulary/load.js';

/** What the document says of where it stands: "thành phố Hải Phòng", and the committee that issues it. */
export interface Standing {
  readonly place: string | null;
}

const ASCII = (text: string): string =>
  foldSameLength(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** A readable id: the folded full name. */
export const bodyId = (name: string): string => `body:${ASCII(name)}`;
export const slug = ASCII;

const TONE: readonly (readonly [RegExp, string])[] = [
  [/uỷ/gu, 'ủy'],
  [/Uỷ/gu, 'Ủy'],
  [/hoá/gu, 'hóa'],
  [/Hoá/gu, 'Hóa'],
  [/hoà/gu, 'hòa'],
  [/Hoà/gu, 'Hòa'],
  [/thuỷ/gu, 'thủy'],
];

/** Names that belong to a province although they do not print it. */
const PROVINCIAL =
  /^(?:Sở|Thành ủy|Tỉnh ủy|Ban Thường vụ (?:Thành|Tỉnh) ủy|Ban .+ (?:Thành|Tỉnh) ủy|Văn phòng (?:Thành|Tỉnh) ủy|Thanh tra (?:thành phố|tỉnh)|Công an (?:thành phố|tỉnh))(?=\s|$)/iu;

/**
 * Builds the function that makes a printed name whole within its document: abbreviations written out, one spelling,
 * the document's own province added where the name belongs to it. No place is invented.
 */
export function createBodyNamer(vocabulary: Vocabulary): (printed: string, standing: Standing) => NamedBody {
  const short: readonly (readonly [RegExp, string])[] = [
    [/^UBND(?=\s|$)/u, 'Ủy ban nhân dân'],
    [/UBND/gu, 'Ủy ban nhân dân'],
    [/HĐND/gu, 'Hội đồng nhân dân'],
    [/UBMTTQ/gu, 'Ủy ban Mặt trận Tổ quốc'],
    [/MTTQ/gu, 'Mặt trận Tổ quốc'],
    [/\bTP\.?(?=\s)/gu, 'thành phố'],
    [/(?<=Sở|Bộ|Phòng) (?:GDĐT|GD&ĐT|GD-ĐT)/gu, ' Giáo dục và Đào tạo'],
  ];
  const provinces = vocabulary.adminUnits.provinces.map((province) => province.short);
  return (printed, standing) => {
    let name = printed
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .replace(/[.:;,]+$/u, '')
      .trim();
    for (const [pattern, full] of short) name = name.replace(pattern, full);
    for (const [pattern, canonical] of TONE) name = name.replace(pattern, canonical);
    name = name.replace(/\bThành phố\b(?!\s(?:Hồ))/gu, 'thành phố');
    const placed = provinces.some((province) => name.includes(province));
    if (!placed && standing.place) {
      const [, kind = '', where = ''] = /^(thành phố|tỉnh)\s(.+)$/u.exec(standing.place) ?? [];
      if (kind !== '' && new RegExp(`(?:^|\\s)${kind}$`, 'u').test(name)) name = `${name} ${where}`;
      else if (/(?:Thành ủy|Tỉnh ủy)$/u.test(name)) name = `${name} ${where}`;
      else if (PROVINCIAL.test(name) && !/\s(?:xã|phường|đặc khu)(?=\s|$)/u.test(name))
        name = `${name} ${standing.place}`;
    }
    name = name.charAt(0).toUpperCase() + name.slice(1);
    return { id: bodyId(name), name };
  };
}
