/** What a folder of `src` may import. */
export interface Zone {
  /** Folders of ours, through their `index.ts`. */
  readonly folders: readonly string[];
  /** Folders of ours, through this one file instead of `index.ts`. */
  readonly through?: { readonly file: string; readonly folders: readonly string[] };
  /** Runs in the browser too, so it may not use Node's own modules. */
  readonly browserSafe?: boolean;
}

const base = ['shared', 'expressions', 'templates', 'definitions', 'access', 'engine'];
const domains = [
  'forms',
  'reports',
  'imports',
  'documents',
  'incentives',
  'goals',
  'collaboration',
] as const;
const domain: Zone = { folders: base };

/** The table of the design, section 3. `app` is `src/app.ts` and, should it need one, its folder. */
export const zones: { readonly [folder: string]: Zone } = {
  shared: { folders: [], browserSafe: true },
  expressions: { folders: ['shared'], browserSafe: true },
  templates: { folders: ['shared', 'expressions'] },
  definitions: { folders: ['shared', 'expressions', 'templates'] },
  access: { folders: ['shared', 'expressions', 'definitions'] },
  engine: { folders: ['shared', 'expressions', 'definitions', 'access'] },
  ...Object.fromEntries(domains.map((name) => [name, domain])),
  store: {
    folders: ['shared', 'expressions', 'definitions'],
    through: { file: 'ports.ts', folders: [...base, ...domains] },
  },
  http: { folders: [...base, ...domains] },
  samples: { folders: ['shared', 'definitions', 'engine'] },
  scheduler: { folders: ['shared', 'engine', ...domains] },
  app: { folders: [...base, ...domains, 'store', 'samples', 'http', 'scheduler'] },
  cli: { folders: ['app', 'shared'] },
  web: {
    folders: [],
    through: { file: 'browser.ts', folders: ['shared', 'expressions', 'forms'] },
    browserSafe: true,
  },
};

/** Modules that one folder, or two, keep to themselves, so that replacing them stays a local matter. */
export const owners: { readonly [module: string]: string | readonly string[] } = {
  'node:sqlite': 'store',
  mongoose: 'store',
  mongodb: 'store',
  express: 'http',
  'node-cron': 'scheduler',
  handlebars: 'templates',
  'playwright-core': 'documents',
  '@sparticuz/chromium': 'documents',
  sax: ['reports', 'templates'],
  docxtemplater: 'templates',
  pizzip: 'templates',
  '@pdfme/pdf-lib': 'documents',
  nodemailer: 'collaboration',
  'ipaddr.js': 'collaboration',
};
