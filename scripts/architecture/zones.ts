/** What a folder of `src` may import. */
export interface Zone {
  /** Folders of ours, through their `index.ts`. */
  readonly folders: readonly string[];
  /** Folders of ours, through this one file instead of `index.ts`. */
  readonly through?: { readonly file: string; readonly folders: readonly string[] };
  /** Runs in the browser too, so it may not use Node's own modules. */
  readonly browserSafe?: boolean;
}

const base = [
  'shared',
  'calendar',
  'expressions',
  'templates',
  'definitions',
  'access',
  'targets',
  'engine',
];
const domains = [
  'authoring',
  'drafting',
  'forms',
  'reports',
  'imports',
  'documents',
  'incentives',
  'goals',
  'meetings',
  'collaboration',
  'operations',
  'lists',
] as const;
const domain: Zone = { folders: base };

/** The table of the design, section 3. `app` is `src/app.ts` and, should it need one, its folder. */
export const zones: { readonly [folder: string]: Zone } = {
  shared: { folders: [], browserSafe: true },
  calendar: { folders: ['shared'] },
  expressions: { folders: ['shared'], browserSafe: true },
  templates: { folders: ['shared', 'expressions'] },
  definitions: { folders: ['shared', 'calendar', 'expressions', 'templates'] },
  access: { folders: ['shared', 'expressions', 'definitions'] },
  targets: { folders: ['shared', 'definitions', 'access'] },
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
  cli: { folders: ['app', 'shared'], through: { file: 'version.ts', folders: ['app'] } },
  web: {
    folders: ['shared', 'expressions'],
    through: { file: 'browser.ts', folders: ['forms'] },
    browserSafe: true,
  },
};

/** Modules that one folder, or two, keep to themselves, so that replacing them stays a local matter. */
export const owners: { readonly [module: string]: string | readonly string[] } = {
  'node:sqlite': 'store',
  mongoose: 'store',
  mongodb: 'store',
  express: 'http',
  sirv: 'http',
  react: 'web',
  'react-dom': 'web',
  'react-aria-components': 'web',
  wouter: 'web',
  '@tanstack/react-query': 'web',
  'node-cron': 'scheduler',
  handlebars: 'templates',
  'playwright-core': 'documents',
  '@sparticuz/chromium': 'documents',
  sax: 'templates',
  docxtemplater: 'templates',
  pizzip: 'templates',
  '@pdfme/pdf-lib': 'documents',
  nodemailer: 'collaboration',
  'ipaddr.js': 'collaboration',
  'rrule-temporal': 'calendar',
  'ts-ics': 'calendar',
  'postal-mime': 'calendar',
};
