/** Builds the web app into `dist/web`, where it isn't built from these sources already. */
import { buildWeb } from './web/build-web.ts';

await buildWeb(new URL('../', import.meta.url));
