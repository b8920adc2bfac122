/** The draft as it would look. */
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { bindParticles } from '../../arabic/headlines.ts';
import { formatDate } from '../../arabic/dates.ts';
import { CONFIDENCE_LABELS } from '../../digest/labels.ts';
import { opensWithSummary } from '../../digest/standfirst.ts';
import { compileBrief } from '../../markdown/compile-brief.ts';
import type { OpenFrontmatter } from '../../schemas/brief.ts';
import type { Story } from '../desk.ts';
import type { DeskContext } from './context.ts';
import { differences } from './differences.ts';
import { words } from './words.ts';

/** @returns the article; of a brief that cannot be read its text as it lies there */
export function draft(story: Story, context: DeskContext): ElementContent {
  const { brief, title } = story;
  if (brief === undefined)
    return h('article#draft', { tabindex: -1 }, [
      h('h1', words(title)),
      h('p', 'لا ملف لهذا الموجز الآن: حُذف، أو أُعيدت تسميته.'),
    ]);
  if (brief.data === undefined)
    return h('article#draft', { tabindex: -1 }, [
      h('h1', words(title)),
      h('p', 'لا تُقرأ بيانات هذا الموجز. شغّل npm run check وأصلحها، ثم أعد تحميل الصفحة.'),
      h('pre.raw', { dir: 'auto', tabindex: 0, 'aria-label': 'الملف كما هو' }, words(brief.text)),
    ]);
  const { data, body } = brief;
  const compiled = compileBrief(body, (id) => context.content.actors.get(id)?.data);
  const html = 'faults' in compiled ? '' : compiled.compiled.html;
  const hasDeck = !opensWithSummary({ summary: data.summary, html });
  return h('article#draft', { tabindex: -1, 'aria-labelledby': 'title' }, [
    h('header.head', [
      h('h1#title', words(bindParticles(data.title))),
      ...(hasDeck ? [h('p.deck', words(data.summary))] : []),
      h('p.by', byline(data)),
    ]),
    ...changes(data),
    h('div.body', [
      ...points(data),
      ...bodyOf(body, compiled),
      ...differences(data.differs ?? [], context),
    ]),
    ...rows('ما لا نعرفه بعد', data.unknowns ?? []),
    ...rows(
      'ماذا نراقب',
      (data.watch ?? []).map(({ when, what }) => `${dated(when)}: ${what}`),
    ),
    ...rows('عن المصادر', data.sourcesNote === undefined ? [] : [data.sourcesNote]),
  ]);
}

function byline({ publishedAt, confidence, follows }: OpenFrontmatter): ElementContent[] {
  const parts = [
    publishedAt === undefined ? 'بلا تاريخ' : formatDate(publishedAt.slice(0, 10)),
    ...(confidence === undefined ? [] : [`درجة الثقة: ${CONFIDENCE_LABELS[confidence]}`]),
    ...(follows === undefined ? [] : [`يتابع: ${follows}`]),
  ];
  return parts.map((part) => h('span', words(part)));
}

function changes({ changes: list = [] }: OpenFrontmatter): ElementContent[] {
  if (list.length === 0) return [];
  const rowsOf = list.map(({ what, before, after }) =>
    h('div', [
      h('dt', words(what)),
      h('dd', [h('b', 'كان'), ' ', h('span', words(before))]),
      h('dd.now', [h('b', 'صار'), ' ', h('span', words(after))]),
    ]),
  );
  return [
    h('section.change', { 'aria-label': 'ما الذي تغيّر' }, [
      h('h2', 'ما الذي تغيّر'),
      h('dl', rowsOf),
    ]),
  ];
}

function points({ keyPoints = [] }: OpenFrontmatter): ElementContent[] {
  if (keyPoints.length === 0) return [];
  return [
    h('h2', 'الخلاصة'),
    h(
      'ul.list',
      keyPoints.map((point) => h('li', [h('span', words(point))])),
    ),
    h('h2', 'التفاصيل'),
  ];
}

function rows(heading: string, lines: readonly string[]): ElementContent[] {
  if (lines.length === 0) return [];
  return [
    h('section', { 'aria-label': heading }, [
      h('h2.label', heading),
      h(
        'ul.rows',
        lines.map((line) => h('li', words(line))),
      ),
    ]),
  ];
}

function dated(when: string): string {
  return /^\d{4}-\d{2}(?:-\d{2})?$/.test(when) ? formatDate(when) : when;
}

const parser = rehype().data('settings', { fragment: true });

/** The body by the site's own compiler, which runs nothing; where it has faults, as it lies there. */
function bodyOf(body: string, result: ReturnType<typeof compileBrief>): ElementContent[] {
  if ('faults' in result)
    return [
      h('p.fault', result.faults.map(({ message, remedy }) => `${message}. ${remedy}.`).join(' ')),
      h('pre.raw', { dir: 'auto', tabindex: 0, 'aria-label': 'نص الموجز كما هو' }, words(body)),
    ];
  const tree = parser.parse(result.compiled.html);
  visit(tree, 'element', harmless);
  return contentOf(tree);
}

/** A page has each id once; and nothing leads from the desk but sources. */
function harmless(element: Element): void {
  delete element.properties.id;
  if (element.tagName !== 'a') return;
  element.tagName = 'span';
  element.properties = {};
}

function contentOf({ children }: Root): ElementContent[] {
  return children.filter(
    (child) => child.type === 'element' || child.type === 'text' || child.type === 'comment',
  );
}
