import { type Logger, pino } from 'pino';
import { type Composition, compose } from './compose.js';
import { type Config, readConfig } from './config.js';
import { createApp } from './http/app.js';
import type { App } from './http/schema.js';
import { DirectiveError } from './model/errors.js';

/** How long requests that are being answered may take once the service is told to stop. */
const CLOSE_WITHIN_MS = 10_000;

const CANNOT_LISTEN: Readonly<Record<string, (config: Config) => DirectiveError>> = {
  EADDRINUSE: ({ host, port }) =>
    new DirectiveError(
      'port-taken',
      `port ${port} on ${host} is already in use; stop the program that holds it, or set PORT to a free port`,
    ),
  EACCES: ({ port }) =>
    new DirectiveError('config-invalid', `PORT ${port} needs rights this process lacks; set PORT to 1024 or above`),
  EADDRNOTAVAIL: ({ host }) => new DirectiveError('config-invalid', `HOST ${host} is no address of this machine`),
  ENOTFOUND: ({ host }) => new DirectiveError('config-invalid', `HOST ${host} is not known`),
};

const listen = async (app: App, config: Config): Promise<void> => {
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw CANNOT_LISTEN[code]?.(config) ?? error;
  }
};

const open = async (composition: Composition, config: Config, logger: Logger): Promise<void> => {
  let closing = false;
  const ready = () => !closing && composition.ready();
  await composition.load();
  const { questions, reviews, within } = composition;
  const app = await createApp({ questions, reviews, ready, within, rateLimit: config.rateLimit, logger });
  await listen(app, config);
  const close = (signal: NodeJS.Signals): void => {
    if (closing) return;
    closing = true;
    logger.info({ signal }, 'closing');
    setTimeout(() => process.exit(1), CLOSE_WITHIN_MS).unref();
    app.close().then(() => composition.close());
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
};

const serve = async (): Promise<void> => {
  const config = readConfig();
  const logger = pino({ level: config.logLevel });
  const composition = compose(config, (message) => logger.warn(message));
  try {
    await open(composition, config, logger);
  } catch (error) {
    // A database that is left open would keep the process running.
    await composition.close();
    throw error;
  }
};

try {
  await serve();
} catch (error) {
  // Whoever starts the service can act on a line, not on a stack.
  const line = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${error instanceof DirectiveError ? error.code : 'internal'}: ${line}\n`);
  process.exitCode = 1;
}
