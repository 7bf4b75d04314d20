const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** The value of a Roman number; 0 for what is none. */
export function romanValue(text: string): number {
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const here = ROMAN[text[i] as string] ?? 0;
    total += here < (ROMAN[text[i + 1] as string] ?? 0) ? -here : here;
  }
  return total;
}
