/** Rules of a page's structure (the design bar, rules 1, 4, 31, and its list of WCAG 2.2). */
import type { Element } from 'hast';
import { toText } from 'hast-util-to-text';
import { attribute, type Finding, type OutputPage } from './output-page.ts';
import { eachElement } from './walk.ts';

const LANDMARKS = new Set(['nav', 'aside', 'section', 'search']);
const MAY_BE_AUTO = new Set(['input', 'textarea', 'bdi']);
const HEADING = /^h([1-6])$/;

export function checkDocument({ file, tree, html }: OutputPage): Finding[] {
  const findings: Finding[] = [];
  const fault = (rule: string, message: string): void => {
    findings.push({ file, rule, message });
  };
  const ids = new Set<string>();
  const references: [string, string][] = [];
  const levels: number[] = [];
  eachElement(tree, (element) => {
    const { tagName } = element;
    const of = (name: string): string | undefined => attribute(element, name);
    if (tagName === 'html' && (of('lang') !== 'ar' || of('dir') !== 'rtl')) {
      fault('language', '<html> says lang="ar" dir="rtl"');
    }
    const id = of('id');
    if (id !== undefined) {
      if (ids.has(id)) fault('duplicate-id', `the id ${id} stands twice`);
      ids.add(id);
    }
    for (const name of ['ariaLabelledBy', 'ariaDescribedBy', 'htmlFor']) {
      for (const target of (of(name) ?? '').split(' ').filter((part) => part !== '')) {
        references.push([name, target]);
      }
    }
    if (of('dir') === 'auto' && !MAY_BE_AUTO.has(tagName)) {
      fault(
        'dir-auto',
        `<${tagName} dir="auto">: a headline that begins in Latin turns round; leave it out`,
      );
    }
    if (of('style') !== undefined)
      fault('inline-style', `<${tagName} style>: a strict policy refuses it`);
    if (Object.keys(element.properties).some((name) => /^on[A-Z]/.test(name))) {
      fault('inline-script', `<${tagName}> has an event handler`);
    }
    if (
      LANDMARKS.has(tagName) &&
      of('ariaLabel') === undefined &&
      of('ariaLabelledBy') === undefined
    ) {
      fault('landmark-name', `<${tagName}> has no name: aria-label or aria-labelledby`);
    }
    const label = of('ariaLabel');
    if (label !== undefined && !/\p{Script=Arabic}/u.test(label)) {
      fault('label-language', `aria-label="${label}" is not Arabic`);
    }
    if (tagName === 'table') checkTable(element, fault);
    if (tagName === 'time' && of('dateTime') === undefined)
      fault('time', '<time> without datetime');
    if (tagName === 'svg' && of('ariaHidden') !== 'true' && of('role') === undefined) {
      fault('svg-name', '<svg> is neither hidden nor named (role="img" and a title)');
    }
    if (tagName === 'img' && of('alt') === undefined) fault('alt', '<img> without alt');
    if (of('className')?.split(' ').includes('chip') === true && !hasHiddenKind(element)) {
      fault('chip-kind', 'a chip says its kind by shape alone: a hidden word is missing');
    }
    const level = HEADING.exec(tagName)?.[1];
    if (level !== undefined) levels.push(Number(level));
    if (tagName === 'title' && toText(element).trim() === '') fault('title', 'an empty <title>');
  });
  for (const [name, target] of references) {
    if (!ids.has(target)) fault('reference', `${name} names #${target}, and there is no such id`);
  }
  if (levels.filter((level) => level === 1).length !== 1) fault('h1', 'a page has one <h1>');
  if (levels.some((level, i) => i > 0 && level - (levels[i - 1] ?? 0) > 1)) {
    fault('heading-level', `headings skip a level: ${levels.join(' ')}`);
  }
  if (!/<meta name="description" content="[^"]{10,}"/.test(html)) {
    fault('description', 'a meta description is missing');
  }
  if (!/<link rel="canonical" href="https?:/.test(html)) fault('canonical', 'no canonical address');
  return findings;
}

function checkTable(table: Element, fault: (rule: string, message: string) => void): void {
  eachElement({ type: 'root', children: [table] }, (element) => {
    if (element.tagName === 'th' && attribute(element, 'scope') === undefined) {
      fault('th-scope', '<th> without scope');
    }
  });
  const hasCaption = table.children.some(
    (child) => child.type === 'element' && child.tagName === 'caption',
  );
  if (!hasCaption && attribute(table, 'ariaLabelledBy') === undefined) {
    fault('table-caption', '<table> without a caption or aria-labelledby');
  }
}

function hasHiddenKind(chip: Element): boolean {
  return chip.children.some(
    (child) => child.type === 'element' && attribute(child, 'className') === 'vh',
  );
}
