import { type Composition, compose } from '../compose.js';
import { readConfig } from '../config.js';
import { tell } from './output.js';

const open: Composition[] = [];

/** The configured library, loaded: what every question of the command line starts with. */
export async function composeLoaded(): Promise<Composition> {
  const composition = compose(readConfig(), tell);
  open.push(composition);
  await composition.load();
  return composition;
}

/** Lets go of the database, which would keep the process running. */
export async function closeLoaded(): Promise<void> {
  await Promise.all(open.map((composition) => composition.close()));
}
