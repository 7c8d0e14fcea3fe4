import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Compiled modules are kept for the next start, which then takes half the time. Where nothing can be written
// there, each start compiles anew. Threads, which compile for themselves, learn of it by the environment.
const compiled = fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url));
enableCompileCache(compiled);
process.env['NODE_COMPILE_CACHE'] ??= compiled;
await import('./program.ts');
