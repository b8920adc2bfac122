/**
 * Kinds of text that ask for much work: each can be made of any size. Where one names a piece, the file is that piece
 * over and over, as often as the size allows, or as often as the limits allow (`heaviest`).
 */
import { BRIEF } from './content-fixture.ts';

export interface HeavyFile {
  readonly name: string;
  readonly file: string;
  /** @param size of the file in bytes, about */
  readonly text: (size: number) => string;
}

const BRIEF_FILE = 'briefs/2025/2025-09-24-first.mdx';
const OUTLET = 'name: وكالة\nownership: state\ntimeZone: UTC\nrights: full\n';

const over = (piece: string, size: number): string =>
  piece.repeat(Math.max(1, Math.floor(size / Buffer.byteLength(piece))));

const withBody = (body: string): string => BRIEF.replace('نص الموجز.', () => body);
const body = (name: string, make: (size: number) => string): HeavyFile => ({
  name: `a body: ${name}`,
  file: BRIEF_FILE,
  text: (size) => withBody(make(size)),
});
const front = (name: string, make: (size: number) => string): HeavyFile => ({
  name: `frontmatter: ${name}`,
  file: BRIEF_FILE,
  text: (size) => BRIEF.replace('topics: [diplomacy]', () => make(size)),
});
const registry = (name: string, make: (size: number) => string): HeavyFile => ({
  name: `a registry: ${name}`,
  file: 'outlets/agency.yaml',
  text: (size) => OUTLET + make(size),
});
/** Different lines, the number of each in it. */
const numbered = (line: (n: number) => string, size: number): string => {
  const lines: string[] = [];
  let length = 0;
  for (let n = 0; length < size; n += 1) {
    const next = line(n);
    lines.push(next);
    length += Buffer.byteLength(next);
  }
  return lines.join('');
};

const PROSE =
  'قال الوزير إن الطريق يُفتح قبل نهاية السنة، وإن نصف العمل اكتمل في 2025 بحسب وكالة (رويترز). ';

/** Pieces of Markdown; each alone is harmless. */
export const PIECES: readonly string[] = [
  PROSE, `${PROSE}\n\n`, `${PROSE}\n`, 'ن\n\n', 'ن\n', 'ن\r\r', 'ن  \n', 'ن\\\n', '\u00A0\n', 'ن\u2028',
  'ن\n---\n\n', 'ن\n=\n\n', 'ن\n:-:\n\n', '---\n', '***\n\n', '## ن\n', '## ن ##\n\n', '\tن\n', 'ن\t', ' ', '\t',
  '- ن\n', '- ن\n\n', '1. ن\n', '- ن\nن\n', '- - - - - - - - ن\n\n', '- ن\n\n      ن\n', '- ', '-\n', '1) ',
  '> ن\n', '> ن\n\n', '> ن\nن\n\n', '> > > > > > > > ن\n\n', '>', '>\n', '> - > - > - ن\n',
  '```\nن\n```\n', '```ن\n\n', '~~~\n', '    ن\n', '`', '` ``', '``` ` ', '` ن `',
  '|ن|\n|-|\n\n', '|ن', '|ن\n', '|-|\n', '\\|', 'ن|ن\n-|-\nن\n\n', '||||||||\n',
  '*', '**', '**ن*_', '*ن*_ن_', '**ن** ', '_ن', '~~ن', '~ن~', '***ن', '*ن**', 'ن*', '**ن*_\n\u00A0\n',
  '[', ']', '[]', '[ن]', '[ن](', '[ن](/a) ', '[ن](<', '[ن](/a "', '![ن]', '![', '[^1]', '[^1]: ن\n', '[ ] ', '[a]: /a\n', '[a]: /a\n\n',
  '[a]: <', '[[ن](/a)](/b)', '[ن][ن]', '](', '(', '()', '](/a)', '\\[ن\\]',
  '\\\\*', '\\*', '\\', '\\!', '\\<', '\\{', '\\\\', '&', '&amp;', '&#x', '&#1611;', '&a', ';', '#', '!', '"', "'", '%', '=', '-', '+-', '/',
  ':', '.', ',', '?', '@', '^', '_', 'a.', 'a-', 'a+', 'a_', 'a@', 'a@b.c ', 'a@b.', 'mailto:a@b.c ', 'xmpp:a@b.c/',
  'www.', 'www.a ', 'www.a.', 'http://', 'http://a ', 'https://a.b/c(', 'http://a.b)', 'www.a&amp;',
  '<', '</', '<a', '<sub>', '</sub>', '<sub>ن</sub>', '<sub>\n', '<br/>', '<br/>\n\n', '<bdi lang="en">a</bdi> ', '<Quote name="س">ن</Quote>\n\n',
  '<Quote name="', '<Quote ', '<Quote name="س" ', '<sub a', '<!--', '<?', '<http://a> ', '<sub>ن\n\n', '<sub/>', '<q>«ن»</q>',
  '{', '}', '{1}', '{a', '{"', '{/*', '{}\n\n', '{`', 'import a\n\n', 'export const a = [1,\n\n', 'import ', 'export {\n\n',
  'a ', 'ن a ', 'a.b ', 'a-1-1 ', 'G5 2025 ', '-1 ', '+223 20 22 ', '1 ', '1', '1.', '1-1 ', '24/9/2025 ', '٣', '٣٫', 'a', 'ن',
  '«', '»', '«ن» ', '«ن', '“', '"ن" ', '"ن', "'ن", 'ن"', 'ن "', 'ن ,', 'ن ، ', 'ن..', 'ن.ن', 'ن، ن! ', 'نـ', 'ـ', 'لـ', 'ک', 'ی ', 'الوزیر ',
  'مالي ', 'وبمالي ', 'سيرغي لافروف ', 'لافروف ', '\u064B', 'نُ', 'ن\u0651\u064E', '😀', '👍🏽\u200D', '\u200F', '\u202E', '\u200B', 'e\u0301 ', 'ه\u200D ',
]; // prettier-ignore

export const HEAVY_FILES: readonly HeavyFile[] = [
  ...PIECES.map((piece) => body(JSON.stringify(piece), (size) => over(piece, size))),
  body('rows of a table without strokes', (size) => `ن|ن\n-|-\n${over('ن\n', size)}`),
  body('rows of a wide table', (size) => `${'|ن'.repeat(30)}\n${'|-'.repeat(30)}\n${over('ن\n', size)}`),
  body('lines of blanks that are none', (size) => over(`${'**ن*_'.repeat(99)}\n\u00A0\n`, size)),
  body('marks between empty lines', (size) => over(`${'*ن'.repeat(900)}\n\n`, size)),
  body('backticks, each run longer', (size) => numbered((n) => `${'`'.repeat(n + 1)} `, size)),
  body('definitions', (size) => numbered((n) => `[a${String(n)}]: /a\n`, size)),
  body('references', (size) => `[a]: /b\n\n${over('[a] ', size)}`),
  body('footnotes', (size) => numbered((n) => `[^${String(n)}]: ن\n`, size)),
  body('one open brace', (size) => `{${over('a}', size)}`),
  body('code without end', (size) => `\`\`\`\n${over('ن\n\n', size)}`),
  body('an element around all', (size) => `<sub>\n\n${over('ن\n\n', size)}</sub>`),
  body('a quotation around all', (size) => `<Quote name="س">${over(PROSE, size)}</Quote>`),
  body('a long attribute', (size) => `<Quote name="${over('س', size)}">ن</Quote>`),
  body('a long link', (size) => `[ن](/${over('a', size)})`),
  body('a long address', (size) => `https://a.b/${over('(a', size)}`),
  body('brackets in a link', (size) => `[ن](${over('(', size)}`),
  body('lists pushed in', (size) => numbered((n) => `${' '.repeat(n % 400)}- ن\n`, size)),
  body('spaces within a line', (size) => `ن${over(' ', size)}ن`),
  body('spaces at the ends of lines', (size) => over(`ن${' '.repeat(200)}\n`, size)),
  body('elements within each other', (size) => `${over('<sub>', size / 2)}ن${over('</sub>', size / 2)}`),
  front('keys', (size) => numbered((n) => `k${String(n)}: a\n`, size)),
  front('one key over and over', (size) => over('title: a\n', size)),
  front('unknown topics', (size) => `topics:\n${numbered((n) => `  - t${String(n)}\n`, size)}`),
  front('unknown actors on one line', (size) => `actors: [${numbered((n) => `a${String(n)},`, size)}]`),
  front('links never', (size) => `links:\n  never:\n${numbered((n) => `    - a${String(n)}\n`, size)}`),
  front('a long title', (size) => `title: ${over('"', size)}`),
  front('a long topic', (size) => `topics: [${over('a', size)}]`),
  front('a long key', (size) => `${over('a', size)}: b`),
  front('a long id between hyphens', (size) => `topics: [${over('a-', size)}]`),
  front('a long date', (size) => `updatedAt: 2025-01-01T${over('0', size)}`),
  front('a long address', (size) => `x: a\nsources: [{ outlet: agency, url: https://a.b/${over('a', size)} }]`),
  front('sources', (size) => `x: a\nsources:\n${over('  - { outlet: agency, url: javascript:x }\n', size)}`),
  front('key points of one letter', (size) => `keyPoints:\n${over('  - ن\n', size)}`),
  front('key points that are maps', (size) => `keyPoints:\n${over('  - ن: ن\n', size)}`),
  front('a text that never ends', (size) => `title: "${over('ن ', size)}`),
  front('a text of many lines', (size) => `title: |\n${over('  ن\n', size)}`),
  front('escapes', (size) => `title: "${over('\\u0646', size)}"`),
  front('quotes in a text', (size) => `keyPoints: ['${over("''", size)}']`),
  front('lists within lists', (size) => `topics: ${over('[', size)}`),
  front('maps within maps', (size) => `topics: ${over('{', size)}`),
  front('maps within maps, closed', (size) => `topics: ${over('{a: ', size)}`),
  front('lists on one line', (size) => `topics:\n  ${over('- ', size)}`),
  front('keys on one line', (size) => `topics:\n  ${over('? ', size)}`),
  front('colons', (size) => over(': ', size)),
  front('maps pushed in', (size) => numbered((n) => `${' '.repeat(n)}a:\n`, Math.min(size, 2e5))),
  front('lists pushed in', (size) => numbered((n) => `${' '.repeat(n % 60)}-\n`, size)),
  front('anchors', (size) => over('&a ', size)),
  front('aliases', (size) => `x: &a b\ntopics: [${over('*a,', size)}]`),
  front('an alias of itself', () => `topics: &a [*a]`),
  front('aliases of nothing', (size) => over('*a ', size)),
  front('tags', (size) => over('!a ', size)),
  front('comments', (size) => over('# ن\n', size)),
  front('commas', (size) => `topics: [${over(',', size)}]`),
  front('empty lines', (size) => over('\n', size)),
  front('documents', (size) => over('a: b\n...\n', size)),
  front('directives', (size) => over('%A b\n', size)),
  front('tabs', (size) => over('\ta\n', size)),
  front('typing', (size) => `keyPoints:\n${over('  - ن "ن" , ٣\n', size)}`),
  front('typing in one line', (size) => `keyPoints: [ن${over(' "ن" ٣ ;', size)}]`),
  front('carriage returns', (size) => over('a: b\r', size)),
  front('former names', (size) => `formerly:\n${numbered((n) => `  - a${String(n)}\n`, size)}`),
  front('countries that are none', (size) => `links: { always: [${over('zz, ', size)}] }`),
  { name: 'a brief whose YAML never closes', file: BRIEF_FILE, text: (size) => `---\n${over('ن: ن\n', size)}` },
  { name: 'a brief of text alone', file: BRIEF_FILE, text: (size) => `---\n${over(`${PROSE}\n\n`, size)}` },
  { name: 'a brief of lines of hyphens', file: BRIEF_FILE, text: (size) => `---\n${over('--- -\n', size)}` },
  registry('aliases', (size) => `aliases:\n${numbered((n) => `  - وكالة ${String(n)}\n`, size)}`),
  registry('one alias', (size) => `aliases:\n${over('  - مالي\n', size)}`),
  registry('one alias on one line', (size) => `aliases: [${over('مالي,', size)}]`),
  registry('a long alias', (size) => `aliases: [${over('مالي ', size)}]`),
  registry('typing', (size) => `aliases:\n${over('  - ن "ن" , ٣\n', size)}`),
  registry('keys', (size) => numbered((n) => `k${String(n)}: a\n`, size)),
  registry('direction marks', (size) => `aliases: [${over('ن\u202E', size)}]`),
]; // prettier-ignore
