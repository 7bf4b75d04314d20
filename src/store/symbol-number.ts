import { symbolKey } from '../text/symbol-key.js';

/** The number a symbol begins with, without leading zeros: "71" of "71-NQ/TW", "66.7" of "66.7/2025/NQ-CP". */
export const symbolNumber = (symbol: string): string | null => /^\d[\d.]*[a-z]?/.exec(symbolKey(symbol))?.[0] ?? null;
