/** From bytes to text. */

const UTF8_BOM = '\ufeff';

/**
 * @returns the text, or why the bytes are none
 */
export function decode(bytes: Uint8Array): { text: string } | { reason: string } {
  if (bytes.includes(0)) return { reason: 'الملف ثنائي وليس نصًّا' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text: text.startsWith(UTF8_BOM) ? text.slice(1) : text };
  } catch {
    return { reason: 'ترميز الملف ليس UTF-8' };
  }
}
