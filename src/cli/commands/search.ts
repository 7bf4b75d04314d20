import { type Command, InvalidArgumentError, Option } from 'commander';
import { edtfDays } from '../../model/edtf.js';
import { DirectiveError } from '../../model/errors.js';
import { SearchSort } from '../../model/search.js';
import { Level, NodeType, Role } from '../../model/terms.js';
import type { SearchRequest } from '../../query/questions.js';
import { facetLines, readingLines, searchLines } from '../../represent/search-lines.js';
import { composeLoaded } from '../loaded.js';
import { placeOf, printJson, printLines, tell } from '../output.js';

const sizeOf = (text: string): number => {
  const size = Number(text);
  if (/^\d{1,3}$/.test(text) && size >= 1 && size <= 100) return size;
  throw new InvalidArgumentError('It must be a whole number from 1 to 100.');
};

const dateOf = (text: string): string => {
  if (/^\d{4}(?:-\d\d){0,2}$/.test(text) && edtfDays(text) !== null) return text;
  throw new InvalidArgumentError('It must be a date of the calendar: 2024-11-30, 2024-11 or 2024.');
};

/** An option that can be repeated, or given a list with commas. */
const some = (flags: string, description: string, allowed: readonly string[] = []): Option =>
  new Option(flags, allowed.length === 0 ? description : `${description}: ${allowed.join(', ')}`)
    .default([])
    .argParser((value: string, before: string[]) => {
      const given = value.split(',');
      const wrong = given.find((one) => one === '' || (allowed.length > 0 && !allowed.includes(one)));
      if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" is none of them.`);
      return [...before, ...given];
    });

interface SearchOptions {
  readonly size: number;
  readonly type: NodeType[];
  readonly level: Level[];
  readonly role: Role[];
  readonly body: string[];
  readonly document: string[];
  readonly year: string[];
  readonly held?: true;
  readonly cited?: true;
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly sort: SearchSort;
  readonly group?: true;
  readonly without: string[];
  readonly json?: true;
}

function dueOf({ dueFrom, dueTo }: SearchOptions): SearchRequest['filters']['due'] {
  if (dueFrom === undefined && dueTo === undefined) return null;
  return { from: edtfDays(dueFrom ?? '')?.from ?? null, to: edtfDays(dueTo ?? '')?.to ?? null };
}

function requestOf(q: string, options: SearchOptions): SearchRequest {
  const { size, type, level, role, body, document, year, held, cited, sort, group, without } = options;
  const filters = {
    types: type,
    levels: level,
    bodies: body,
    roles: role,
    years: year,
    documents: document,
    held: held ?? (cited === undefined ? null : false),
    due: dueOf(options),
  };
  const isFiltered = Object.values(filters).some((value) => value !== null && [value].flat().length > 0);
  if (q.trim() === '' && !isFiltered)
    throw new DirectiveError('bad-parameter', 'Say what to look for, or give a filter.');
  return { q, page: { offset: 0, size }, filters, sort, group: group ?? false, without };
}

export function addSearch(program: Command): void {
  program
    .command('search')
    .description('find documents, sections, tasks, targets and bodies')
    .argument('[query...]', 'words with or without diacritics, a symbol, the name of a body, a question')
    .option('--size <n>', 'how many hits at most', sizeOf, 20)
    .addOption(some('--type <type>', 'only these types', NodeType.options))
    .addOption(some('--level <level>', 'only documents of these levels', Level.options))
    .addOption(some('--body <id>', 'only tasks that name one of these bodies'))
    .addOption(some('--role <role>', 'only tasks with a body in one of these roles', Role.options))
    .addOption(some('--document <id>', 'only what stands in these documents'))
    .addOption(some('--year <year>', 'only documents issued in these years'))
    .addOption(new Option('--held', 'only documents whose text is held').conflicts('cited'))
    .option('--cited', 'only documents that are cited and not held')
    .option('--due-from <date>', 'only what is due then or later', dateOf)
    .option('--due-to <date>', 'only what is due then or earlier', dateOf)
    .addOption(
      new Option('--sort <order>', 'best, latest or most urgent first')
        .choices(SearchSort.options)
        .default('relevance'),
    )
    .option('--group', 'put what says nearly the same beneath one hit')
    .addOption(some('--without <reading>', 'ids of readings to switch off'))
    .option('--json', 'print JSON')
    .action(async (query: string[], options: SearchOptions) => {
      const request = requestOf(query.join(' '), options);
      const { questions } = await composeLoaded();
      const found = await questions.search(request);
      if (options.json) return printJson(found);
      for (const line of readingLines(found)) tell(line);
      printLines(searchLines(found, placeOf));
      for (const line of facetLines(found)) tell(line);
      tell(`${found.member.length} of ${found.totalItems}`);
    });
}
