/** What an editor decides at the desk: a command of the project, or a press that does the same. */
import { z } from 'astro/zod';
import { selectionOf } from '../editing/accept-proposals.ts';
import type { Proposal } from '../editing/proposals.ts';
import { commandOf } from '../editing/registration.ts';
import type { Desk, Story } from './desk.ts';

export type Decision =
  | { readonly act: 'accept' | 'drop'; readonly story: Story; readonly which: string | undefined }
  | { readonly act: 'publish'; readonly story: Story }
  | { readonly act: 'join'; readonly story: Story; readonly other: string }
  | { readonly act: 'split'; readonly story: Story; readonly number: number }
  | { readonly act: 'register'; readonly name: Proposal };

/** What a press sends: the fields of its form. */
export type Fields = Readonly<Record<string, string>>;

/** The command that does it, for a POSIX shell. Ids and numbers need no quotes. */
export function decisionCommand(decision: Decision): string {
  switch (decision.act) {
    case 'accept':
      return ['npm run accept --', decision.story.id, decision.which ?? ''].join(' ').trimEnd();
    case 'drop':
      return ['npm run accept --', decision.story.id, '--drop', decision.which ?? '']
        .join(' ')
        .trimEnd();
    case 'publish':
      return `npm run publish -- ${decision.story.id}`;
    case 'join':
      return `npm run join -- ${decision.story.id} ${decision.other}`;
    case 'split':
      return `npm run split -- ${decision.story.id} ${String(decision.number)}`;
    case 'register':
      return commandOf(decision.name.request);
  }
}

/** @returns what `decisionFrom` reads again */
export function decisionFields(decision: Decision): Fields {
  if (decision.act === 'register') {
    const { registry, name } = decision.name.request;
    return { act: 'register', registry, name };
  }
  const { act, story } = decision;
  return {
    act,
    id: story.id,
    ...(act === 'accept' || act === 'drop' ? { which: decision.which ?? '' } : {}),
    ...(act === 'join' ? { which: decision.other } : {}),
    ...(act === 'split' ? { which: String(decision.number) } : {}),
  };
}

const fieldsSchema = z.object({
  act: z.enum(['accept', 'drop', 'publish', 'join', 'split', 'register']),
  id: z.string().default(''),
  which: z.string().default(''),
  registry: z.string().default(''),
  name: z.string().default(''),
});

/**
 * Reads a press. Nothing of it is used but to choose among what the desk shows.
 *
 * @returns undefined for what the desk does not offer
 */
export function decisionFrom(fields: Fields, desk: Desk): Decision | undefined {
  const { success, data } = fieldsSchema.safeParse(fields);
  if (!success) return undefined;
  const { act, id, which, registry, name: words } = data;
  if (act === 'register') {
    const name = desk.names.find(
      ({ request }) => request.registry === registry && request.name === words,
    );
    return name && { act, name };
  }
  const story = desk.stories.find((one) => one.id === id);
  if (story === undefined) return undefined;
  switch (act) {
    case 'publish':
      return { act, story };
    case 'accept':
    case 'drop':
      if (which !== '' && selectionOf(which) === undefined) return undefined;
      return { act, story, which: which === '' ? undefined : which };
    case 'join':
      return story.related.some((one) => one.id === which)
        ? { act, story, other: which }
        : undefined;
    case 'split': {
      const source = story.sources.find(({ number }) => String(number) === which);
      return source?.number === undefined || source.number === 1
        ? undefined
        : { act, story, number: source.number };
    }
  }
}
