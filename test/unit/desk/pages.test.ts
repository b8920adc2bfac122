import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import fc from 'fast-check';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { type DeskBrief, deskOf } from '../../../src/desk/desk.ts';
import type { DeskContext } from '../../../src/desk/page/context.ts';
import { pagesOf } from '../../../src/desk/page/pages.ts';
import { readRunReport } from '../../../src/desk/run-report.ts';
import type { OpenFrontmatter } from '../../../src/schemas/brief.ts';
import type { OutletRecord } from '../../../src/schemas/outlet.ts';

const ID = '2025-11-27-mine';
const SCRIPT = '</title></style></script><script>alert(1)</script><img src=x onerror=alert(2)>';
const HOSTILE = `${SCRIPT} "'\` {alert(3)} --> ]]> &lt;b&gt; \u202eمقلوب\u2066 \u200b $& javascript:alert(4)`;

const article = (rest: object = {}): string =>
  JSON.stringify({
    input: HOSTILE,
    index: 0,
    status: 'written',
    output: `x/${ID}.mdx`,
    reason: HOSTILE,
    questions: [HOSTILE],
    title: HOSTILE,
    url: 'javascript:alert(5)',
    publishedAt: '2025-11-27',
    outletName: HOSTILE,
    outletSlug: null,
    related: [{ output: 'x/2025-11-26-other.mdx', kind: 'event', likeness: 0.5, why: HOSTILE }],
    names: [{ text: HOSTILE, kind: 'person', count: 1, registered: null }],
    blocks: [
      { text: HOSTILE, kept: true, why: 'title' },
      { text: HOSTILE, kept: false, why: HOSTILE },
    ],
    ...rest,
  });

const DATA: OpenFrontmatter = {
  title: HOSTILE,
  summary: HOSTILE,
  status: 'draft',
  publishedPrecision: 'minute',
  countries: [],
  actors: [],
  topics: [],
  sources: [{ outlet: 'agency', title: HOSTILE, url: 'https://example.org/"onclick="alert(6)' }],
  keyPoints: [HOSTILE],
  changes: [{ what: HOSTILE, before: HOSTILE, after: HOSTILE }],
  unknowns: [HOSTILE],
  watch: [{ when: HOSTILE, what: HOSTILE }],
  differs: [{ what: HOSTILE, values: [{ source: 'agency', value: HOSTILE }] }],
  sourcesNote: HOSTILE,
};
const OUTLETS = new Map<string, OutletRecord>([
  [
    'agency',
    {
      name: HOSTILE,
      aliases: [],
      ownership: 'state',
      owner: HOSTILE,
      timeZone: 'UTC',
      rights: 'full',
    },
  ],
]);

function pagesWith(brief: Partial<DeskBrief>, report: string, canWrite = true): [string, string][] {
  const one: DeskBrief = {
    id: ID,
    file: `${HOSTILE}.mdx`,
    text: HOSTILE,
    data: DATA,
    body: '',
    ...brief,
  };
  const desk = deskOf({
    articles: readRunReport(report).articles,
    briefs: new Map([[ID, one]]),
    outlets: OUTLETS,
    isKnown: () => false,
  });
  const problem = {
    file: HOSTILE,
    line: 1,
    column: 1,
    severity: 'error',
    message: HOSTILE,
    remedy: HOSTILE,
  } as const;
  const context: DeskContext = {
    desk,
    content: { actors: new Map(), outlets: new Map() },
    blocked: new Map([[ID, { id: ID, problems: [problem], fault: HOSTILE }]]),
    notices: [HOSTILE],
    faults: [HOSTILE],
    ranAt: '2025-11-28T06:00:00Z',
    canWrite,
    site: { name: HOSTILE, timeZone: 'UTC' },
  };
  return [...pagesOf(context)].map(([name, render]) => [
    name,
    render({ lines: [HOSTILE], isFault: true }),
  ]);
}

const parse = (html: string): Root => rehype().parse(html);

function expectHarmless(html: string): void {
  visit(parse(html), 'element', ({ tagName, properties, children }: Element) => {
    expect(['style', 'iframe', 'object', 'embed', 'svg', 'img', 'base', 'template']).not.toContain(
      tagName,
    );
    if (tagName === 'script') {
      expect(properties).toEqual({ src: 'keys.js', defer: true });
      expect(children).toEqual([]);
    }
    for (const [name, value] of Object.entries(properties)) {
      expect(name).not.toMatch(/^on/i);
      expect(name).not.toBe('style');
      if (name === 'href') expect(String(value)).toMatch(/^(?:https?:\/\/|#main$|[\w./-]+$)/);
      if (name === 'action') expect(value).toBe('press');
    }
  });
}

const PROPOSED = {
  points: [{ point: HOSTILE, from: HOSTILE }],
  changes: [{ what: HOSTILE, before: HOSTILE, after: HOSTILE, from: HOSTILE }],
  watch: [{ when: HOSTILE, what: HOSTILE, from: HOSTILE }],
  unknowns: [HOSTILE],
  confidence: { level: HOSTILE, from: HOSTILE },
  follows: { follows: HOSTILE, from: HOSTILE },
  alone: [{ source: HOSTILE, line: HOSTILE }],
  differs: [{ what: HOSTILE, values: [{ source: HOSTILE, value: HOSTILE }], from: [HOSTILE] }],
};

describe('whatever texts hold, pages are what they are', () => {
  test.each([
    ['a draft', { data: { ...DATA, proposed: PROPOSED } }],
    [
      'a body that compiles',
      { body: 'قال: <Quote name="<script>">كلام [رابط](javascript:alert(1)) {x}</Quote>.' },
    ],
    ['a body with faults', { body: HOSTILE }],
    ['one that cannot be read', { data: undefined }],
  ])('%s', (_, brief) => {
    const refused = article({ input: 'b', output: null, status: 'rejected' });
    for (const canWrite of [true, false])
      for (const [, html] of pagesWith(brief, `${article()}\n${refused}`, canWrite))
        expectHarmless(html);
  });

  test('nothing of a text is lost, and what it hides is shown by its name', () => {
    const page = new Map(pagesWith({}, article())).get(`${ID}.html`) ?? '';
    const text = toText(parse(page));
    expect(text).toContain(SCRIPT);
    expect(text).toContain('U+202E');
    expect(text).toContain('U+2066');
    const hidden = /[\u202a-\u202e\u2066-\u2069]/;
    expect(text).not.toMatch(hidden);
    visit(parse(page), 'element', ({ tagName, properties }) => {
      // But for what a form sends back, which nobody sees.
      if (tagName !== 'input') expect(JSON.stringify(properties)).not.toMatch(hidden);
    });
  });

  test('any form of proposals, as an editor may write them', () => {
    const proposals = fc.dictionary(
      fc.constantFrom('points', 'changes', 'watch', 'unknowns', 'alone', 'differs'),
      fc.array(
        fc.oneof(
          fc.string(),
          fc.dictionary(
            fc.constantFrom('point', 'what', 'values', 'from', 'line', 'later'),
            fc.jsonValue(),
          ),
        ),
      ),
    );
    fc.assert(
      fc.property(
        proposals,
        fc.oneof(fc.string(), fc.record({ level: fc.jsonValue() })),
        (lists, confidence) => {
          const data = { ...DATA, proposed: { ...lists, confidence } };
          for (const [, html] of pagesWith({ data }, article())) expectHarmless(html);
        },
      ),
      { numRuns: 40 },
    );
  });
});

test('nothing of a body leads away, and none of its marks is one of the page', () => {
  const body = '## المصادر\n\nقال: <Quote name="سو">كلام</Quote> في [بيان](https://example.org/).';
  const page = new Map(pagesWith({ body }, '')).get(`${ID}.html`) ?? '';
  const draft = /<div class="body">.*?<\/article>/s.exec(page)?.[0] ?? '';
  expect(draft).toContain('كلام');
  expect(draft).not.toMatch(/<a[\s>]|\sid=/);
});

test('names are those of articles that became briefs, of outlets those that are not registered by now', () => {
  const named = (text: string): object => ({
    names: [{ text, kind: 'person', count: 1, registered: null }],
  });
  const report = [
    article({ ...named('كريم سو'), outletName: 'جريدة' }),
    article({ input: 'b', status: 'duplicate', ...named('هناء') }),
    article({ input: 'c', status: 'rejected', output: null, ...named('ليلى') }),
    article({ input: 'd', names: [], outletName: 'مسجلة' }),
  ].join('\n');
  const desk = deskOf({
    articles: readRunReport(report).articles,
    briefs: new Map(),
    outlets: OUTLETS,
    isKnown: (name) => name === 'مسجلة',
  });
  expect(desk.names.map(({ request }) => request.name)).toEqual(['جريدة', 'كريم سو']);
});

test('a run that brought only refusals says so; one that brought nothing too', () => {
  const text = (report: string): string => {
    const desk = deskOf({
      articles: readRunReport(report).articles,
      briefs: new Map(),
      outlets: OUTLETS,
      isKnown: () => true,
    });
    const context: DeskContext = {
      desk,
      content: { actors: new Map(), outlets: new Map() },
      blocked: new Map(),
      notices: [],
      faults: [],
      ranAt: '2025-11-28T06:00:00Z',
      canWrite: false,
      site: { name: 'موجز', timeZone: 'UTC' },
    };
    return toText(parse(pagesOf(context).get('index.html')?.() ?? ''));
  };
  expect(text(article({ output: null, status: 'rejected' }))).toContain('كل ما قُرئ لم يُقبل');
  expect(text('')).toContain('لا جديد منذ آخر تشغيل');
});

test('of hundreds of stories thirty are open, each once, in their order', () => {
  const n = 300;
  const report = Array.from({ length: n }, (_, i) =>
    article({
      input: String(i),
      output: `x/2025-11-27-s-${String(i)}.mdx`,
      url: null,
      title: `قصة ${String(i)}`,
    }),
  ).join('\n');
  const desk = deskOf({
    articles: readRunReport(report).articles,
    briefs: new Map(),
    outlets: OUTLETS,
    isKnown: () => true,
  });
  const context: DeskContext = {
    desk,
    content: { actors: new Map(), outlets: new Map() },
    blocked: new Map(),
    notices: [],
    faults: [],
    canWrite: true,
    site: { name: 'موجز', timeZone: 'UTC' },
  };
  const pages = pagesOf(context);
  expect(pages.size).toBe(n + 3);
  const tree = parse(pages.get('index.html')?.() ?? '');
  const [open, rest]: [string[], string[]] = [[], []];
  visit(tree, 'element', (node, _, parent) => {
    if (node.tagName === 'details')
      visit(node, 'element', ({ properties }) => {
        if (properties.dataRow !== undefined) rest.push(String(properties.href));
      });
    if (node.properties.dataRow !== undefined && parent !== undefined)
      open.push(String(node.properties.href));
  });
  expect(new Set(open).size).toBe(n);
  expect(rest).toHaveLength(n - 30);
});
