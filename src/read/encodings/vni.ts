const TONES = { acute: '\u0301', grave: '\u0300', hook: '\u0309', tilde: '\u0303', dot: '\u0323' } as const;
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';

/** VNI for Windows: the sign after a vowel adds these marks to it. */
const MARKS: Readonly<Record<string, string>> = {
  ù: TONES.acute,
  ø: TONES.grave,
  û: TONES.hook,
  õ: TONES.tilde,
  ï: TONES.dot,
  â: CIRCUMFLEX,
  á: CIRCUMFLEX + TONES.acute,
  à: CIRCUMFLEX + TONES.grave,
  å: CIRCUMFLEX + TONES.hook,
  ã: CIRCUMFLEX + TONES.tilde,
  ä: CIRCUMFLEX + TONES.dot,
  ê: BREVE,
  é: BREVE + TONES.acute,
  è: BREVE + TONES.grave,
  ú: BREVE + TONES.hook,
  ü: BREVE + TONES.tilde,
  ë: BREVE + TONES.dot,
};

/** Letters with a place of their own. They can still take a tone: ôù is ớ. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ô: 'ơ', ö: 'ư', ñ: 'đ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' },
  ...{ Ô: 'Ơ', Ö: 'Ư', Ñ: 'Đ', Í: 'Í', Ì: 'Ì', Æ: 'Ỉ', Ó: 'Ĩ', Ò: 'Ị', Î: 'Ỵ' },
};

const PAIR = /([aeouyôöAEOUYÔÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ôöñíìæóòîÔÖÑÍÌÆÓÒÎ]/gu;

/** Text in VNI (the VNI-Times fonts), given as Western programs show it. */
export function decodeVni(western: string): string {
  return western.replace(PAIR, (found: string, vowel?: string, mark?: string) => {
    if (vowel === undefined || mark === undefined) return LETTERS[found] ?? found;
    return ((LETTERS[vowel] ?? vowel) + (MARKS[mark.toLowerCase()] ?? mark)).normalize('NFC');
  });
}
