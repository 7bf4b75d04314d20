import { westernCharacter } from './windows-1252.js';

/**
 * TCVN 5712:1993 VN3, the "ABC" encoding of the .VnTime fonts: from byte 0xA1 on, one byte a letter.
 * A blank stands for a byte without a letter.
 */
const FROM_A1 = 'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ';

const LETTERS = new Map(
  [...FROM_A1].flatMap((letter, index) => (letter === ' ' ? [] : [[westernCharacter(0xa1 + index), letter] as const])),
);

const WORD = /[\p{L}\p{M}]+/gu;
const WORDS_OF_CAPITALS = /[A-Z].*[A-Z]/;

/**
 * The encoding has no capitals with a tone: they are small letters in a font of capitals. A line or a word whose plain
 * letters are all capitals was meant as capitals.
 */
function raiseCapitals(line: string): string {
  if (/[A-Z]{2}|[A-Z] [A-Z]/.test(line) && !/[a-z]/.test(line)) return line.toUpperCase();
  return line.replace(WORD, (word) =>
    !/[a-z]/.test(word) && WORDS_OF_CAPITALS.test(word) ? word.toUpperCase() : word,
  );
}

/** Text in TCVN3 (ABC), given as Western programs show it. Line breaks stay where they are. */
export function decodeTcvn3(western: string): string {
  const text = western.replace(/[\u00a1-\u00fe]/g, (character) => LETTERS.get(character) ?? character);
  return text.split('\n').map(raiseCapitals).join('\n');
}
