import { fileURLToPath } from 'node:url';

/**
 * The workspace that is measured: the example company as it was before its departments handed over by offers, with an
 * import and a report for the benchmark. It stays as it is, so that figures of different times are of the same work.
 */
export const workspace = fileURLToPath(new URL('../company', import.meta.url));
