/** Lets other requests be answered between two pieces of long work: one process serves them all. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
