import type { DocumentNode } from '../model/graph.js';
import type { DocumentName } from '../model/reports.js';

export const documentName = ({ id, type, symbol, issuedOn, issuer, title }: DocumentNode): DocumentName => {
  return { id, type, symbol, issuedOn, issuer, title };
};
