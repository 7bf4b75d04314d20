import type { Command } from 'commander';
import type { Review, ReviewSubject } from '../../model/review.js';
import { Verdict } from '../../model/terms.js';
import { composeLoaded } from '../loaded.js';
import { oneLine, printJson, printLines, tell } from '../output.js';
import { reviewRequest } from '../review-request.js';

interface Options {
  readonly by: string;
  readonly note?: string;
  readonly to?: string[];
  readonly before?: boolean;
}

const ABOUT: Readonly<Record<Verdict, string>> = {
  confirm: 'say that a fact is right',
  reject: 'say that a fact is wrong',
  correct: 'say what holds instead of a fact, or what is missing',
};

const FACTS = `
TYPE  NODE  FACT                what --to takes
link  an item      the id of its parent     the right parent, or none
owner a task       a body and its role      a body (its id, or the name of a new one) and a role
deadline an item   a date or a recurrence   the same (--before: the first day that is too late)
merge a held document  [the cited document]  the held document that is meant
A fact that is missing is left out: lineage review correct deadline TASK --to ../2026-06-30 --by "Nguyễn An"`;

function addVerdict(review: Command, verdict: Verdict): void {
  const command = review
    .command(verdict)
    .description(ABOUT[verdict])
    .argument('<type>', 'link, owner, deadline or merge')
    .argument('<node>', 'the id of the item, or of the held document')
    .argument('[fact...]', 'what is judged')
    .requiredOption('--by <name>', 'who decides')
    .option('--note <text>', 'why')
    .addHelpText('after', FACTS);
  if (verdict === 'correct') {
    command.option('--to <fact...>', 'what holds instead').option('--before', 'the date itself is too late');
  }
  command.action(async (type: string, node: string, fact: string[], { by, note, to, before = false }: Options) => {
    const request = reviewRequest({ verdict, type, node, fact, to, before, by, note });
    const { reviews } = await composeLoaded();
    const { id } = await reviews.record(request);
    printJson(await reviews.get(id));
  });
}

const dateOf = (date: { edtf: string | null; recurrence: string | null } | null): string =>
  date?.edtf ?? date?.recurrence ?? '–';

/** What is judged and what holds instead, in one line. */
function subjectLine(subject: ReviewSubject): string {
  switch (subject.type) {
    case 'link':
      return `${subject.child.id}  ${subject.parent?.id ?? '–'} → ${subject.corrected?.id ?? '–'}`;
    case 'merge':
      return `${subject.held}  ${subject.symbol} → ${subject.corrected ?? '–'}`;
    case 'deadline':
      return `${subject.item.id}  ${dateOf(subject.deadline)} → ${dateOf(subject.corrected)}`;
    case 'owner': {
      const [owner, corrected] = [subject.owner, subject.corrected].map((one) =>
        one === null ? '–' : `${one.body.name} (${one.role})`,
      );
      return `${subject.item.id}  ${owner} → ${corrected}`;
    }
  }
}

const show = ({ id, subject, verdict, by, at, note, state }: Review): string[] => [
  `${id}  ${verdict} ${subject.type}  ${by}  ${at}  ${state}`,
  `    ${subjectLine(subject)}`,
  ...(note === null ? [] : [`    ${oneLine(note)}`]),
];

const ALL = 1_000_000;

function addList(review: Command): void {
  review
    .command('list')
    .description('print what people decided, in the order in which it takes effect')
    .option('--node <id>', 'only decisions on this item, document or body')
    .option('--json', 'print JSON')
    .action(async ({ node, json }: { node?: string; json?: true }) => {
      const { reviews } = await composeLoaded();
      const found = await reviews.list({ node: node ?? null, type: null, page: { offset: 0, size: ALL } });
      if (json) return printJson(found);
      printLines(found.member.flatMap(show));
      tell(`${found.totalItems} decisions`);
    });
}

/** `lineage review`: what people decide about links, owners, deadlines and merges. */
export function addReview(program: Command): void {
  const review = program.command('review').description('confirm, reject or correct what was read and concluded');
  for (const verdict of Verdict.options) addVerdict(review, verdict);
  addList(review);
  review
    .command('undo')
    .description('take a decision back')
    .argument('<id>', 'the id of the decision')
    .action(async (id: string) => {
      const { reviews } = await composeLoaded();
      await reviews.undo(id);
      tell(`The decision ${id} is taken back.`);
    });
}
