import { z } from 'zod';
import { DirectiveError } from './model/errors.js';

const wholeNumber = (name: string, min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `${name} must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `${name} must be a whole number from ${min} to ${max}`);

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const Environment = z.object({
  PORT: wholeNumber('PORT', 0, 65_535).default(3000),
  HOST: z.string().regex(/^\S+$/, 'HOST must be a host name or an address, without spaces').default('127.0.0.1'),
  DATA_DIR: z.string().default('data'),
  NEO4J_URI: z.string().nullable().default(null),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().default('neo4j'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  RATE_LIMIT: z
    .union(
      [z.literal('off'), wholeNumber('RATE_LIMIT', 1, 1_000_000)],
      'RATE_LIMIT must be "off" or a whole number of requests per minute from 1 to 1000000',
    )
    .default(600),
  ADMIN_KEY: z.string().nullable().default(null),
});

export interface Config {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly neo4jUri: string | null;
  readonly neo4jUser: string;
  readonly neo4jPassword: string;
  readonly neo4jDatabase: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Requests per minute and client address. */
  readonly rateLimit: number | 'off';
  readonly adminKey: string | null;
}

/**
 * Reads the configuration of the process; `.env.example` explains every variable. An empty variable counts as unset.
 * Throws DirectiveError 'config-invalid' that names each unusable variable.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const parameters = parsed.error.issues.map(({ path, message }) => ({ name: path.join('.'), reason: message }));
    throw new DirectiveError('config-invalid', parameters.map(({ reason }) => reason).join('; '), parameters);
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: values.DATA_DIR,
    neo4jUri: values.NEO4J_URI,
    neo4jUser: values.NEO4J_USER,
    neo4jPassword: values.NEO4J_PASSWORD,
    neo4jDatabase: values.NEO4J_DATABASE,
    logLevel: values.LOG_LEVEL,
    rateLimit: values.RATE_LIMIT,
    adminKey: values.ADMIN_KEY,
  };
}
