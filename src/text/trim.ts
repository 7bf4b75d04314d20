/** A text without the units of `signs` at its end. Linear, where a pattern such as /[.;]+$/ is not. */
export function trimEndOf(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1] as string)) end--;
  return text.slice(0, end);
}

/** The same at both ends. */
export function trimOf(text: string, signs: string): string {
  const trimmed = trimEndOf(text, signs);
  let from = 0;
  while (from < trimmed.length && signs.includes(trimmed[from] as string)) from++;
  return trimmed.slice(from);
}
