/** Questions that nobody means well. */
export const HOSTILE: Readonly<Record<string, string>> = {
  '10,000 letters in one word': 'a'.repeat(10_000),
  '10,000 words': 'quy hoạch '.repeat(5_000).slice(0, 10_000),
  'every word another': Array.from({ length: 3_000 }, (_, at) => at.toString(36))
    .join(' ')
    .slice(0, 10_000),
  'punctuation alone': '?!.,;:()[]{}<>/\\|"\''.repeat(500),
  'combining marks alone': '\u0301\u0323\u0306'.repeat(3_000),
  'a letter with 9,999 marks': `a${'\u0301'.repeat(9_999)}`,
  'Lucene syntax': '+(type:task^9 AND "a b"~3) OR NOT [a TO z] *:* /.*/ \\',
  emoji: '👩‍👩‍👧‍👦🇻🇳'.repeat(600),
  'null bytes': 'quy\u0000hoạch\u0000'.repeat(700),
  'lone surrogates': '\ud83d'.repeat(5_000),
  'quotes that never close': '"'.repeat(9_999),
  'minus signs': '-a '.repeat(3_300),
  digits: '1'.repeat(10_000),
  'broken numbers': '12/2024/NQ-'.repeat(900),
};
