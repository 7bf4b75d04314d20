import { foldSameLength } from '../text/case-fold.js';
import type { OutlineSection } from './outline.js';

/** The year of the nearest heading: "đến năm 2030" → "../2030", "Giai đoạn 2026-2030" → "2026/2030". */
export function horizonOf(section: OutlineSection | null): string | null {
  for (const candidate of section ? [section, ...[...section.ancestors].reverse()] : []) {
    const words = foldSameLength((candidate.heading ?? candidate.block.text).slice(0, 120));
    const period = /(?:giai doan|thoi ky)\s(\d{4})\s?[-–]\s?(\d{4})/.exec(words);
    if (period) return `${period[1]}/${period[2]}`;
    const year = /(?:den|tam nhin|vao|trong)\s(?:het\s)?nam\s(\d{4})/.exec(words);
    if (year) return `../${year[1]}`;
    const plain = /nam\s(\d{4})/.exec(words);
    if (plain && candidate.kind === 'heading') return plain[1] as string;
  }
  return null;
}
