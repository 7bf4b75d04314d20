import type { Directive, Section } from '../../model/directive.js';
import type { ItemLink } from '../../model/links.js';
import { groupBy } from '../group-by.js';
import { type EmptyWords, unsharedPart } from './link-kind.js';
import { type Words, wordsOf } from './passages.js';

/** A section of a child and the one of its parent it answers to. */
export interface PairedSections {
  readonly child: Section;
  readonly parent: Section;
  /** 0 to 1. */
  readonly score: number;
}

/** From this likeness on, two sections are one in two documents. */
const PAIRED = 0.4;
/** Headings say more than where the items went: these may all come from one paragraph. */
const HEADING_SHARE = 0.6;

interface Weighed extends PairedSections {}

/** The sections of an item: its own and those above it. */
function sectionsAbove({ sections }: Directive): (section: string | null) => Section[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const byPath = new Map(sections.map((section) => [section.path, section]));
  return (id) => {
    const found: Section[] = [];
    const own = byId.get(id ?? '');
    for (let path = own?.path ?? ''; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
      const section = byPath.get(path);
      if (section?.heading) found.push(section);
    }
    return found;
  };
}

const depthOf = ({ path }: Section): number => path.split('.').length;

/** How many links of items lead from each section with a heading to each of the parent's. */
function flowsBetween(child: Directive, parent: Directive, links: readonly ItemLink[]) {
  const [aboveChild, aboveParent] = [sectionsAbove(child), sectionsAbove(parent)];
  const sectionOf = new Map(
    [child, parent].flatMap(({ tasks, targets }) => [...tasks, ...targets].map(({ id, section }) => [id, section])),
  );
  const flows = new Map<string, Map<string, number>>();
  const totals = new Map<string, number>();
  for (const link of links.filter(({ rank }) => rank === 1)) {
    for (const own of aboveChild(sectionOf.get(link.child) ?? null)) {
      totals.set(own.id, (totals.get(own.id) ?? 0) + 1);
      const flow = flows.get(own.id) ?? new Map<string, number>();
      flows.set(own.id, flow);
      for (const other of aboveParent(sectionOf.get(link.parent) ?? null))
        flow.set(other.id, (flow.get(other.id) ?? 0) + 1);
    }
  }
  return (own: string, other: string): number => (flows.get(own)?.get(other) ?? 0) / (totals.get(own) ?? 1);
}

/** Pairs each section that has a heading with at most one of the parent, by heading and by where its items come from. */
export function pairSections(
  child: Directive,
  parent: Directive,
  links: readonly ItemLink[],
  words: EmptyWords,
): PairedSections[] {
  const headed = ({ sections }: Directive): Section[] => sections.filter(({ heading }) => heading !== null);
  const flow = flowsBetween(child, parent, links);
  const byDepth = groupBy(headed(parent), (section) => String(depthOf(section)));
  const headings = new Map(
    [...headed(child), ...headed(parent)].map((section) => [section, wordsOf(section.heading ?? '')] as const),
  );
  const alike = (a: Section, b: Section): number => {
    const [one, other] = [headings.get(a) as Words, headings.get(b) as Words];
    return 1 - Math.max(unsharedPart(one, [other], words), unsharedPart(other, [one], words));
  };
  const possible = headed(child).flatMap((own): Weighed[] => {
    const near = [-1, 0, 1].flatMap((step) => byDepth.get(String(depthOf(own) + step)) ?? []);
    return near.map((other) => ({
      child: own,
      parent: other,
      score: HEADING_SHARE * alike(own, other) + (1 - HEADING_SHARE) * flow(own.id, other.id),
    }));
  });
  const taken = new Set<string>();
  const byPlace = (a: Weighed, b: Weighed) => a.child.source.start - b.child.source.start;
  return possible
    .filter(({ score }) => score >= PAIRED)
    .sort((a, b) => b.score - a.score || byPlace(a, b) || a.parent.source.start - b.parent.source.start)
    .filter(({ child: own, parent: other }) => {
      if (taken.has(own.id) || taken.has(other.id)) return false;
      taken.add(own.id).add(other.id);
      return true;
    })
    .sort(byPlace);
}
