/** From the body of a brief (MDX) to HTML, without running any of it. */
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { words } from '../arabic/letters.ts';
import { bodyExcess, TOO_DEEP } from './body-limits.ts';
import { briefSyntax } from './brief-syntax.ts';
import { isParserFault } from './parse-body.ts';
import { briefRemarkPlugins, rehypePlugins } from './index.ts';
import { rehypeStandalone } from './rehype-standalone.ts';
import { rehypePlainText } from './rehype-plain-text.ts';
import type { EntityLinks } from './remark-entity-links.ts';
import type { StatementInText } from '../digest/model.ts';
import type { Speakers } from './statements.ts';

export interface CompiledBrief {
  readonly html: string;
  /** The same with absolute links; empty where no address was given that they are relative to. */
  readonly standalone: string;
  /** The words of the body, a block a line. */
  readonly text: string;
  /** All the text that names were looked for in, which may be more; empty where none were to be linked. */
  readonly evidence: string;
  readonly statements: readonly StatementInText[];
  /** Words in the body, for the reading time. */
  readonly words: number;
}

/** A fault in the body; line and column are those of the body alone, from 1. */
export interface BodyFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
}

const processor = briefSyntax()
  .use(briefRemarkPlugins)
  .use(remarkRehype)
  .use(rehypePlugins)
  .use(rehypePlainText)
  .use(rehypeStandalone)
  .use(rehypeStringify)
  .freeze();

/**
 * Compiles a body. Nothing in it is executed: what could be is refused (remark-safe-mdx).
 *
 * @param body MDX without frontmatter
 * @param speakerOf the registered actors, who may speak
 * @param entityLinks where names of countries and actors lead; absent: they are not linked
 * @param home the absolute address that links are relative to
 * @returns the result, or every fault found; never throws for bad input
 */
export function compileBrief(
  body: string,
  speakerOf: Speakers,
  entityLinks?: EntityLinks,
  home?: string,
): { compiled: CompiledBrief } | { faults: BodyFault[] } {
  const excess = bodyExcess(body);
  if (excess !== undefined) return { faults: [{ column: 1, ...excess }] };
  const file = new VFile(body);
  file.data.speakerOf = speakerOf;
  if (home !== undefined) file.data.home = home;
  if (entityLinks !== undefined) file.data.entityLinks = entityLinks;
  try {
    const html = String(processor.processSync(file));
    if (file.messages.length > 0) return { faults: file.messages.map(toFault) };
    const { statements = [], text = '', evidence = '', standalone = '' } = file.data;
    return {
      compiled: { html, standalone, text, evidence, statements, words: countWords(html) },
    };
  } catch (error) {
    if (error instanceof VFileMessage) return { faults: [toSyntaxFault(error)] };
    if (isParserFault(error)) return { faults: [{ line: 1, column: 1, ...TOO_DEEP }] };
    throw error;
  }
}

function countWords(html: string): number {
  return words(html.replace(/<[^>]*>/g, ' ')).length;
}

function toFault(message: VFileMessage): BodyFault {
  return {
    line: message.line ?? 1,
    column: message.column ?? 1,
    message: message.reason,
    remedy: message.note ?? '',
  };
}

/** The parser's own message is in English and for programmers; its place is what helps. */
function toSyntaxFault(message: VFileMessage): BodyFault {
  return {
    line: message.line ?? 1,
    column: message.column ?? 1,
    message: 'لا يُقرأ النص هنا: وسم غير مغلق، أو قوس معقوف، أو علامة «<» وحدها',
    remedy: 'أغلق الوسم الذي فتحته، واكتب \\{ و\\} و\\< إن أردت العلامات نفسها',
  };
}
