/** The body of a brief as a tree, with places: for those who look at its words and not at its HTML. */
import type { Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import { bodyExcess } from './body-limits.ts';
import { briefSyntax } from './brief-syntax.ts';

const parser = briefSyntax().freeze();

/** @returns the tree; undefined where the body cannot be read (compile-brief.ts tells editors why) */
export function parseBody(body: string): Root | undefined {
  if (bodyExcess(body) !== undefined) return undefined;
  try {
    return parser.parse(body);
  } catch (error) {
    if (error instanceof VFileMessage || isParserFault(error)) return undefined;
    throw error;
  }
}

/**
 * Whether the parser itself gave up: on elements within each other until the stack is full, or, with Node's condition
 * `development` (Vitest), on an assertion of its own about an element that a heading cuts off.
 */
export function isParserFault(error: unknown): boolean {
  return (
    error instanceof RangeError ||
    (error instanceof Error && 'code' in error && error.code === 'ERR_ASSERTION')
  );
}
