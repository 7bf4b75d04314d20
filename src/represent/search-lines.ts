import type { Reading, SearchAnswer, SearchHit } from '../model/search.js';
import { FACET_WORDS, ROLE_WORDS, TYPE_WORDS } from '../model/vietnamese-labels.js';
import { oneLine, UNKNOWN } from './vietnamese-words.js';

/** So many values of each facet are shown. */
const SHOWN = 5;

const ownersIn = ({ item }: SearchHit): string =>
  item.owners.map(({ body, role }) => `${body.name} (${ROLE_WORDS[role]})`).join('; ') || UNKNOWN;

const deadlinesIn = ({ item }: SearchHit): string =>
  item.deadlines.map(({ text, edtf }) => oneLine(text) || edtf || '').join('; ') || UNKNOWN;

/** Who and when: what a task has to say, and a target of its time. */
function factsOf(hit: SearchHit): string[] {
  const { type } = hit.item;
  const who = type === 'task' ? [`Ai làm: ${ownersIn(hit)}`] : [];
  const when = type === 'task' || type === 'target' ? [`Thời hạn: ${deadlinesIn(hit)}`] : [];
  return [...who, ...when];
}

function hitLines(hit: SearchHit, placeOf: (source: NonNullable<SearchHit['item']['source']>) => string): string[] {
  const { item, parent, similar } = hit;
  const facts = factsOf(hit).join(' · ');
  return [
    `${TYPE_WORDS[item.type]}  ${oneLine(item.title)}`,
    ...(item.text === '' || item.text === item.title ? [] : [`    ${oneLine(item.text)}`]),
    ...(facts === '' ? [] : [`    ${facts}`]),
    ...(parent === null ? [] : [`    Từ: ${oneLine(parent.title)}`]),
    ...(similar.length === 0 ? [] : [`    Gần giống: ${similar.map(({ title }) => oneLine(title)).join('; ')}`]),
    `    ${item.id}${item.source === null ? '' : `  ${placeOf(item.source)}`}`,
  ];
}

/** Hits for a person, some lines each: what it is, its words, who and when, what it carries out, where it stands. */
export const searchLines = (
  { member }: SearchAnswer,
  placeOf: (source: NonNullable<SearchHit['item']['source']>) => string,
): string[] => member.flatMap((hit) => hitLines(hit, placeOf));

const readingLine = ({ id, text, label, effect, href, active }: Reading): string => {
  const typed = text === '' ? '' : ` (“${oneLine(text)}”)`;
  const kept = effect === 'filter' && active ? ', chỉ giữ những gì phù hợp' : '';
  return `  ${active ? '' : 'đã tắt: '}${label}${typed}${kept}${href === null ? '' : `: ${href}`}  [${id}]`;
};

/** How a question was read, with the ids that switch a reading off; nothing where it was only words. */
export const readingLines = ({ query }: SearchAnswer): string[] =>
  query.readings.length === 0 ? [] : ['Đã hiểu là:', ...query.readings.map(readingLine)];

/** What the hits can be narrowed to. */
export const facetLines = ({ facets }: SearchAnswer): string[] =>
  Object.entries(facets).flatMap(([name, values]) => {
    if (values.length < 2) return [];
    const shown = values.slice(0, SHOWN).map(({ label, count }) => `${label} ${count}`);
    return [`${FACET_WORDS[name as keyof typeof FACET_WORDS]}: ${shown.join(' · ')}`];
  });
