import fc from 'fast-check';
import type { Succession } from '../../src/link/succession.js';
import type { Directive, Edge, Reference } from '../../src/model/directive.js';
import type { Decision } from '../../src/model/review.js';
import { at, directive, owner, refers, section, task } from '../build-directive.js';

/** Numbers that exist many times over, names of one slug, ids that a cited document would have, too. */
const SYMBOLS = ['71-NQ/TW', '071-nq/tw', '1/KH-UBND', '02-CTr/TU', '02 CTr TU', '5.1/NQ', '51/NQ'];
const DATES = ['2025', '2025-08', '2025-08-22', '2025-10-20', '2024-01-05'];
const ISSUERS = [
  'Bộ Chính trị',
  'Ban Thường vụ Thành ủy',
  'Ban Thường vụ Thành ủy Hải Phòng',
  'Ủy ban nhân dân tỉnh Nghệ An',
  'Ủy ban nhân dân thành phố Hải Phòng',
  'Ủy ban nhân dân phường An Biên, thành phố Hải Phòng',
];
const TYPES = ['Nghị quyết', 'Kế hoạch', 'Chương trình', 'Chương trình hành động', 'Quyết định'];
const LONG = 'Luật Tổ chức chính quyền địa phương và các cơ quan của tỉnh năm nay';
const TITLES = [
  `${LONG} một`,
  `${LONG} hai`,
  'thực hiện Nghị quyết số 71-NQ/TW về giáo dục',
  'Kế hoạch chuyển đổi số',
  'kèm theo',
];
const IDS = ['a', 'b', 'c', 'd', '71-nq-tw.2025', '02-ctr-tu.2025', '1-kh-ubnd.nd.hai-phong', 'luat-giao-duc'];
const TEXTS = ['xây dựng trường học', 'đào tạo giáo viên', 'cấp máy tính cho lớp học', 'báo cáo hằng quý'];
const OWNERS = ['Sở Kế hoạch', 'Sở Tài chính', 'SỞ TÀI CHÍNH', 'Sở Đầu tư', 'Sở Kinh tế'];

const orNull = <V>(values: readonly V[]): fc.Arbitrary<V | null> =>
  fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: fc.constant(null) });

const relation = fc.constantFrom<Reference['relation']>('implements', 'implements', 'cites', 'promulgates', 'based_on');

/** One place holds the same words, whatever is read in them. */
const named = (place: number) => [at('citing.txt', place, 'văn bản')];

const reference: fc.Arbitrary<Reference> = fc
  .record({
    symbol: orNull(SYMBOLS),
    type: fc.constantFrom(...TYPES),
    issuedOn: orNull(DATES),
    issuer: orNull(ISSUERS),
    title: orNull(TITLES),
    relation,
    place: fc.nat(5),
  })
  .map(({ place, ...rest }) => ({
    ...rest,
    mentions: named(place),
    via: null,
  }));

const edge: fc.Arbitrary<Edge> = fc
  .record({ from: fc.constantFrom(...SYMBOLS, ...TITLES), to: fc.constantFrom(...SYMBOLS), place: fc.nat(5) })
  .map(({ from, to, place }) => ({
    from,
    to,
    relation: 'implements',
    source: at('citing.txt', place, 'về thực hiện'),
  }));

const contents = (id: string, texts: readonly string[], owners: readonly string[]): Partial<Directive> => ({
  sections: [section(id, 'I', 'Nhiệm vụ')],
  tasks: texts.map((text, n) =>
    task(
      id,
      n,
      text,
      owners.slice(n, n + 2).map((name) => owner(name, 'lead')),
    ),
  ),
});

/** A directive whose parts are few enough to meet those of others. */
export const someDirective: fc.Arbitrary<Directive> = fc
  .record({
    id: fc.constantFrom(...IDS),
    file: fc.constantFrom('1.txt', '2.txt'),
    type: fc.constantFrom(...TYPES),
    symbol: orNull(SYMBOLS),
    issuedOn: orNull(DATES),
    issuer: orNull(ISSUERS),
    title: orNull(TITLES),
    references: fc.array(reference, { maxLength: 4 }),
    edges: fc.array(edge, { maxLength: 2 }),
    texts: fc.array(fc.constantFrom(...TEXTS), { maxLength: 3 }),
    owners: fc.array(fc.constantFrom(...OWNERS), { maxLength: 3 }),
  })
  .map(({ id, file, issuer, texts, owners, ...rest }) =>
    directive(id, {
      ...rest,
      ...contents(id, texts, owners),
      issuer: issuer === null ? null : owner(issuer, 'lead').body,
      source: at(file, 0, id),
    }),
  );

/** A decision on whether a held document is the one cited under a number. */
export const someMerge: fc.Arbitrary<Decision> = fc
  .record({
    id: fc.constantFrom('1', '2', '3'),
    held: fc.constantFrom(...IDS),
    symbol: fc.constantFrom(...SYMBOLS),
    year: fc.constantFrom('2025', null),
    verdict: fc.constantFrom<Decision['verdict']>('confirm', 'reject', 'correct'),
    corrected: fc.constantFrom(...IDS),
  })
  .map(({ id, held, symbol, year, verdict, corrected: other }) => {
    const corrected = verdict === 'correct' && other !== held ? `document:${other}` : null;
    const subject = { type: 'merge', held: `document:${held}`, symbol, year, corrected } as const;
    return { id: `decision:${id}`, subject, verdict, by: 'An', at: `2025-01-0${id}T00:00:00Z`, note: null };
  });

const NEXT: Readonly<Record<string, string>> = {
  'Sở Kế hoạch': 'Sở Tài chính',
  'Sở Đầu tư': 'Sở Tài chính',
  'Sở Tài chính': 'Sở Kinh tế',
};

/** Who became whom among the owners, in a row of three. */
export function someSuccession(name: string): Succession | null {
  const [successor, predecessors] = [NEXT[name], Object.keys(NEXT).filter((one) => NEXT[one] === name)];
  if (successor === undefined && predecessors.length === 0) return null;
  return { validFrom: null, validTo: null, successors: successor === undefined ? [] : [successor], predecessors };
}

/** A version of a resolution, or of one of two plans that carry it out: their items are tied to one another. */
export const someOfFamily: fc.Arbitrary<Directive> = fc
  .record({ id: fc.constantFrom('p', 'c1', 'c2'), texts: fc.array(fc.constantFrom(...TEXTS), { maxLength: 4 }) })
  .map(({ id, texts }) => {
    const family: Partial<Directive> = id === 'p' ? { symbol: '9-NQ/TW' } : { references: [refers('9-NQ/TW')] };
    return directive(id, { ...family, ...contents(id, texts, []) });
  });
