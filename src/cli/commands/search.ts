import { type Command, InvalidArgumentError } from 'commander';
import type { SearchHit } from '../../model/answers.js';
import { composeLoaded } from '../loaded.js';
import { oneLine, placeOf, printJson, printLines, tell } from '../output.js';

const sizeOf = (text: string): number => {
  const size = Number(text);
  if (/^\d{1,3}$/.test(text) && size >= 1 && size <= 100) return size;
  throw new InvalidArgumentError('It must be a whole number from 1 to 100.');
};

const show = ({ item }: SearchHit): string[] => [
  `${item.type}  ${[item.symbol, oneLine(item.title)].filter(Boolean).join('  ')}`,
  ...(item.text === '' || item.text === item.title ? [] : [`    ${oneLine(item.text)}`]),
  `    ${item.id}${item.source === null ? '' : `  ${placeOf(item.source)}`}`,
];

export function addSearch(program: Command): void {
  program
    .command('search')
    .description('find documents, sections, tasks, targets and bodies')
    .argument('<query...>', 'words with or without diacritics, a symbol, the name of a body')
    .option('--size <n>', 'how many hits at most', sizeOf, 20)
    .option('--json', 'print JSON')
    .action(async (query: string[], { size, json }: { size: number; json?: true }) => {
      const { questions } = await composeLoaded();
      const q = query.join(' ');
      const found = await questions.search({ q, page: { offset: 0, size }, types: [] });
      if (json) return printJson(found);
      printLines(found.member.flatMap(show));
      tell(`${found.member.length} of ${found.totalItems}`);
    });
}
