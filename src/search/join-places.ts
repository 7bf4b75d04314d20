/** A part of a text, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** In order; what overlaps, touches, or stands a blank apart is one. */
export function joinPlaces(places: readonly Place[], text: string): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    const goesOn = last !== undefined && (start <= last.end || text.slice(last.end, start) === ' ');
    if (goesOn) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
