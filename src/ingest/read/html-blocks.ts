/** The text blocks of an HTML document in order, each with what its markup says of it. */
import type { Block, Markup } from '../block.ts';
import { cleanLine } from './text.ts';

/** The attribute that ties a piece of text to its block while an extractor takes the document apart. */
export const MARK = 'data-mujaz-block';

const SKIPPED = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'SVG', 'MATH', 'HEAD', 'SELECT', 'TEXTAREA', 'INPUT']); // prettier-ignore
const INLINE = new Set(['A', 'ABBR', 'B', 'BDI', 'BDO', 'CITE', 'CODE', 'DEL', 'EM', 'FONT', 'I', 'INS', 'KBD', 'LABEL', 'MARK', 'Q', 'S', 'SMALL', 'SPAN', 'STRONG', 'SUB', 'SUP', 'TIME', 'U', 'VAR', 'IMG', 'WBR']); // prettier-ignore
const CHROME = new Set(['NAV', 'FOOTER', 'ASIDE', 'FORM', 'BUTTON', 'DIALOG']);
const CAPTION_CLASS =
  /(?:^|[-_\s])(?:caption|credit|copyright|photo-?desc\w*|image-?desc\w*)(?:$|[-_\s])/i;
const CHROME_CLASS =
  /(?:^|[-_\s])(?:related|share|sharing|social|comments?|cookie|newsletter|breadcrumbs?|menu|navbar|sidebar|widget|most-?read|recommend\w*|tags?|modal|popup|login|poll|inject|ads?|advert\w*|promo|trending)(?:$|[-_\s\d])/i;

export interface MarkedBlock extends Block {
  readonly heading: boolean;
}

/**
 * Walks the document and marks its text nodes: each is wrapped in a span whose `data-mujaz-block` is the number of
 * its block, so that what an extractor keeps can be told afterwards.
 */
export function htmlBlocks(document: Document): Block[] {
  const blocks: Block[] = [];
  const marks: (readonly [Text, number])[] = [];
  let current = emptyRun();
  const flush = (): void => {
    const text = cleanLine(current.text);
    if (text !== '') {
      const isLink = current.linked > 0.7 * current.text.trim().length;
      const markup = current.markup ?? (isLink ? 'link' : undefined);
      for (const node of current.nodes) marks.push([node, blocks.length]);
      const why = markup === 'hidden' ? 'hidden' : 'open';
      blocks.push({ text, afterGap: true, why, ...(markup === undefined ? {} : { markup }) });
    }
    current = emptyRun();
  };
  const walk = (node: Node, markup: Markup | undefined, isLinked: boolean): void => {
    for (const child of [...node.childNodes]) {
      if (child.nodeType === 3) {
        const text = child.textContent ?? '';
        current.text += text.replace(/\s+/g, ' ');
        if (text.trim() !== '') {
          current.nodes.push(child as Text); // nodeType 3 is Text (DOM standard).
          current.markup ??= markup;
          if (isLinked) current.linked += text.trim().length;
        }
      } else if (child.nodeType === 1) {
        const element = child as Element; // nodeType 1 is Element (DOM standard).
        const name = element.tagName.toUpperCase();
        if (SKIPPED.has(name)) continue;
        const own = markupOf(element, name) ?? markup;
        const inner = markup === 'hidden' || markup === 'chrome' ? markup : own;
        const isBlock = !INLINE.has(name) || inner !== markup;
        if (isBlock) flush();
        if (name !== 'BR') walk(element, inner, isLinked || name === 'A');
        if (isBlock) flush();
      }
    }
  };
  walk(document.body, undefined, false);
  flush();
  for (const [node, block] of marks) {
    const span = document.createElement('span');
    span.setAttribute(MARK, String(block));
    node.replaceWith(span);
    span.append(node);
  }
  return blocks;
}

interface Run {
  text: string;
  linked: number;
  nodes: Text[];
  markup: Markup | undefined;
}

function emptyRun(): Run {
  return { text: '', linked: 0, nodes: [], markup: undefined };
}

function markupOf(element: Element, name: string): Markup | undefined {
  const style = element.getAttribute('style') ?? '';
  if (element.hasAttribute('hidden') || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style))
    return 'hidden';
  if (CHROME.has(name)) return 'chrome';
  if (/^H[1-6]$/.test(name)) return 'heading';
  const label = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (name === 'FIGCAPTION' || name === 'FIGURE' || CAPTION_CLASS.test(label)) return 'caption';
  const holdsArticle =
    /^(?:BODY|MAIN|ARTICLE|HTML)$/.test(name) ||
    element.querySelector('article, h1, [itemprop=articleBody]') !== null;
  return CHROME_CLASS.test(label) && !holdsArticle ? 'chrome' : undefined;
}
