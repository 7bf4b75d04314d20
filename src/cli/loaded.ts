import { type Composition, compose } from '../compose.js';
import { readConfig } from '../config.js';

/** The configured library, loaded: what every question of the command line starts with. */
export async function composeLoaded(): Promise<Composition> {
  const composition = compose(readConfig());
  await composition.load();
  return composition;
}
