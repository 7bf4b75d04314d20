import { Problem } from '../../model/answers.js';
import { DirectiveError } from '../../model/errors.js';
import { Health } from '../answers.js';
import type { App } from '../schema.js';

/** `live`: the process answers. `ready`: the library is loaded and questions are answered. */
export function addHealth(app: App, ready: () => boolean): void {
  // A probe must not be turned away because others ask much.
  const config = { rateLimit: false } as const;
  const about = (operationId: string, summary: string) => ({
    operationId,
    summary,
    tags: ['service'],
    response: { 200: Health, '5xx': Problem },
  });
  app.get('/health/live', { config, schema: about('live', 'Whether the process answers') }, async () => ({
    status: 'live',
  }));
  app.get('/health/ready', { config, schema: about('ready', 'Whether questions are answered') }, async () => {
    if (!ready()) throw new DirectiveError('not-ready', 'The library is not loaded yet, or the service is closing.');
    return { status: 'ready' };
  });
}
