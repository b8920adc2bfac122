/**
 * What a stranger may put into a pull request, each with the place at which it must be refused. A body stands from
 * line 13 of its file on.
 */
import { BRIEF } from './content-fixture.ts';

export interface Attack {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  /** Line and column. */
  readonly at: string;
}

const FIRST = 'briefs/2025/2025-09-24-first.mdx';
const body = (name: string, text: string, at = '13:1'): Attack => ({
  name,
  file: FIRST,
  text: BRIEF.replace('نص الموجز.', () => text),
  at,
});
/** Each list within the one before. */
const nested = (depth: number): string =>
  Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- ن`).join('\n');
const front = (name: string, from: string, to: string, at: string): Attack => ({
  name,
  file: FIRST,
  text: BRIEF.replace(from, () => to),
  at,
});
const registry = (name: string, file: string, text: string, at: string): Attack => ({
  name,
  file,
  text,
  at,
});

const OUTLET = 'name: وكالة\nownership: state\ntimeZone: UTC\nrights: full\n';

export const ATTACKS: readonly Attack[] = [
  // Code.
  body('an import', "import fs from 'node:fs'"),
  body('an export', 'export const x = 1'),
  body('an export of a component', 'export default function () { return null }'),
  body('an expression alone', '{process.exit(1)}'),
  body('an expression in a line', 'نص {process.env.HOME} نص', '13:4'),
  body('an expression that calls itself', '{(() => globalThis)()}'),
  body('a comment of MDX', '{/* تعليق */}'),
  body('an expression as an attribute', '<Quote name={globalThis.name}>كلام</Quote>'),
  body('a spread attribute', '<Quote {...globalThis}>كلام</Quote>'),
  body('an expression within a component', '<Quote name="س">{1 + 1}</Quote>', '13:17'),
  body('an expression in a heading', '## عنوان {1}', '13:10'),
  body('an expression in a table', '| س |\n|---|\n| {1} |', '15:3'),
  body('an unclosed brace', 'نص { نص', '13:8'),
  // Elements.
  body('a script', '<script>alert(1)</script>'),
  body('a script in capitals', '<SCRIPT>alert(1)</SCRIPT>'),
  body('a style', '<style>.x</style>'),
  body('a frame', '<iframe src="https://evil.example"></iframe>'),
  body('an object', '<object data="x"></object>'),
  body('an image with a handler', '<img src="x" onerror="alert(1)" />'),
  body('a form', '<form action="https://evil.example"><input name="q" /></form>'),
  body('a vector image', '<svg><g onload="alert(1)" /></svg>'),
  body('an element of a namespace', '<svg:script>x</svg:script>'),
  body('a member of an object', '<a.b>x</a.b>'),
  body('a link as an element', '<a href="javascript:alert(1)">x</a>'),
  body('a base', '<base href="https://evil.example/" />'),
  body('a refresh', '<meta http-equiv="refresh" content="0" />'),
  body('a style sheet', '<link rel="stylesheet" href="https://evil.example/x.css" />'),
  body('a fragment', '<>كلام</>'),
  body('an unknown component', '<Chart data="x" />'),
  body('a component of Astro', '<Content />'),
  body('the prototype as an element', '<constructor />'),
  body('the prototype of elements', '<__proto__ />'),
  body('a comment of HTML', '<!-- تعليق -->', '13:2'),
  body('a CDATA section', '<![CDATA[x]]>', '13:2'),
  body('an instruction', '<?php echo 1 ?>', '13:2'),
  body('a declaration', '<!DOCTYPE html>', '13:2'),
  body('an unclosed element', '<Quote name="س">كلام', '13:1'),
  // Attributes.
  body('a handler', '<bdi onclick="alert(1)">كلام</bdi>'),
  body('an inline style', '<bdi style="position:fixed">كلام</bdi>'),
  body('a class', '<bdi class="masthead">كلام</bdi>'),
  body('an id', '<sup id="main">1</sup>'),
  body('a slot', '<bdi slot="head">x</bdi>'),
  body('an instruction of Astro', '<bdi set:html="<script>">x</bdi>'),
  body('a client instruction', '<Quote client:load name="س">x</Quote>'),
  // Addresses.
  body('a link that runs', '[x](javascript:alert(1))'),
  body('a link that runs, in capitals', '[x](JaVaScRiPt:alert(1))'),
  body('a link that runs, by entities', '[x](&#106;avascript:alert(1))'),
  body('a link that runs, with a tab', '[x](<java\tscript:alert(1)>)'),
  body('a link that runs, after a control', '[x](&#1;javascript:alert(1))'),
  body('a link of data', '[x](data:text/html,<b>x</b>)'),
  body('a link of VBScript', '[x](vbscript:msgbox)'),
  body('a link to a file', '[x](file:///etc/passwd)'),
  body('a blob', '[x](blob:https://evil.example/1)'),
  body('an address that lacks its scheme', '[x](//evil.example)'),
  body('a backslash for a stroke', '[x](/\\\\evil.example)'),
  body('a user name before the host', '[x](https://mujaz.example@evil.example/)'),
  body('a scheme without a host', '[x](https:evil.example)'),
  body('a reference that runs', '[x][1]\n\n[1]: javascript:alert(1)', '15:1'),
  body('an autolink that runs', '<javascript:alert(1)>', '13:18'),
  body('an image', '![x](https://evil.example/pixel.gif)'),
  body('an image by reference', '![x][1]\n\n[1]: https://evil.example/pixel.gif'),
  body('an image of data', '![x](data:image/svg+xml,<svg/>)'),
  // Structure.
  body('a first heading', '# عنوان آخر'),
  body('a footnote', 'نص[^1]\n\n[^1]: حاشية', '13:3'),
  body('a box to tick', '- [ ] مهمة'),
  body('quotations of quotations', `${'>'.repeat(6000)} نص`),
  body('lists in lists on one line', `نص\n\n${'- '.repeat(8000)}نص`, '15:1'),
  body('lists in lists, pushed in', nested(400), '34:1'),
  body('thousands of quotations', '> نص\n\n'.repeat(4000), '2013:1'),
  body(
    'a table that fills the memory',
    `|${'ن|'.repeat(4000)}\n|${'-|'.repeat(4000)}\n${'|ن\n'.repeat(4000)}`,
  ),
  body('a table without end', `|ن|\n|-|\n${'|ن|\n'.repeat(4000)}`, '513:1'),
  body('emphasis that never closes', '**ن*_'.repeat(8000)),
  body('links that never close', '['.repeat(60000)),
  body('elements in elements', `${'<sup>'.repeat(9000)}ن${'</sup>'.repeat(9000)}`, '12:1'),
  // Characters.
  body('an override of direction', 'نص \u202Eنص', '13:4'),
  body('an isolate', 'نص \u2067نص', '13:4'),
  body('an override as an entity', 'نص &#x202e;نص'),
  body('an override in an attribute', '<Quote name="س&#x202e;">كلام</Quote>'),
  body('an override in code', '`نص\u202E`', '13:4'),
  body('a presentation form', 'ﻣﺎلي', '13:1'),
  body('a private letter', 'نص \uE000', '13:4'),
  body('a space without width', 'ما\u200Bلي', '13:3'),
  body('a null', 'نص\u0000نص', '13:3'),
  body('a Hangul filler', 'نص\u3164نص', '13:3'),
  body('a Braille blank', 'نص\u2800نص', '13:3'),
  body('a grapheme joiner', 'نص\u034Fنص', '13:3'),
  body('a variation selector', 'نص\uFE01نص', '13:3'),
  body('a selector of pictures after a letter', 'نص\uFE0Fنص', '13:3'),
  body('a Mongolian separator', 'نص\u180Eنص', '13:3'),
  body('a Khmer vowel that is not drawn', 'نص\u17B4نص', '13:3'),
  body('a musical beam', 'نص\u{1D173}نص', '13:3'),
  body('a joiner within a word', 'ما\u200Dلي', '13:3'),
  body('a non-joiner in a Latin word', 'pay\u200Cpal', '13:4'),
  body('a filler as an entity', 'نص &#x3164;نص'),
  body('the name of God as one sign', '\uFDF2', '13:1'),
  body('mathematical Arabic', 'نص \u{1EE01}', '13:4'),
  body(
    'marks over the lines around',
    `ن${'\u064B\u0651\u0670\u0653\u0654\u0655'.repeat(40)}`,
    '13:6',
  ),
  body('a tag character', 'نص\u{E0041}', '13:3'),
  body('a replacement character', 'نص \uFFFD', '13:4'),
  // Frontmatter.
  front('a layout', 'title: عنوان', 'title: عنوان\nlayout: ../../src/pages/404.astro', '3:1'),
  front(
    'a key of the prototype',
    'title: عنوان',
    'title: عنوان\n__proto__: { status: draft }',
    '3:1',
  ),
  front('a merge', 'title: عنوان', 'title: عنوان\n<<: { status: draft }', '3:1'),
  front('a tag that runs', 'title: عنوان', 'title: !!js/function "function () {}"', '2:8'),
  front('a source that runs', 'https://example.org/1', 'javascript:alert(1)', '10:28'),
  front('a source with a user name', 'https://example.org/1', 'https://a:b@evil.example/', '10:28'),
  front('a source with a backslash', 'https://example.org/1', 'https:\\\\evil.example', '10:28'),
  front('an override in the title', 'title: عنوان', 'title: عن\u202Eوان', '2:10'),
  front('an escaped override in the title', 'title: عنوان', 'title: "عن\\u202Eوان"', '2:8'),
  front('a presentation form in the summary', 'summary: ملخص', 'summary: ﻣلخص', '3:10'),
  front('an override in a comment', 'status: published', 'status: published # \u202E', '5:21'),
  front('two lines as one', 'title: عنوان', 'title: "س\\u2028ص"', '2:8'),
  front('a title that is a map', 'title: عنوان', 'title: { toString: x }', '2:8'),
  front(
    'a path as a former id',
    'status: published',
    'status: published\nformerly: [../../index]',
    '6:12',
  ),
  front('a path as a topic', 'topics: [diplomacy]', 'topics: [../diplomacy]', '8:10'),
  front(
    'aliases of aliases',
    'title: عنوان',
    `title: عنوان\nx: &a [${'1,'.repeat(9)}1]\ny: &b [${'*a,'.repeat(9)}*a]\nz: [${'*b,'.repeat(9)}*b]`,
    '2:1',
  ),
  // Registries and other files.
  registry(
    'a script as an outlet’s address',
    'outlets/agency.yaml',
    `${OUTLET}url: javascript:alert(1)\n`,
    '5:6',
  ),
  registry(
    'an override in an outlet’s name',
    'outlets/agency.yaml',
    OUTLET.replace('وكالة', 'وك\u202Eالة'),
    '1:9',
  ),
  registry(
    'a private letter in a topic',
    'topics/diplomacy.yaml',
    'name: دبلوماسية\uE001\n',
    '1:16',
  ),
  registry('a component', 'briefs/2025/Evil.astro', '---\n---\n', '1:1'),
  registry('a module', 'briefs/2025/2025-09-24-evil.ts', 'export {}\n', '1:1'),
  registry('a brief of another kind', 'briefs/2025/2025-09-24-evil.md', BRIEF, '1:1'),
  registry('a page', 'pages/index.mdx', BRIEF, '1:1'),
  registry(
    'a very long file',
    'briefs/2025/2025-09-24-long.mdx',
    BRIEF + 'نص '.repeat(200_000),
    '1:1',
  ),
];
