/** Only oa, oe and uy without a coda are written in two ways; after q the u belongs to the onset (quý). */
const MOVABLE = /(?<![\p{L}\p{M}])(\p{L}{0,3}?)([oOuU])([àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ])(?![\p{L}\p{M}])/gu;
const ONSET = /^(?:[bcdđghklmnprstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|th|tr)?$/i;
const OPEN_RIMES = new Set(['oa', 'oe', 'uy']);

function move(whole: string, onset: string, first: string, second: string): string {
  const [plain = '', tone = ''] = second.normalize('NFD');
  if (!OPEN_RIMES.has((first + plain).toLowerCase()) || !ONSET.test(onset)) return whole;
  return onset + (first + tone).normalize('NFC') + plain;
}

/**
 * Writes every tone mark in the older placement (hòa, khỏe, thủy), so that both styles compare equal.
 * Case is kept, the result is NFC. Source of the rule: DOMAIN 8.2.
 */
export function canonicalTone(text: string): string {
  return text.normalize('NFC').replace(MOVABLE, move);
}
