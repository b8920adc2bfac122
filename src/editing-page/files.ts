/** The files of the editing page: all from our own address, nothing from a CDN. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { editingPolicy } from '../hosting/content-security.ts';
import { INTERFACE_WORDS } from './interface-words.ts';
import { type EditedSite, editingConfig, type Repository, repositoryOrigins } from './config.ts';

const PACKAGE = 'node_modules/@sveltia/cms';
const APPLICATION = 'sveltia-cms.mjs';
const ICONS =
  'node_modules/@fontsource-variable/material-symbols-outlined/files/material-symbols-outlined-latin-wght-normal.woff2';
const LETTERS = 'src/styles/fonts/text-400.woff2';
/** The languages of the interface that are brought along; English is within the application. */
const LOCALES = ['ar', 'fr'];

/**
 * What the application fetches from others while it runs, and what it is given instead. Its version is pinned; when
 * a new one no longer holds these words, the build stops and says so.
 */
const ADDRESSES: readonly (readonly [foreign: RegExp, own: string])[] = [
  // Languages of its interface, and the number of its newest version.
  [/`https:\/\/unpkg\.com\/@sveltia\/cms`/g, "new URL('cms',import.meta.url).href"],
  [/https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/source-sans-3:[^)]*/g, 'letters.woff2'],
  [/https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/noto-mono@[^)]*/g, 'letters.woff2'],
  [
    /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/material-symbols-outlined:[^)]*/g,
    'icons.woff2',
  ],
  [/\n?\/\/# sourceMappingURL=.*\n?$/g, ''],
];

const START = `import CMS from './${APPLICATION}';

const answer = await fetch('config.json');
CMS.init({ config: await answer.json() });
`;

/**
 * @returns each file by its name within `admin/`
 * @throws Error when the application is another version than the one that ADDRESSES knows
 */
export async function editingFiles(
  repository: Repository,
  site: EditedSite,
): Promise<Map<string, string | Buffer>> {
  const manifest = await readFile(path.join(PACKAGE, 'package.json'), 'utf8');
  const { version }: { version: string } = JSON.parse(manifest) as { version: string };
  const application = await readFile(path.join(PACKAGE, 'dist', APPLICATION), 'utf8');
  const locales = LOCALES.map(async (locale) => {
    const words = await readFile(path.join(PACKAGE, 'locales', `${locale}.json`), 'utf8');
    return [
      `cms@${version}/locales/${locale}.json`,
      locale === 'ar' ? completed(words) : words,
    ] as const;
  });
  return new Map<string, string | Buffer>([
    ['index.html', pageOf(site.name, repositoryOrigins(repository))],
    ['start.js', START],
    ['config.json', JSON.stringify(editingConfig(repository, site))],
    [APPLICATION, withOwnAddresses(application)],
    ['cms/package.json', JSON.stringify({ version })],
    ['icons.woff2', await readFile(ICONS)],
    ['letters.woff2', await readFile(LETTERS)],
    ...(await Promise.all(locales)),
  ]);
}

function pageOf(name: string, origins: readonly string[]): string {
  return `<!doctype html>
<html lang="ar" dir="rtl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="${editingPolicy(origins)}">
<meta name="robots" content="noindex">
<link rel="icon" href="../favicon.svg" type="image/svg+xml">
<title>${escapeText(`تحرير ${name}`)}</title>
<script type="module" src="start.js"></script>
<noscript><p>صفحة التحرير برنامج يعمل في المتصفح، ولا بد لها من جافاسكربت. ويمكنك تحرير الملفات نفسها في المستودع.</p></noscript>
</html>
`;
}

function withOwnAddresses(application: string): string {
  return ADDRESSES.reduce((text, [foreign, own]) => {
    if (text.search(foreign) === -1)
      throw new Error(
        `@sveltia/cms no longer holds ${String(foreign)}: see what it fetches from others, and change src/editing-page/files.ts`,
      );
    return text.replace(foreign, () => own);
  }, application);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The Arabic of the interface, with our words where it has none or none that serve, and its quotations in «». */
function completed(file: string): string {
  const words = JSON.parse(file) as Words; // A language file of the pinned version: words in objects.
  for (const [name, text] of Object.entries(INTERFACE_WORDS)) {
    const keys = name.split('.');
    const last = keys.pop() ?? '';
    let place = words;
    for (const key of keys) {
      const inner = place[key];
      place = typeof inner === 'object' ? inner : (place[key] = {});
    }
    place[last] = text;
  }
  return JSON.stringify(words, (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/"([^"]*)"/g, '«$1»') : value,
  );
}

interface Words {
  [key: string]: string | Words;
}
