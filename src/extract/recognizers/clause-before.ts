/** The words that lead up to `at`, at most `reach` units, from the last sign that ends a clause on. */
export function clauseBefore(text: string, at: number, reach: number): string {
  const window = text.slice(Math.max(0, at - reach), at);
  for (let i = window.length - 1; i >= 0; i--) if ('.;:()'.includes(window[i] as string)) return window.slice(i + 1);
  return window;
}
