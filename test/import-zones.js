// The direction of imports (README, «Architecture»): each room of src/ with the rooms that it may import from.
const ROOMS = {
  arabic: [],
  entities: ['arabic'],
  schemas: ['arabic'],
  digest: ['arabic'],
  markdown: ['entities', 'arabic'],
  check: ['schemas', 'markdown', 'entities', 'arabic'],
  editing: ['check', 'schemas', 'entities', 'arabic'],
  ingest: ['editing', 'check', 'schemas', 'entities', 'arabic'],
  search: ['entities', 'arabic'],
  feeds: ['digest', 'arabic'],
  metadata: ['digest', 'arabic'],
  'open-data': ['feeds', 'digest', 'arabic'],
  cards: ['editing'],
  graphics: ['digest', 'arabic'],
  hosting: [],
  integrations: ['hosting', 'search', 'arabic'],
  'output-checks': ['arabic'],
  styles: [],
  components: ['graphics', 'feeds', 'metadata', 'search', 'digest', 'entities', 'arabic'],
  layouts: ['components', 'hosting', 'feeds', 'metadata', 'styles', 'digest', 'arabic'],
  briefs: ['search', 'check', 'markdown', 'schemas', 'digest', 'entities', 'arabic'],
  pages: [
    'layouts',
    'components',
    'graphics',
    'feeds',
    'metadata',
    'open-data',
    'cards',
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
  'arabic',
  'entities',
  'schemas',
  'digest',
  'markdown',
  'check',
  'editing',
  'ingest',
  'feeds',
  'metadata',
  'open-data',
  'cards',
  'hosting',
  'graphics',
  'output-checks',
];

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
  {
    target: ['./src', './scripts'],
    from: './test',
    message: 'The product does not import its tests.',
  },
];
