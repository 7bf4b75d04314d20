import fc from 'fast-check';
import { createMeasureComparison } from '../../../src/link/measures/compare-measures.js';
import type { MeasureLink } from '../../../src/link/measures/measure-pairs.js';
import { ComparedMeasure } from '../../../src/model/comparison.js';
import { loadVocabulary } from '../../../src/vocabulary/load.js';
import { around, type MadeItem, measured } from './measured.js';

const compareMeasures = createMeasureComparison(loadVocabulary());
type Items = readonly (MadeItem | string)[];

const compare = (child: Items, parent: Items, links: readonly MeasureLink[] = []): ComparedMeasure[] => {
  const [own, other] = [measured('con', child), measured('cha', parent)];
  return compareMeasures(own.measures, other.measures, links, around(own.context, other.context));
};
/** "lowered 80<85" and so on. */
const joins = (found: readonly ComparedMeasure[]): string[] =>
  found.map(({ status, child, parent }) => `${status} ${child?.value ?? '-'}<${parent?.value ?? '-'}`);
const only = (child: MadeItem | string, parent: MadeItem | string): ComparedMeasure => {
  const found = compare([child], [parent]);
  expect(found).toHaveLength(1);
  return found[0] as ComparedMeasure;
};

describe('what counts the same is joined', () => {
  test('wherever it stands, whatever its number', () => {
    const child = [
      'Phấn đấu trên 60% hộ dân dùng nước sạch; ít nhất 3 chợ được nâng cấp.',
      'Tỷ lệ rác thải được phân loại đạt 40%.',
    ];
    const parent = [
      'Tỷ lệ rác thải sinh hoạt được phân loại đạt tối thiểu 50%; có ít nhất 5 chợ được nâng cấp.',
      'Ít nhất 75% hộ dân dùng nước sạch.',
    ];
    expect(joins(compare(child, parent))).toEqual(['lowered 60<75', 'lowered 3<5', 'lowered 40<50']);
  });

  test('with fewer things counted than above', () => {
    const found = only(
      'Trên 95% trạm y tế có bác sĩ làm việc thường xuyên.',
      'Trên 95% trạm y tế và phòng khám đa khoa có bác sĩ làm việc thường xuyên.',
    );
    expect(found).toMatchObject({ status: 'same', changed: ['subject'], weaker: false });
    expect(found.summary).toBe('> 95 % đến năm 2030: giữ, đối tượng bớt “và phòng khám đa khoa”');
  });

  test.each([
    ['của thành phố', 'của đặc khu'],
    ['trên địa bàn tỉnh Thái Bình', 'trên địa bàn xã An Phú'],
    ['cấp tỉnh', 'cấp xã'],
  ])('said of a place of another level: %s, %s', (above, below) => {
    const sentence = (place: string): string => `Có 90% thủ tục hành chính ${place} được giải quyết đúng hạn.`;
    expect(only(sentence(below), sentence(above))).toMatchObject({ status: 'same', changed: [] });
  });

  test('in an abbreviation', () => {
    const [short, long] = ['90% trường THPT có thư viện số.', '95% trường trung học phổ thông có thư viện số.'];
    expect(only(short, long)).toMatchObject({ status: 'lowered', difference: -5, changed: ['value'] });
  });

  test('in another unit of the same kind', () => {
    const found = only(
      'Kinh phí bảo trì đường giao thông đạt ít nhất 900 triệu đồng.',
      'Kinh phí bảo trì đường giao thông đạt ít nhất 1,5 tỷ đồng.',
    );
    expect(found).toMatchObject({ status: 'lowered', difference: -600, weaker: true });
    expect(found.summary).toContain('thấp hơn 600 triệu đồng');
  });

  test('where a list shares its verb, by its clause', () => {
    const child = ['Trên 70% trường phổ thông, trên 60% cơ sở mầm non đạt mức độ 2 về chuyển đổi số.'];
    const parent = [
      'Ít nhất 85% trường phổ thông đạt chuẩn quốc gia.',
      'Trên 95% trường phổ thông, trên 90% cơ sở mầm non đạt mức độ 2 về chuyển đổi số.',
    ];
    expect(joins(compare(child, parent))).toEqual(['lowered 70<95', 'lowered 60<90', 'dropped -<85']);
  });

  test('said twice below, once above', () => {
    const sentence = 'Đảm bảo 100% trẻ em dưới 6 tuổi được tiêm chủng đầy đủ.';
    expect(joins(compare([sentence, sentence], [sentence]))).toEqual(['same 100<100', 'same 100<100']);
  });
});

describe('what counts something else is not joined', () => {
  test.each([
    ['the same number', '100% giáo viên được tập huấn về an toàn thông tin.', '100% trường học có sân chơi an toàn.'],
    [
      'another noun before the same words',
      '100% học sinh được tập huấn về phòng cháy, chữa cháy.',
      '100% chợ được trang bị phương tiện chữa cháy.',
    ],
    ['a count and a share', 'Có ít nhất 50 mô hình chuyển đổi số.', 'Ít nhất 50% mô hình chuyển đổi số được duy trì.'],
    [
      'another branch',
      'Tỷ lệ dân số tham gia bảo hiểm y tế đạt 95%.',
      'Tỷ lệ dân số tham gia bảo hiểm xã hội đạt 50%.',
    ],
    ['another level of school', 'Tỷ lệ học sinh tốt nghiệp THPT đạt 98%.', 'Tỷ lệ học sinh tốt nghiệp THCS đạt 99%.'],
    ['another grade', '90% trường đạt chuẩn quốc gia mức độ 1.', '60% trường đạt chuẩn quốc gia mức độ 2.'],
    ['a change and a level', 'Giảm tỷ lệ hộ nghèo bình quân 1% mỗi năm.', 'Tỷ lệ hộ nghèo còn dưới 2%.'],
    [
      'another purpose',
      'Bố trí ngân sách ít nhất 5% cho đầu tư trường, lớp học.',
      'Bố trí ngân sách ít nhất 3% cho đào tạo cán bộ quản lý.',
    ],
    ['money in another currency', 'Thu hút vốn đầu tư đạt 20 triệu USD.', 'Thu hút vốn đầu tư đạt 500 tỷ đồng.'],
  ])('%s', (_, child, parent) => {
    expect(compare([child], [parent]).map(({ status }) => status)).toEqual(['new', 'dropped']);
  });

  test('the whole of a share', () => {
    const child = ['Tỷ trọng kinh phí từ xã hội trên kinh phí chi cho nghiên cứu đạt 60%.'];
    const parent = ['Kinh phí chi cho nghiên cứu đạt 2% GRDP, trong đó kinh phí từ xã hội chiếm hơn 50%.'];
    expect(joins(compare(child, parent))).toEqual(['raised 60<50', 'dropped -<2']);
  });

  test('another milestone', () => {
    const sentence = 'Tỷ lệ hộ dân dùng nước sạch đạt 70%.';
    const parent = [
      { text: sentence.replace('70', '80'), deadline: '../2030' },
      { text: sentence.replace('70', '95'), deadline: '../2035' },
    ];
    expect(joins(compare([{ text: sentence, deadline: '../2035' }], parent))).toEqual([
      'lowered 70<95',
      'dropped -<80',
    ]);
    expect(joins(compare([{ text: sentence, deadline: '../2040' }], parent.slice(0, 1)))).toEqual([
      'new 70<-',
      'dropped -<80',
    ]);
  });

  test('one of two that only share their beginning', () => {
    const child = ['Bố trí 5% chi ngân sách cho trường, lớp học.'];
    const parent = ['Bố trí 20% chi ngân sách cho y tế, 5% chi ngân sách cho trường, lớp học.'];
    expect(joins(compare(child, parent))).toEqual(['same 5<5', 'dropped -<20']);
  });
});

describe('what became of a measure', () => {
  test('lower, earlier, and only hoped for', () => {
    const found = only(
      { text: 'Phấn đấu trên 80% nhà văn hóa đạt chuẩn.', deadline: '2029' },
      { text: 'Ít nhất 85% nhà văn hóa đạt chuẩn.', deadline: '../2030' },
    );
    expect(found).toMatchObject({
      status: 'lowered',
      difference: -5,
      deadline: 'earlier',
      years: 1,
      weaker: true,
      changed: ['value', 'comparator', 'deadline', 'aspiration'],
    });
    expect(found.summary).toBe(
      '≥ 85 % đến năm 2030 → > 80 % đến năm 2029: thấp hơn 5 điểm, thêm “phấn đấu”, sớm hơn 1 năm',
    );
  });

  test('a smaller number where less is better demands more', () => {
    const found = only('Giảm tỷ lệ hộ nghèo xuống dưới 1%.', 'Giảm tỷ lệ hộ nghèo xuống dưới 1,5%.');
    expect(found).toMatchObject({ status: 'lowered', difference: -0.5, weaker: false });
    expect(found.summary).toContain('thấp hơn 0,5 điểm');
  });

  test('no deadline any more', () => {
    const found = only({ text: 'Trồng 16.000 cây xanh.', deadline: '' }, 'Trồng 20.000 cây xanh.');
    expect(found).toMatchObject({ deadline: null, years: null, changed: ['value', 'deadline'] });
    expect(found.summary).toBe('20.000 cây đến năm 2030 → 16.000 cây: thấp hơn 4.000 cây, không nêu thời hạn');
  });

  test('alone on one side', () => {
    const [added, dropped] = compare(['Có 2 bể bơi.'], ['Ít nhất 3 thư viện số được kết nối.']);
    expect(added?.summary).toBe('mới: 2 bể bơi đến năm 2030 (bể bơi)');
    expect(dropped).toMatchObject({ child: null, difference: null, weaker: null, confidence: 1 });
  });
});

describe('links of items', () => {
  test('settle between two likely ones', () => {
    const child = ['Có 5 mô hình điểm về bảo vệ môi trường biển.'];
    const parent = ['Xây dựng 8 mô hình điểm về bảo vệ môi trường.', 'Xây dựng 9 mô hình điểm về bảo vệ môi trường.'];
    const linkTo = (at: number) => [{ child: 'target:con.0', parent: `target:cha.${at}`, score: 1 }];
    expect(joins(compare(child, parent, linkTo(0)))[0]).toBe('lowered 5<8');
    expect(joins(compare(child, parent, linkTo(1)))[0]).toBe('lowered 5<9');
  });

  test('alone join nothing', () => {
    const link = [{ child: 'target:con.0', parent: 'target:cha.0', score: 1 }];
    const found = compare(['Trồng 500 ha rừng phòng hộ.'], ['Đào tạo 500 kỹ sư phần mềm.'], link);
    expect(joins(found)).toEqual(['new 500<-', 'dropped -<500']);
  });
});

const PARTS = [
  'hộ dân dùng nước sạch',
  'trường phổ thông đạt chuẩn quốc gia',
  'trạm y tế có bác sĩ',
  'cán bộ được bồi dưỡng kỹ năng số',
  'thủ tục hành chính được cắt giảm thời gian',
  'rác thải nhựa được thu gom, tái chế',
  'người lao động tham gia bảo hiểm xã hội',
] as const;
const sides = fc.record({
  child: fc.uniqueArray(fc.nat(PARTS.length - 1), { maxLength: PARTS.length }),
  parent: fc.uniqueArray(fc.nat(PARTS.length - 1), { maxLength: PARTS.length }),
  numbers: fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 14, maxLength: 14 }),
  signs: fc.array(fc.constantFrom('', 'ít nhất ', 'trên ', 'khoảng '), { minLength: 14, maxLength: 14 }),
});
type Sides = typeof sides extends fc.Arbitrary<infer S> ? S : never;

const sentences = (parts: readonly number[], { numbers, signs }: Sides, from: number): string[] =>
  parts.map((part, at) => `Có ${signs[from + at]}${numbers[from + at]}% ${PARTS[part]}.`);

describe('whatever the measures', () => {
  const check = (property: (given: Sides) => void): void => fc.assert(fc.property(sides, property), { numRuns: 60 });
  const found = (given: Sides) => compare(sentences(given.child, given, 0), sentences(given.parent, given, 7));

  test('what both have is joined, one to one, and the rest is new or dropped', () => {
    check((given) => {
      const both = given.child.filter((part) => given.parent.includes(part));
      const result = found(given);
      const joined = result.filter(({ child, parent }) => child !== null && parent !== null);
      expect(joined.map(({ child }) => child?.subject).sort()).toEqual(both.map((part) => PARTS[part]).sort());
      for (const { child, parent } of joined) expect(child?.subject).toBe(parent?.subject);
      expect(result.filter(({ status }) => status === 'new')).toHaveLength(given.child.length - both.length);
      expect(result.filter(({ status }) => status === 'dropped')).toHaveLength(given.parent.length - both.length);
    });
  });

  test('the order of the input does not matter', () => {
    check((given) => {
      const [own, other] = [
        measured('con', sentences(given.child, given, 0)),
        measured('cha', sentences(given.parent, given, 7)),
      ];
      const context = around(own.context, other.context);
      const straight = compareMeasures(own.measures, other.measures, [], context);
      const reversed = compareMeasures([...own.measures].reverse(), [...other.measures].reverse(), [], context);
      expect(reversed).toEqual(straight);
    });
  });

  test('status, difference and summary agree with the numbers, and keep to the schema', () => {
    check((given) => {
      for (const one of found(given)) {
        expect(() => ComparedMeasure.parse(one)).not.toThrow();
        const { status, child, parent, difference, changed, weaker } = one;
        if (child === null || parent === null) {
          expect([status, difference, weaker, changed]).toEqual([child === null ? 'dropped' : 'new', null, null, []]);
          continue;
        }
        expect(difference).toBe(child.value - parent.value);
        expect(status).toBe(difference === 0 ? 'same' : (difference ?? 0) > 0 ? 'raised' : 'lowered');
        expect(changed.includes('value')).toBe(status !== 'same');
        if (status !== 'same') expect(weaker).toBe(status === 'lowered');
      }
    });
  });

  test('a document against itself has only what is the same', () => {
    check((given) => {
      const own = measured('con', sentences(given.child, given, 0));
      for (const one of compareMeasures(own.measures, own.measures, [], own.context))
        expect(one).toMatchObject({ status: 'same', changed: [], weaker: false });
    });
  });
});
