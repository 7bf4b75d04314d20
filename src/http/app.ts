import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import fastify, { type FastifyBaseLogger } from 'fastify';
import { DirectiveError } from '../model/errors.js';
import type { Questions } from '../query/questions.js';
import { handleError, handleUnknownRoute } from './error-handler.js';
import { openapiOptions } from './openapi.js';
import { addBodies } from './routes/bodies.js';
import { addCompare } from './routes/compare.js';
import { addCoverage } from './routes/coverage.js';
import { addDocuments } from './routes/documents.js';
import { addEntry } from './routes/entry.js';
import { addHealth } from './routes/health.js';
import { addLineage } from './routes/lineage.js';
import { addReports } from './routes/reports.js';
import { addReviews, type Reviews } from './routes/reviews.js';
import { addSearch } from './routes/search.js';
import { addSections } from './routes/sections.js';
import { addTargets } from './routes/targets.js';
import { addTasks } from './routes/tasks.js';
import { type App, validatorCompiler, type ZodTypeProvider } from './schema.js';

export interface AppOptions {
  readonly questions: Questions;
  /** The decisions of people: to read, to make, to take back. */
  readonly reviews: Reviews;
  /** False while the library is loading or the service is closing. */
  readonly ready: () => boolean;
  /** What is asked within `work` ends when `signal` does: when the one who asked has gone. Without it nothing ends early. */
  readonly within?: <T>(signal: AbortSignal, work: () => T) => T;
  /** Requests per minute and client address. */
  readonly rateLimit: number | 'off';
  /** Without it nothing is logged. */
  readonly logger?: FastifyBaseLogger;
}

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
};

// The service speaks plain HTTP: a browser told to upgrade would look for the parts of the page over HTTPS.
const withoutUpgrade = (policy: string): string => policy.replace(/\s?upgrade-insecure-requests;?/, '');

const newApp = (logger: FastifyBaseLogger | undefined): App =>
  fastify({
    ...(logger === undefined ? {} : { loggerInstance: logger }),
    // A node id can be long once its Vietnamese letters are percent-encoded; the default is 100.
    routerOptions: { maxParamLength: 2000 },
    frameworkErrors: handleError,
  }).withTypeProvider<ZodTypeProvider>();

const addPlugins = async (app: App, limit: AppOptions['rateLimit']): Promise<void> => {
  if (limit !== 'off') {
    await app.register(rateLimit, {
      max: limit,
      timeWindow: '1 minute',
      errorResponseBuilder: (_request, { after }) =>
        new DirectiveError('rate-limited', `More than ${limit} requests in a minute; try again in ${after}.`),
    });
  }
  await app.register(swagger, openapiOptions);
  await app.register(swaggerUi, { routePrefix: '/api', staticCSP: true, transformStaticCSP: withoutUpgrade });
};

/** Ends what a request asks for when its connection closes before the answer is out. */
const endWithAsker = (app: App, within: NonNullable<AppOptions['within']>): void => {
  app.addHook('onRequest', (_request, reply, done) => {
    const controller = new AbortController();
    reply.raw.on('close', () => {
      if (!reply.raw.writableFinished) controller.abort();
    });
    within(controller.signal, done);
  });
};

const addQuestions = (app: App, { questions, reviews, ready, within }: AppOptions): void => {
  app.addHook('onRequest', async () => {
    if (!ready())
      throw new DirectiveError(
        'not-ready',
        'The library is not loaded, or its database is away; see GET /health/ready.',
      );
  });
  if (within !== undefined) endWithAsker(app, within);
  for (const add of [
    addDocuments,
    addSections,
    addTasks,
    addTargets,
    addBodies,
    addSearch,
    addLineage,
    addCompare,
    addCoverage,
    addReports,
    addEntry,
  ]) {
    add(app, questions);
  }
  addReviews(app, reviews);
};

/** Builds the HTTP service. It does not listen; tests ask it through `inject`. */
export async function createApp(options: AppOptions): Promise<App> {
  const app = newApp(options.logger);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.setErrorHandler(handleError);
  app.addHook('onSend', async (_request, reply) => void reply.headers(SECURITY_HEADERS));
  await addPlugins(app, options.rateLimit);
  app.setNotFoundHandler(options.rateLimit === 'off' ? {} : { preHandler: app.rateLimit() }, handleUnknownRoute);
  addHealth(app, options.ready);
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
  await app.register(async (scope) => addQuestions(scope.withTypeProvider<ZodTypeProvider>(), options));
  await app.ready();
  return app;
}
