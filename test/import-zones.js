// The direction of imports (README, «Architecture»): each room of src/ with the rooms that it may import from.
const ROOMS = {
  arabic: [],
  lexicon: ['arabic'],
  names: ['lexicon', 'arabic'],
  files: [],
  'build-cache': ['files'],
  grammar: ['lexicon', 'arabic'],
  entities: ['lexicon', 'arabic'],
  schemas: ['arabic'],
  digest: ['arabic'],
  markdown: ['digest', 'entities', 'arabic'],
  check: ['schemas', 'markdown', 'entities', 'arabic'],
  editing: ['files', 'check', 'schemas', 'entities', 'names', 'lexicon', 'arabic'],
  ingest: [
    'files',
    'editing',
    'check',
    'schemas',
    'grammar',
    'entities',
    'names',
    'lexicon',
    'arabic',
  ],
  attribution: ['ingest', 'check', 'markdown', 'schemas', 'entities', 'arabic'],
  search: ['build-cache', 'entities', 'arabic'],
  feeds: ['digest', 'arabic'],
  metadata: ['digest', 'arabic'],
  'open-data': ['feeds', 'digest', 'arabic'],
  cards: ['build-cache'],
  graphics: ['digest', 'arabic'],
  hosting: [],
  'editing-page': ['schemas', 'hosting'],
  integrations: [
    'briefs',
    'build-cache',
    'cards',
    'files',
    'editing-page',
    'hosting',
    'search',
    'arabic',
  ],
  'output-checks': ['arabic'],
  styles: [],
  components: ['graphics', 'feeds', 'metadata', 'search', 'digest', 'entities', 'arabic'],
  layouts: ['components', 'hosting', 'feeds', 'metadata', 'styles', 'digest', 'arabic'],
  briefs: ['build-cache', 'search', 'check', 'markdown', 'schemas', 'digest', 'entities', 'arabic'],
  pages: [
    'layouts',
    'components',
    'graphics',
    'feeds',
    'metadata',
    'open-data',
    'cards',
    'build-cache',
    'hosting',
    'search',
    'briefs',
    'schemas',
    'digest',
    'entities',
    'arabic',
  ],
};

/** Rooms that know nothing of this site, its settings and addresses. */
const PURE = [
  'files',
  'arabic',
  'lexicon',
  'names',
  'entities',
  'schemas',
  'digest',
  'markdown',
  'check',
  'editing',
  'ingest',
  'attribution',
  'feeds',
  'metadata',
  'open-data',
  'cards',
  'hosting',
  'editing-page',
  'graphics',
  'build-cache',
  'output-checks',
];

/** The way of an article through src/ingest: each of its rooms with those that come before; what lies beside them put them together. */
const INGEST = {
  date: [],
  read: ['date'],
  clean: ['date', 'read'],
  speech: [],
  store: ['speech'],
};
/** Words that all of them share. */
const OF_ALL = ['block.ts', 'page.ts', 'prose.ts'];

/** Zones of `import-x/no-restricted-paths`: in `target`, nothing of `from` but `except`. */
export const importZones = [
  ...Object.entries(ROOMS).map(([room, allowed]) => ({
    target: `./src/${room}`,
    from: './src',
    except: [
      room,
      ...allowed,
      ...(PURE.includes(room) ? [] : ['site.ts', 'routes.ts', 'workspace.ts']),
    ].map((name) => `./${name}`),
    message: `src/${room} may import from: ${[room, ...allowed].join(', ')} (test/import-zones.js).`,
  })),
  ...Object.entries(INGEST).map(([room, allowed]) => ({
    target: `./src/ingest/${room}`,
    from: './src/ingest',
    // What is stored is an article.
    except: [room, ...allowed, ...OF_ALL, ...(room === 'store' ? ['article.ts'] : [])].map(
      (name) => `./${name}`,
    ),
    message: `src/ingest/${room} may import of ingest: ${[room, ...allowed, ...OF_ALL].join(', ')} (test/import-zones.js).`,
  })),
  {
    target: ['./src', './scripts'],
    from: './test',
    message: 'The product does not import its tests.',
  },
];
