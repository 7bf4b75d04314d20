import { fold } from './fold.js';

/** The folded words of a text with single blanks between. */
export const plainWords = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The title as a key, without the type in front of it ("Luật Giáo dục" is cited as "Luật" + "Giáo dục", too). */
export function titleKey(title: string, type: string | null): string {
  const words = plainWords(title);
  const typeWords = plainWords(type ?? '');
  return typeWords !== '' && words.startsWith(`${typeWords} `) ? words.slice(typeWords.length + 1) : words;
}
