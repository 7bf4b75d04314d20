import { searchDocument as entry } from '../../search/search-documents.js';

export const NQ71 = 'document:nq-71';
export const CTR2 = 'document:ctr-2';
export const KH9 = 'document:kh-9';
export const GDDT = 'body:so-gddt';
export const Y_TE = 'body:so-y-te';
const CENTRAL = { level: 'central', kind: 'resolution', issuedOn: '2025-08-22', held: true } as const;
const CITY = { level: 'province', kind: 'program', issuedOn: '2025-10-13', held: true } as const;
const PLAN = { level: 'commune', kind: 'plan', issuedOn: '2024-03', held: false } as const;

const numbers = [
  entry({
    type: 'document',
    id: NQ71,
    symbol: '71-NQ/TW',
    title: 'Nghị quyết về đột phá phát triển giáo dục',
    facets: CENTRAL,
  }),
  entry({
    type: 'document',
    id: 'document:nq-57',
    symbol: '57-NQ/TW',
    title: 'Nghị quyết về khoa học và công nghệ',
    facets: CENTRAL,
  }),
  entry({
    type: 'document',
    id: 'document:kl-71',
    symbol: '71-KL/TW',
    title: 'Kết luận về 71 dự án thủy lợi',
    facets: CENTRAL,
  }),
  entry({
    type: 'document',
    id: CTR2,
    symbol: '02-CTr/TU',
    title: 'Chương trình hành động thực hiện Nghị quyết số 71-NQ/TW',
    facets: CITY,
  }),
  entry({ type: 'document', id: KH9, symbol: '9/KH-UBND', title: 'Kế hoạch chuyển đổi số', facets: PLAN }),
];

const parts = [
  entry({
    type: 'section',
    id: 'section:1',
    title: 'Chương trình hành động',
    document: CTR2,
    facets: CITY,
    of: '02-CTr/TU',
  }),
  entry({ type: 'task', id: 'task:1', title: 'Tuyên truyền 71-NQ/TW đến toàn dân', document: CTR2, facets: CITY }),
  entry({
    type: 'task',
    id: 'task:2',
    title: 'Sở GDĐT phối hợp ngành thuỷ sản',
    document: CTR2,
    facets: {
      ...CITY,
      assignments: [
        { body: GDDT, role: 'lead' },
        { body: Y_TE, role: 'coordinate' },
      ],
      due: ['2025-06-30'],
    },
  }),
  entry({
    type: 'task',
    id: 'task:3',
    title: 'Rà soát quy hoạch mạng lưới trường học, cơ sở đào tạo',
    document: NQ71,
    facets: { ...CENTRAL, assignments: [{ body: Y_TE, role: 'lead' }], due: ['2026-12-31', '2025-12-31'] },
    of: '71-NQ/TW',
    part: 'Điều 5',
  }),
  entry({
    type: 'task',
    id: 'task:4',
    title: 'Đào tạo giáo viên, giáo dục thể chất',
    document: 'document:nq-57',
    facets: { ...CENTRAL, assignments: [{ body: GDDT, role: 'coordinate' }] },
  }),
  entry({
    type: 'target',
    id: 'target:1',
    title: 'Tỷ lệ trường học đạt chuẩn 85%. Giáo viên đào tạo lại',
    document: KH9,
    facets: PLAN,
  }),
  entry({
    type: 'task',
    id: 'task:ocr',
    title: 'Chuyển đổi số trong quản lý',
    document: KH9,
    facets: PLAN,
    fields: { raw: 'Chuyen dôi sõ trong quãn lỵ xcvb' },
  }),
];

export const OTHERS = [
  entry({ type: 'body', id: GDDT, title: 'Sở Giáo dục và Đào tạo thành phố Hải Phòng' }),
  entry({ type: 'body', id: 'body:ubnd', title: 'Ủy ban nhân dân thành phố Hải Phòng' }),
  entry({ type: 'body', id: Y_TE, title: 'Sở Y tế' }),
  entry({ type: 'task', id: 'task:hoa', title: 'văn hóa hoa' }),
  entry({ type: 'task', id: 'task:hoa-binh', title: 'văn hoa hoa' }),
];

/** Two of a number, parts of documents, bodies, words that differ in their marks, what an OCR misread. */
export const LIBRARY = [...numbers, ...parts, ...OTHERS];
