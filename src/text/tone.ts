/** Only oa, oe and uy without a coda are written in two ways; after q the u belongs to the onset (quý). */
const MOVABLE = /([oOuU])([àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ])(?![\p{L}\p{M}])/gu;
const ONSET = /^(?:[bcdđghklmnprstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|th|tr)?$/i;
const LETTER = /[\p{L}\p{M}]/u;
const LONGEST_ONSET = 3;
const OPEN_RIMES = new Set(['oa', 'oe', 'uy']);

/** The letters of the word before `at`; one more than an onset can have tells that it is none. */
function onsetBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from <= LONGEST_ONSET && LETTER.test(text[from - 1] as string)) from--;
  return text.slice(from, at);
}

/**
 * Writes every tone mark in the older placement (hòa, khỏe, thủy), so that both styles compare equal.
 * Case is kept, the result is NFC. Source of the rule: the older style of Vietnamese spelling, as official texts mostly print it.
 */
export function canonicalTone(text: string): string {
  const composed = text.normalize('NFC');
  return composed.replace(MOVABLE, (whole: string, first: string, second: string, at: number) => {
    const [plain = '', tone = ''] = second.normalize('NFD');
    if (!OPEN_RIMES.has((first + plain).toLowerCase()) || !ONSET.test(onsetBefore(composed, at))) return whole;
    return (first + tone).normalize('NFC') + plain;
  });
}
