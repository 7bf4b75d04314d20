#!/usr/bin/env node
import { Command } from 'commander';
import { addCompare } from './commands/compare.js';
import { addCoverage } from './commands/coverage.js';
import { addExport } from './commands/export.js';
import { addExtract } from './commands/extract.js';
import { addIngest } from './commands/ingest.js';
import { addLineage } from './commands/lineage.js';
import { addPath } from './commands/path.js';
import { addReport } from './commands/report.js';
import { addResolve } from './commands/resolve.js';
import { addReview } from './commands/review.js';
import { addSearch } from './commands/search.js';
import { addText } from './commands/text.js';
import { addTrace } from './commands/trace.js';
import { reportFailure } from './failure.js';
import { closeLoaded } from './loaded.js';

const program = new Command('lineage')
  .description('Where a Vietnamese policy task comes from, who owns it, and what changed on the way down.')
  .exitOverride();

for (const add of [
  addExtract,
  addText,
  addIngest,
  addSearch,
  addTrace,
  addCompare,
  addCoverage,
  addReport,
  addLineage,
  addPath,
  addResolve,
  addReview,
  addExport,
])
  add(program);

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await program.parseAsync();
} catch (error) {
  // Not process.exit(): what is still to be written to a pipe would be lost.
  process.exitCode = reportFailure(error);
} finally {
  await closeLoaded();
}
