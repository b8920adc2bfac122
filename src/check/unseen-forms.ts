/** Registered forms that no brief has: slips of the registry, or names still waiting for their news. */
import { foldKey } from '../arabic/folding.ts';
import { matcherOf } from '../entities/registry.ts';
import type { Content } from './entry.ts';
import { writtenForms } from './shared-forms.ts';

export interface UnseenForm {
  readonly file: string;
  readonly form: string;
}

/** @returns Arabic names and aliases of countries and actors found in no title, standfirst or body */
export function findUnseenForms(content: Content): UnseenForm[] {
  const matcher = matcherOf(content);
  const seen = new Set<string>();
  for (const { data, body } of content.briefs.values()) {
    const { mentions } = matcher.find([data.title, data.summary, body].join('\n'));
    for (const { type, id, form } of mentions) seen.add(`${type}/${id}/${foldKey(form)}`);
  }
  return (['country', 'actor'] as const).flatMap((type) => {
    const entries = type === 'country' ? content.countries : content.actors;
    return [...entries.values()].flatMap(({ id, file, data: { name, aliases } }) =>
      writtenForms({ name, aliases })
        .filter(({ form }) => !seen.has(`${type}/${id}/${foldKey(form)}`))
        .map(({ form }) => ({ file, form })),
    );
  });
}
