/** An HTML page: Readability tells which blocks are the article, the same chain as for dumps cleans them. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Block } from '../block.ts';
import { htmlBlocks, MARK } from './html-blocks.ts';
import { htmlEvidence } from './html-evidence.ts';
import type { Page } from '../page.ts';

export function readHtml(html: string): Page {
  const document = parse(html);
  const evidence = htmlEvidence(document);
  const blocks = htmlBlocks(document);
  const inside = extract(document, blocks.length);
  return {
    evidence,
    blocks: blocks.map((block, i) => {
      if (block.why !== 'open') return block;
      if (block.markup === 'caption') return { ...block, why: 'caption' };
      return inside.has(i) && block.markup !== 'chrome' ? block : { ...block, why: 'boilerplate' };
    }),
  };
}

/** A fragment of HTML (the content of a feed's item): all of it is article. */
export function readFragment(html: string): Block[] {
  return htmlBlocks(parse(`<html><body>${html}</body></html>`)).map((block) =>
    block.why === 'open' && block.markup === 'caption' ? { ...block, why: 'caption' } : block,
  );
}

function parse(html: string): Document {
  const whole = /<body[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(/<html[\s>]/i.test(whole) ? whole : `<html>${whole}</html>`);
  return document;
}

/** The numbers of the blocks that Readability keeps. */
function extract(document: Document, count: number): Set<number> {
  const kept = new Set<number>();
  if (count === 0) return kept;
  let article: { content?: string | null | undefined } | null = null;
  try {
    article = new Readability(document, { keepClasses: false, charThreshold: 120 }).parse();
  } catch {
    return kept;
  }
  for (const match of (article?.content ?? '').matchAll(new RegExp(`${MARK}="(\\d+)"`, 'g'))) {
    kept.add(Number(match[1]));
  }
  return kept;
}
