import { readdirSync, readFileSync } from 'node:fs';
import { composeReader } from '../../src/compose.js';
import { Extraction } from '../../src/model/directive.js';
import { sourcesIn } from './sources-in.js';

const CORPUS = new URL('../../seed/corpus/', import.meta.url);
const { extract } = composeReader();
const texts = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(new URL(name, CORPUS), 'utf8') }));

/** What a text says, without where: the parts that may not depend on line breaks or the file's name. */
const said = (text: string, name: string) =>
  extract(text, name).documents.map((one) => ({
    head: [one.type, one.symbol, one.issuer?.name, one.issuedOn, one.signer?.name],
    sections: one.sections.map(({ path, kind }) => `${path} ${kind}`),
    tasks: one.tasks.map(({ label, owners, deadlines }) => [
      label,
      owners.map(({ body, role, basis }) => `${role} ${basis} ${body.name}`),
      deadlines.map(({ edtf, recurrence }) => edtf ?? recurrence),
    ]),
    targets: one.targets.map(({ label, measures }) => [
      label,
      measures.map(({ comparator, value }) => `${comparator}${value}`),
    ]),
    references: one.references.map(({ symbol, title, relation }) => `${symbol ?? title} ${relation}`),
  }));

const FULL_LINE = 62;

/** The same words printed narrower, in the text's own manner of spacing: full lines flow on, short ones end a paragraph. */
function rewrapped(text: string, width: number): string {
  const lines = text.split('\n').map((line) => line.trim());
  const doubled = lines.filter((line, at) => line !== '' && lines[at + 1] === '').length > lines.length * 0.4;
  const unwrapped = lines.some((line) => line.length > 2 * FULL_LINE + 40);
  const out: string[] = [];
  let words: string[] = [];
  const flush = (): void => {
    let row = '';
    for (const word of words) {
      const fits = row === '' || row.length + word.length < width || /^[-+*\d]|^\p{L}[.)]/u.test(word);
      if (!fits) out.push(row);
      row = fits ? `${row} ${word}`.trim() : word;
    }
    if (row !== '') out.push(row);
    words = [];
  };
  for (const line of doubled ? lines.filter((one) => one !== '') : lines) {
    if (/^(?:[-+]|[IVX]+\.|\d+\.|[a-zđ]\))\s?\S/u.test(line)) flush();
    words.push(...line.split(/\s+/).filter(Boolean));
    if (unwrapped || line.length < FULL_LINE) {
      flush();
      if (!doubled) out.push('');
    }
  }
  flush();
  return out.join(doubled ? '\n\n' : '\n');
}

describe.each(texts)('$name', ({ name, text }) => {
  const extraction = extract(text, name);

  test('is a valid answer', () => {
    expect(() => Extraction.parse(extraction)).not.toThrow();
  });

  test('every source is the exact place in the text, with its lines', () => {
    const sources = sourcesIn(extraction);
    expect(sources.length).toBeGreaterThan(20);
    for (const { start, end, exact, lineStart, lineEnd, file } of sources) {
      expect(text.slice(start, end)).toBe(exact);
      expect(file).toBe(name);
      expect(text.slice(0, start).split('\n').length).toBe(lineStart);
      expect(text.slice(0, Math.max(start, end - 1)).split('\n').length).toBe(lineEnd);
    }
  });

  test('ids are unique and stand in an address', () => {
    for (const { id, sections, tasks, targets } of extraction.documents) {
      const ids = [id, ...[...sections, ...tasks, ...targets].map((one) => one.id)];
      expect(new Set(ids).size).toBe(ids.length);
      for (const one of ids) expect(one).toMatch(/^[a-z]+:[^#/?\s]+$/);
    }
  });

  test('the same text gives the same answer', () => {
    expect(extract(text, name)).toEqual(extraction);
  });

  test('under another name it says the same', () => {
    expect(said(text, 'khac.txt')).toEqual(said(text, name));
  });

  test('with lines of a web page on top it says the same', () => {
    expect(said(`Trang chủ\nVăn bản chỉ đạo điều hành\n\n${text}`, name)).toEqual(said(text, name));
  });
});

test.each(texts.filter(({ name }) => !name.includes('ocr')))('$name re-wrapped says the same', ({ name, text }) => {
  expect(said(rewrapped(text, 70), name)).toEqual(said(text, name));
});
