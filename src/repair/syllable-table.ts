import type { Vocabulary } from '../vocabulary/load.js';

const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const STOPPED_TONES = ['\u0301', '\u0323'];
const STOPPED = /(?:[ptc]|ch)$/;
const VOWEL = /[aăâeêioôơuưy]/;
const OWN_MARK = /[ăâêôơư]/;

/** The index in a rime of the letter that carries the tone. Source of the rule: the older style of spelling (hòa, thủy). */
function toneSeat(rime: string): number {
  let vowels = 0;
  while (vowels < rime.length && VOWEL.test(rime.charAt(vowels))) vowels++;
  for (let i = vowels - 1; i >= 0; i--) if (OWN_MARK.test(rime.charAt(i))) return i;
  if (vowels === 1) return 0;
  if (vowels === 3) return 1;
  return vowels < rime.length ? 1 : 0;
}

function toned(rime: string): string[] {
  const seat = toneSeat(rime) + 1;
  const tones = STOPPED.test(rime) ? STOPPED_TONES : TONES;
  return tones.map((tone) => (rime.slice(0, seat) + tone).normalize('NFC') + rime.slice(seat));
}

const isFront = (rime: string): boolean => 'eêiy'.includes(rime.charAt(0));

/** k, gh and ngh stand before e ê i y; c, g and ng elsewhere; gìn and giếng write g and gi with one i. */
function agrees(onset: string, rime: string): boolean {
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return isFront(rime);
  if (onset === 'c' || onset === 'ng') return !isFront(rime);
  if (onset === 'g') return !isFront(rime) || rime.startsWith('i');
  return onset !== 'gi' || !'iy'.includes(rime.charAt(0));
}

/** Every syllable that Vietnamese spelling allows, lower case, NFC, tones in the older placement. */
export function buildSyllableTable({ syllables }: Pick<Vocabulary, 'syllables'>): ReadonlySet<string> {
  const table = new Set(syllables.exceptions);
  const add = (onset: string, rime: string): void => {
    for (const one of toned(rime)) table.add(onset + one);
  };
  for (const rime of syllables.rimes) {
    add('', rime);
    for (const onset of syllables.onsets) if (agrees(onset, rime)) add(onset, rime);
  }
  for (const rime of syllables.rimesWithMedial) {
    add('', rime);
    for (const onset of syllables.onsetsBeforeMedial) if (agrees(onset, rime)) add(onset, rime);
  }
  for (const rime of syllables.rimesAlone) add('', rime);
  for (const rime of syllables.rimesAfterQu) add('qu', rime);
  return table;
}
