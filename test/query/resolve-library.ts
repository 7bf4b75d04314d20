import { buildLibraryGraph } from '../../src/link/library-graph.js';
import type { ResolveAnswer } from '../../src/model/answers.js';
import { createResolver, type Resolver } from '../../src/query/resolve.js';
import { citationWords } from '../../src/query/resolve-vocabulary.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';
import { directive, refers } from '../build-directive.js';

const vocabulary = loadVocabulary();
const TYPES = vocabulary.types.types;

const body = (name: string) => ({ id: `body:${name}`, name });
const haiPhong = body('Ban Thường vụ Thành ủy Hải Phòng');
const ngheAn = body('Ban Thường vụ Tỉnh ủy Nghệ An');
const decision = (issuedOn: string) =>
  refers('157/QĐ-TTg', { type: 'Quyết định', issuer: 'Thủ tướng Chính phủ', issuedOn });
const plan = (issuer: string, issuedOn: string) =>
  refers('123/KH-UBND', { type: 'Kế hoạch', issuer, issuedOn, relation: 'cites' });
const law = (title: string, issuedOn: string | null = null) =>
  refers(null, { type: 'Luật', title, issuedOn, relation: 'based_on' });

/** Documents that a short or careless name could mean: several years, several provinces, held and cited ones. */
export const LIBRARY = [
  directive('nq-71', { type: 'Nghị quyết', symbol: '71-NQ/TW', issuedOn: '2025-08-22', issuer: body('Bộ Chính trị') }),
  directive('hai-phong', {
    symbol: '02-CTr/TU',
    type: 'Chương trình hành động',
    issuer: haiPhong,
    issuedOn: '2025-10-20',
    references: [
      refers('71-NQ/TW', { issuedOn: '2025-08-22' }),
      refers('57-NQ/TW', { issuedOn: '2024-12-22', issuer: 'Bộ Chính trị' }),
      refers('157-NQ/TW', { issuedOn: '2020-01-01' }),
      refers('57/2025/NQ-HĐND', { issuer: 'Hội đồng nhân dân thành phố Hải Phòng' }),
      decision('2026-01-20'),
      plan('Ủy ban nhân dân thành phố Hải Phòng', '2025-05-05'),
      refers('15-NQ/TU', { issuer: 'Ban Thường vụ Thành ủy' }),
      law('Luật Tổ chức chính quyền địa phương', '2025-06-16'),
      law('Luật Giáo dục'),
      refers(null, { title: 'Nghị quyết Hội nghị lần thứ 8 Ban Chấp hành Trung ương khóa XI' }),
      refers('02/2025/TT-BGDĐT', { type: 'Thông tư' }),
      refers('71/NQ-CP', { issuer: 'Chính phủ', issuedOn: '2025-04-01' }),
    ],
  }),
  directive('nghe-an', {
    symbol: '02-CTr/TU',
    type: 'Chương trình hành động',
    issuer: ngheAn,
    issuedOn: '2025-11-03',
    references: [
      decision('2025-01-15'),
      plan('Ủy ban nhân dân tỉnh Nghệ An', '2026-03-03'),
      refers('15-NQ/TU', { issuer: 'Ban Thường vụ Tỉnh ủy' }),
    ],
  }),
];

export const resolver: Resolver = createResolver(TYPES, citationWords(vocabulary));

export async function resolveLibrary(): Promise<GraphStore> {
  const store = createMemoryStore();
  await store.replaceAll(buildLibraryGraph(LIBRARY, TYPES));
  return store;
}

/** "text: status candidates", an entry a name. */
export const told = ({ member }: ResolveAnswer): string[] =>
  member.map(({ text, status, candidates }) =>
    [`${text}: ${status}`, ...candidates.map(({ id }) => id.replace('document:', ''))].join(' '),
  );
