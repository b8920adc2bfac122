/** Names in cache files: they lead nowhere but into the folder that they are relative to. */
import { z } from 'astro/zod';

/** `briefs/x/index.html`: relative, with `/`, no segment empty or made of dots, nothing that Windows reads otherwise. */
export const innerPath = z.string().refine(isInnerPath);

export function isInnerPath(name: string): boolean {
  return !/[\\:\0-\x1f]/.test(name) && !name.split('/').some((part) => /^\.{0,2}$/.test(part));
}
