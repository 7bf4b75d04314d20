import { sampledDate } from './edtf.js';
import { factsOf, referenceOf, toExpectedValue } from './from-whole.js';
import type { ExpectedItem, ExpectedSection, Reading } from './reading.js';
import type { SampledReading } from './reading-format.js';

/** "2.1" under "2" adds "1" to the path; "a" adds "a". */
const ownPart = (label: string): string => label.split('.').filter(Boolean).at(-1) ?? label;

/** Printed labels do not say whether a jump ("8" then "10") was counted: both paths are accepted. */
function sectionsOf(sections: SampledReading['sections']): ExpectedSection[] {
  const above: { label: string; counted: string; children: number }[] = [];
  let top = 0;
  return sections.map(({ label, level, heading }) => {
    above.length = Math.min(above.length, level - 1);
    const parent = above.at(-1);
    const nth = parent ? ++parent.children : ++top;
    const part = ownPart(label);
    const counted = /^\d+$/u.test(part) ? String(nth) : part;
    above.push({ label: part, counted, children: 0 });
    const printed = above.map((one) => one.label).join('.');
    const positional = above.map((one) => one.counted).join('.');
    return { paths: [...new Set([printed, positional])], heading, line: null, kind: null, optional: false };
  });
}

const sampledItem = (kind: ExpectedItem['kind'], quote: string, rest: Partial<ExpectedItem>): ExpectedItem => ({
  kind,
  label: `“${quote.slice(0, 40)}…”`,
  sections: [],
  quote,
  lines: null,
  optional: false,
  bullets: [],
  owners: [],
  values: [],
  dates: [],
  recurs: false,
  horizon: null,
  ...rest,
});

function taskItems(bodies: SampledReading['bodies']): ExpectedItem[] {
  const byQuote = new Map<string, SampledReading['bodies']>();
  for (const body of bodies) byQuote.set(body.quote, [...(byQuote.get(body.quote) ?? []), body]);
  return [...byQuote].map(([quote, owners]) =>
    sampledItem('task', quote, {
      owners: owners.map(({ name, role }) => ({ names: [name], role, alsoRoles: [], bases: [], optional: false })),
    }),
  );
}

/** A sampled reading in the common shape: its quotes become items of which only what they say is asked. */
export function fromSample(reading: SampledReading, name: string): Reading {
  const dated = reading.deadlines.flatMap(({ quote, date }) => {
    const expected = sampledDate(date);
    return expected ? [sampledItem('any', quote, { dates: [expected] })] : [];
  });
  return {
    name,
    whole: false,
    facts: factsOf(reading.document),
    recipients: null,
    references: reading.references.map(referenceOf),
    nonReferences: reading.nonReferences,
    edges: [],
    sections: sectionsOf(reading.sections),
    items: [
      ...taskItems(reading.bodies),
      ...reading.targets.map(({ quote, values }) => sampledItem('any', quote, { values: values.map(toExpectedValue) })),
      ...dated,
    ],
    nonTargets: reading.nonTargets,
    bodyNames: [reading.document.issuer ?? '', ...reading.bodies.map((body) => body.name)],
  };
}
