/**
 * Pages with keys (src/pages/_keyed.ts) are left where they lie while their props are the same: what such a page asked
 * for besides its props would go stale without anybody’s knowing.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** What gives content, by whatever way it is reached. */
const SOURCES = ['loadDigest', 'getCollection', 'getEntry', 'getEntries', 'getLiveCollection'];

/** Pages that may ask while they are made, by what they ask, each for a reason. */
const EXEMPT: Readonly<Record<string, readonly string[]>> = {
  // It asks for the names of the registries, which are among its props too (`names`), and so in its key.
  'search-documents-[shard].json.ts': ['loadDocumentSource'],
};

interface Page {
  /** Its statements, or those of its frontmatter. */
  readonly statements: readonly ts.Statement[];
  /** What follows the frontmatter; empty where the page is an endpoint. */
  readonly template: string;
}

function parsePage(name: string, text: string): Page {
  const [, frontmatter, template = ''] = name.endsWith('.astro')
    ? (/^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? [])
    : ['', text];
  if (frontmatter === undefined) throw new Error(`${name} has no frontmatter.`);
  return { statements: statementsOf(frontmatter), template };
}

function statementsOf(text: string): readonly ts.Statement[] {
  return ts.createSourceFile('page.ts', text, ts.ScriptTarget.Latest, true).statements;
}

/** The names that a statement declares. */
function declared(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? ''];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map(({ name }) => name.getText());
}

/** Every name in a piece of code; those in comments and strings are none. */
function namesIn(node: ts.Node): string[] {
  const own = ts.isIdentifier(node) ? [node.text] : [];
  const inner: string[] = [];
  node.forEachChild((child) => {
    inner.push(...namesIn(child));
  });
  return [...own, ...inner];
}

/** What a page asks of the content while it is made, outside of its getStaticPaths. */
function asksAtRender(name: string, text: string, askers: ReadonlySet<string>): string[] {
  const { statements, template } = parsePage(name, text);
  const names = statements
    .filter((statement) => !ts.isImportDeclaration(statement))
    .filter((statement) => !declared(statement).includes('getStaticPaths'))
    .flatMap(namesIn);
  const words = template.match(/[\w$]+/g) ?? [];
  return [...new Set([...names, ...words])].filter((one) => askers.has(one));
}

function isKeyed(name: string, text: string): boolean {
  const paths = parsePage(name, text).statements.find((one) =>
    declared(one).includes('getStaticPaths'),
  );
  return paths !== undefined && namesIn(paths).includes('keyed');
}

/** @returns the sources, and all that asks them, or asks what asks them */
function askersIn(modules: readonly string[]): ReadonlySet<string> {
  const askers = new Set(SOURCES);
  const statements = modules.flatMap(statementsOf).filter((one) => !ts.isImportDeclaration(one));
  for (let before = 0; before !== askers.size;) {
    before = askers.size;
    for (const statement of statements)
      if (namesIn(statement).some((name) => askers.has(name)))
        for (const name of declared(statement)) askers.add(name);
  }
  return askers;
}

async function filesBelow(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => /\.(?:ts|astro)$/.test(name)).sort();
  return new Map(
    await Promise.all(
      files.map(async (name): Promise<[string, string]> => [
        name,
        await readFile(path.join(folder, name), 'utf8'),
      ]),
    ),
  );
}

const isPage = (name: string): boolean => !path.basename(name).startsWith('_');

const all = [...(await filesBelow('src/pages'))];
const askers = askersIn([
  ...(await filesBelow('src/briefs')).values(),
  ...all.filter(([name]) => !isPage(name)).map(([, text]) => text),
]);
const keyed = all.filter(([name, text]) => isPage(name) && isKeyed(name, text));

describe('pages with keys', () => {
  test('are found, and what gives content is known', () => {
    const names = keyed.map(([name]) => name);
    expect(names).toContain('briefs/[id].astro');
    expect(names).toContain('[...feed].ts');
    expect(names).toContain('api/statements/[year].json.ts');
    expect(names).not.toContain('api/[registry].json.ts');
    expect(names).not.toContain('index.astro');
    // Each of them gets its content from one of these.
    for (const [name, text] of keyed)
      expect(
        parsePage(name, text)
          .statements.flatMap(namesIn)
          .some((one) => askers.has(one)),
        name,
      ) //
        .toBe(true);
  });

  test.each(keyed)('%s shows nothing but its props', (name, text) => {
    expect(asksAtRender(name, text, askers)).toEqual(EXEMPT[name] ?? []);
  });

  test('those that are exempt are there', () => {
    expect(keyed.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(EXEMPT)));
  });

  test('nor do components and layouts ask: only the room that reads content imports it', async () => {
    const importers = [...(await filesBelow('src'))]
      .filter(([, text]) => /from ['"]astro:content['"]/.test(text))
      .map(([name]) => name)
      .filter((name) => !name.startsWith('briefs/'));
    // It declares the collections.
    expect(importers).toEqual(['content.config.ts']);
  });
});

describe('the rule sees', () => {
  const PATHS = `export const getStaticPaths = (async () => {
  const { briefs } = await loadDigest();
  return keyed(briefs.map((brief) => ({ params: { id: brief.id }, props: { brief } })));
}) satisfies GetStaticPaths;
`;
  const IMPORTS = `import { loadDigest } from '../briefs/load-digest.ts';\n`;
  const astro = (frontmatter: string, template = '<p>{brief.title}</p>'): string =>
    `---\n${IMPORTS}\n${PATHS}\n${frontmatter}\n---\n\n${template}\n`;
  const endpoint = (rest: string): string => `${IMPORTS}\n${PATHS}\n${rest}\n`;

  test.each<[string, string, string, string[]]>([
    [
      'a page that asks in its frontmatter',
      'bad.astro',
      astro('const { briefs } = await loadDigest();'),
      ['loadDigest'],
    ],
    [
      'one that asks in its template',
      'bad.astro',
      astro('', '<p>{(await loadDigest()).briefs.length}</p>'),
      ['loadDigest'],
    ],
    [
      'one that asks the collections',
      'bad.astro',
      astro(`const briefs = await getCollection('briefs');`),
      ['getCollection'],
    ],
    [
      'one that asks through another',
      'bad.astro',
      astro('const moved = await movedBriefs();'),
      ['movedBriefs'],
    ],
    [
      'one that asks before it tells its paths',
      'bad.ts',
      `${IMPORTS}const digest = loadDigest();\n${PATHS}`,
      ['loadDigest'],
    ],
    [
      'an endpoint that asks',
      'bad.ts',
      endpoint('export const GET = async () => Response.json((await loadDigest()).briefs);'),
      ['loadDigest'],
    ],
    [
      'an endpoint that asks in a function of its own',
      'bad.ts',
      endpoint('export const GET = () => Response.json(of());\nconst of = () => loadDigest();'),
      ['loadDigest'],
    ],
    [
      'no fault in what is only told of',
      'good.astro',
      astro(`// loadDigest() is not asked here.\nconst name = 'loadDigest()';`),
      [],
    ],
    ['no fault in a page of props', 'good.astro', astro('const { brief } = Astro.props;'), []],
    [
      'no fault in an endpoint of props',
      'good.ts',
      endpoint('export const GET = ({ props }) => Response.json(props.brief);'),
      [],
    ],
  ])('%s', (_name, file, text, asked) => {
    expect(isKeyed(file, text)).toBe(true);
    expect(asksAtRender(file, text, askers)).toEqual(asked);
  });

  test('who has no keys', () => {
    expect(isKeyed('index.astro', '---\nconst digest = await loadDigest();\n---\n')).toBe(false);
    expect(isKeyed('all.ts', PATHS.replace('keyed(', '('))).toBe(false);
  });
});
