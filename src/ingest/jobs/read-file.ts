/** The articles of one input, by its name. */
import { decode } from '../read/decode.ts';
import { readBytes, STANDARD_INPUT } from '../read/input-files.ts';
import { type InputPages, isKnownKind, readInput, UNKNOWN_KIND } from '../read/input.ts';

/**
 * @param file a path, or `-` for standard input
 * @returns its articles, or in Arabic why there are none
 * @throws Error in Arabic where it cannot be read
 */
export async function readFile(file: string): Promise<InputPages | { readonly reason: string }> {
  if (file !== STANDARD_INPUT && !isKnownKind(file)) return { reason: UNKNOWN_KIND };
  const decoded = decode(await readBytes(file));
  return 'reason' in decoded ? decoded : readInput(file, decoded.text);
}
