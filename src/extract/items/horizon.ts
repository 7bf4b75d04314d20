import { findMoments, type Moment } from '../../text/moments.js';
import type { OutlineSection } from '../outline/outline.js';

const REACH = 120;
const LEAD = 14;
/** Words before a year that make it a limit. Others ("Kế hoạch năm 2026") name the year itself. */
const LIMIT = /(?:đến|tới|tầm nhìn|hết|cuối|vào|trong)\s$/iu;

function limitOf({ edtf, kind, start }: Moment, text: string, isHeading: boolean): string | null {
  if (edtf === null || kind === 'date' || kind === 'term') return null;
  if (kind === 'period' || kind === 'schoolYear') return edtf;
  if (LIMIT.test(text.slice(Math.max(0, start - LEAD), start))) return `../${edtf.split('/').at(-1)}`;
  return isHeading && kind === 'year' ? edtf : null;
}

/** When the nearest heading says its targets are due: "đến năm 2030" → "../2030", "Giai đoạn 2026-2030" → "2026/2030". */
export function horizonOf(section: OutlineSection | null): string | null {
  for (const candidate of section ? [section, ...[...section.ancestors].reverse()] : []) {
    const text = (candidate.heading ?? candidate.block.text).slice(0, REACH);
    if (!/\d{4}/.test(text)) continue;
    for (const moment of findMoments(text)) {
      const limit = limitOf(moment, text, candidate.kind === 'heading');
      if (limit) return limit;
    }
  }
  return null;
}
