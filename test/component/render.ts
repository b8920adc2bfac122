/** Renders a component as a build does, spaces between lines gone. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

export async function render(
  component: AstroComponentFactory,
  props: Record<string, unknown>,
): Promise<string> {
  const container = await AstroContainer.create();
  const html = await container.renderToString(component, { props });
  return html.replace(/<!DOCTYPE html>/i, '').trim();
}

const BLOCK =
  /<\/?(?:article|blockquote|dd|div|dl|dt|figcaption|figure|h\d|header|li|nav|ol|p|section|ul)\b[^>]*>/g;

/** What a reader reads: blocks apart, inline elements as they touch. */
export function textOf(html: string): string {
  return html
    .replace(BLOCK, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
