import type { ComparedMeasure, PlacedMeasure, TextChange } from '../../model/comparison.js';
import type { TextChanges } from '../align/text-changes.js';
import type { MeasureChange } from './measure-change.js';
import { printedMeasure, printedNumber } from './printed-measure.js';

const WORDS: Readonly<Record<ComparedMeasure['status'], string>> = {
  same: 'giữ',
  raised: 'cao hơn',
  lowered: 'thấp hơn',
  new: 'mới',
  dropped: 'bỏ',
};
/** Percentages differ in points. */
const POINTS = 'điểm';
const MOST_CHANGES = 2;
const LONGEST = 80;

const unitOfDifference = (unit: string | null): string =>
  unit?.startsWith('%') ? unit.replace('%', POINTS) : (unit ?? '');

function valueWords({ status, difference }: MeasureChange, unit: string | null): string {
  if (status === 'same' || difference === null) return WORDS[status];
  return `${WORDS[status]} ${printedNumber(Math.abs(difference))} ${unitOfDifference(unit)}`.trim();
}

function deadlineWords({ deadline, years, changed }: MeasureChange, child: PlacedMeasure): string {
  if (!changed.includes('deadline')) return '';
  if (deadline === null) return child.deadline === null ? 'không nêu thời hạn' : 'thêm thời hạn';
  const words = deadline === 'earlier' ? 'sớm hơn' : 'muộn hơn';
  return years ? `${words} ${years} năm` : words;
}

const short = (words: string): string => (words.length <= LONGEST ? words : `${words.slice(0, LONGEST).trimEnd()}…`);

const changeWords = ({ parent, child }: TextChange): string => {
  if (child === null) return `bớt “${short(parent ?? '')}”`;
  return parent === null ? `thêm “${short(child)}”` : `“${short(parent)}” thành “${short(child)}”`;
};

function subjectWords(child: string | null, parent: string | null, textChanges: TextChanges): string {
  const changes = textChanges(parent ?? '', child ?? '');
  const more = changes.length > MOST_CHANGES ? ' …' : '';
  return `đối tượng ${changes.slice(0, MOST_CHANGES).map(changeWords).join(', ')}${more}`;
}

/** What became of a measure, for people: "≥ 85 % đến năm 2030 → > 80 % đến năm 2029: thấp hơn 5 điểm, sớm hơn 1 năm". */
export function changeSummary(
  child: PlacedMeasure,
  parent: PlacedMeasure,
  change: MeasureChange,
  textChanges: TextChanges,
): string {
  const [own, other] = [printedMeasure(child), printedMeasure(parent)];
  const demand = change.changed.includes('comparator') && change.status === 'same' && change.weaker !== null;
  const words = [
    valueWords(change, child.unit),
    demand ? `đòi hỏi ${change.weaker ? WORDS.lowered : WORDS.raised}` : '',
    change.changed.includes('aspiration') ? `${child.aspirational ? 'thêm' : 'bớt'} “phấn đấu”` : '',
    deadlineWords(change, child),
    change.changed.includes('unit') ? 'đơn vị tính khác' : '',
    change.changed.includes('subject') ? subjectWords(child.subject, parent.subject, textChanges) : '',
  ].filter((part) => part !== '');
  return `${own === other ? own : `${other} → ${own}`}: ${words.join(', ')}`;
}

/** A measure that one side alone has: "bỏ: ≥ 3 trường liên cấp đến năm 2030 (trường liên cấp quốc tế)". */
export function loneSummary(measure: PlacedMeasure, status: 'new' | 'dropped'): string {
  const subject = measure.subject === null ? '' : ` (${measure.subject})`;
  return `${WORDS[status]}: ${printedMeasure(measure)}${subject}`;
}
