import { type Composition, compose } from '../compose.js';
import { readConfig } from '../config.js';
import { tell } from './output.js';

/** The configured library, loaded: what every question of the command line starts with. */
export async function composeLoaded(): Promise<Composition> {
  const composition = compose(readConfig(), tell);
  await composition.load();
  return composition;
}
