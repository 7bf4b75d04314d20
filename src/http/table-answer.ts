import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Table } from '../represent/table.js';
import { TABLE_FORMATS, type TableFormat, writeTables } from '../represent/write-tables.js';
import { choice } from './schema.js';

export const Format = z.enum(['json', 'csv', 'xlsx']);

export const formatParameter = choice(Format)
  .default('json')
  .describe('json; or a table: csv (UTF-8, semicolons, as a Vietnamese Excel opens it) or xlsx.');

/** Media types of the tables, for the description of a route. */
export const TABLE_MEDIA = Object.values(TABLE_FORMATS).map((media) => media.split(';', 1)[0] ?? media);

/** Sends tables as a file to save; `name` has no extension and only ASCII letters. */
export async function sendTables(reply: FastifyReply, format: TableFormat, tables: readonly Table[], name: string) {
  const bytes = await writeTables(format, tables);
  return reply
    .type(TABLE_FORMATS[format])
    .header('content-disposition', `attachment; filename="${name}.${format}"`)
    .send(Buffer.from(bytes));
}
