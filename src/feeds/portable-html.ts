/**
 * HTML for feed readers. Many drop classes, scripts, styles and unknown elements; a few drop every attribute. What is
 * left must still read: quotes keep their marks as letters, tables stand by themselves, links are absolute.
 */
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { rehype } from 'rehype';
import { toText } from 'hast-util-to-text';
import { beginsRightToLeft } from '../arabic/direction.ts';

/** Attributes with a meaning of their own; all others are for our style sheet. */
const KEPT = new Set([
  'href',
  'lang',
  'dir',
  'title',
  'scope',
  'colSpan',
  'rowSpan',
  'start',
  'dateTime',
]);
/** Elements that only carry a style or a role. */
const UNWRAPPED = new Set(['span', 'section', 'div', 'figure', 'bdi']);
const DROPPED = new Set(['script', 'style', 'template', 'svg', 'noscript', 'iframe', 'object']);
/** What a reader mirrors: lists, tables, and the bar of a quotation. */
const SIDED = new Set(['ul', 'ol', 'table', 'blockquote']);

const processor = rehype().data('settings', { fragment: true }).freeze();

/**
 * @param nodes a fragment of our own making
 * @param base the absolute address that links are relative to
 * @returns a `div` with language and direction, whose first letter is Arabic
 */
export function portableHtml(nodes: readonly ElementContent[], base: string): string {
  const content = nodes.flatMap((node) => portable(node, base));
  const box = h('div', { lang: 'ar', dir: 'rtl' }, content);
  if (!beginsRightToLeft(toText(box))) box.children.unshift({ type: 'text', value: '\u200F' });
  return stringify({ type: 'root', children: [box] });
}

/** The nodes of a fragment of HTML. */
export function parseFragment(html: string): ElementContent[] {
  const { children } = processor.parse(html);
  return children.filter((node) => node.type === 'element' || node.type === 'text');
}

function portable(node: ElementContent, base: string): ElementContent[] {
  if (node.type === 'comment') return [];
  if (node.type !== 'element') return [node];
  if (DROPPED.has(node.tagName) || node.properties.hidden === true) return [];
  const isSaid = hasClass(node, 'said');
  const children = node.children.flatMap((child) => portable(child, base));
  if (node.tagName === 'figcaption') return [h('p', ['— ', ...children])];
  // Style sheets draw the marks of `q`; here they are letters.
  if (node.tagName === 'q') return [text('«'), ...children, text('»')];
  if (
    UNWRAPPED.has(node.tagName) &&
    !(node.tagName === 'bdi' && node.properties.lang !== undefined)
  )
    return isSaid && node.tagName === 'span' ? unquoted(children) : children;
  return [{ ...node, properties: kept(node, base), children }];
}

/** An inline quotation has its marks as letters already; with those of the `q` within they would be double. */
function unquoted(children: ElementContent[]): ElementContent[] {
  return children.filter(
    (child, i) =>
      !(
        child.type === 'text' &&
        ((child.value === '«' && i === 0) || (child.value === '»' && i === children.length - 1))
      ),
  );
}

function kept({ tagName, properties }: Element, base: string): Element['properties'] {
  const left = Object.fromEntries(Object.entries(properties).filter(([name]) => KEPT.has(name)));
  if (typeof left.href === 'string') left.href = new URL(left.href, base).href;
  return SIDED.has(tagName) ? { ...left, dir: 'rtl' } : left;
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function stringify(tree: Root): string {
  return processor.stringify(tree);
}
