import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Directive } from '../../../src/model/directive.js';

const labels = z.array(z.string()).default([]);

const LinkPart = z.object({
  child: z.string(),
  parent: z.string().nullable(),
  kind: z.string(),
  alsoParents: labels,
  acceptableParents: labels,
  acceptableKinds: labels,
});

const ItemPart = z.object({ id: z.string(), lineStart: z.number(), lineEnd: z.number() });
const Side = z.union([z.string(), z.object({ file: z.string(), items: z.array(ItemPart) })]);

const Written = z.object({
  child: Side.optional(),
  parent: Side.optional(),
  links: z.array(LinkPart),
  uncovered: z.array(z.string()).optional(),
  coveredSections: z.array(z.string()).optional(),
});

/** What one item of a child comes from, as a person read it. Labels are those the extractor prints. */
export interface ReadLink {
  readonly child: string;
  /** Empty: locally new. */
  readonly parents: readonly string[];
  /** Others that are no mistake. */
  readonly allowed: readonly string[];
  readonly kinds: readonly string[];
}

/** A reading of a whole pair of documents, or of some sections of the child (then `uncovered` is null). */
export interface LinkReading {
  readonly name: string;
  readonly childFile: string;
  readonly parentFile: string;
  readonly links: readonly ReadLink[];
  readonly uncovered: readonly string[] | null;
}

type Relabel = (label: string) => string;

const itemsOf = ({ tasks, targets }: Directive) => [...tasks, ...targets];

/** A reading that numbers items its own way gives their lines: the item there is meant. */
function relabelBy(side: z.infer<typeof Side> | undefined, directive: Directive): Relabel {
  if (typeof side !== 'object') return (label) => label.replace(/^\d+:/, '');
  const known = new Map(
    side.items.map(({ id, lineStart, lineEnd }) => {
      const found = itemsOf(directive).find(({ source }) => source.lineStart <= lineEnd && source.lineEnd >= lineStart);
      return [id, found?.label ?? `${id} (no item on lines ${lineStart}-${lineEnd})`];
    }),
  );
  return (label) => known.get(label) ?? label;
}

const fileOf = (side: z.infer<typeof Side> | undefined, stem: string): string =>
  side === undefined ? stem : typeof side === 'string' ? side : side.file;

/** The document of a file that has most items: of a decision and its plan, the plan. */
export const mainDocument = (documents: readonly Directive[]): Directive =>
  [...documents].sort((a, b) => itemsOf(b).length - itemsOf(a).length)[0] as Directive;

export interface ReadPair {
  readonly reading: LinkReading;
  readonly child: Directive;
  readonly parent: Directive;
}

function findText(name: string, folders: readonly string[]): string {
  for (const folder of folders) {
    const entry = existsSync(folder)
      ? readdirSync(folder).find((one) => one === name || one.startsWith(`${name}_`))
      : undefined;
    if (entry !== undefined) return join(folder, entry);
  }
  throw new Error(`No text "${name}" in ${folders.join(', ')}`);
}

/**
 * Loads the readings of descent in a folder (`*.json` with `links`): the files they name, or those of `A-to-B.links.json`,
 * are looked for in `texts` and the folder itself. Throws when a text is missing or a reading does not keep to the format.
 */
export function loadLinkReadings(
  folder: string,
  texts: string | null,
  extract: (text: string, file: string) => { documents: Directive[] },
): ReadPair[] {
  const folders = [...(texts === null ? [] : [texts]), folder];
  return readdirSync(folder)
    .filter((entry) => entry.endsWith('.json'))
    .sort()
    .flatMap((entry): ReadPair[] => {
      const parsed = Written.safeParse(JSON.parse(readFileSync(join(folder, entry), 'utf8')));
      if (!parsed.success) return [];
      const { links, uncovered, coveredSections, ...sides } = parsed.data;
      const [childStem = '', parentStem = ''] = entry.replace(/\.(?:links\.)?json$/, '').split('-to-');
      const read = (name: string): Directive => {
        const path = findText(name, folders);
        return mainDocument(extract(readFileSync(path, 'utf8'), basename(path)).documents);
      };
      const [childFile, parentFile] = [fileOf(sides.child, childStem), fileOf(sides.parent, parentStem)];
      const [child, parent] = [read(childFile), read(parentFile)];
      const [ofChild, ofParent] = [relabelBy(sides.child, child), relabelBy(sides.parent, parent)];
      const readLinks = links.map((link): ReadLink => {
        const also = link.alsoParents.map(ofParent);
        return {
          child: ofChild(link.child),
          parents: link.parent === null ? [] : [ofParent(link.parent)],
          allowed: [...also, ...link.acceptableParents.map(ofParent)],
          kinds: [link.kind, ...link.acceptableKinds],
        };
      });
      const named = new Set(
        links.flatMap(({ parent: one, alsoParents }) => [one, ...alsoParents].map((l) => ofParent(l ?? ''))),
      );
      const rest = itemsOf(parent).flatMap(({ label }) => (named.has(label) ? [] : [label]));
      const whole = coveredSections === undefined;
      const reading = {
        name: entry,
        childFile,
        parentFile,
        links: readLinks,
        uncovered: whole ? (uncovered ?? rest) : null,
      };
      return [{ reading, child, parent }];
    });
}
