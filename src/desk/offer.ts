/** What the morning's pull request shows of the desk. */
import path from 'node:path';
import { z } from 'astro/zod';
import { count } from '../arabic/counted-nouns.ts';
import { officialPhrase } from '../digest/official-sources.ts';
import type { Desk, Story } from './desk.ts';
import type { Offer, OfferedStory } from './pull-request-text.ts';

/** A proposal's records are left open by the schema: what has another form is not shown here. */
const differenceSchema = z.object({
  what: z.string(),
  values: z.array(z.object({ source: z.string(), value: z.string() })),
});

/**
 * @param faults lines of what the run could not read
 * @param preview where the desk is to be had
 * @returns the drafts that the run has to do with, in the desk's order; those of earlier days were offered then
 */
export function offerOf(desk: Desk, faults: readonly string[], preview?: string): Offer {
  const stories = desk.stories.filter(({ state, isOfRun }) => isOfRun && state === 'draft');
  return {
    stories: stories.map(offered),
    faults: [...faults, ...desk.refused.map(refusal)],
    ...(preview === undefined ? {} : { preview }),
  };
}

/** An article by what people know it by; the file that keeps it is named where there is nothing else. */
function refusal({ title, url, input, reason }: Desk['refused'][number]): string {
  return `${title ?? url ?? path.basename(input)}: ${reason ?? 'رُفض'}`;
}

function offered(story: Story): OfferedStory {
  const { id, title, questions, brief } = story;
  const sources = story.sources.filter(({ number }) => number !== undefined);
  const names = new Map(sources.map(({ outlet, outletName }) => [outlet.id, outletName]));
  const differences = [...(brief?.data?.differs ?? []), ...(brief?.data?.proposed?.differs ?? [])];
  return {
    id,
    title,
    provenance: `${count(sources.length, 'source')}${officialPhrase(sources)}`,
    sources: sources.map((source) => ({
      outlet: source.outletName,
      ...(source.title === undefined ? {} : { title: source.title }),
      ...(source.url === undefined ? {} : { url: source.url }),
    })),
    differs: differences.flatMap((one) => {
      const { data } = differenceSchema.safeParse(one);
      if (data === undefined) return [];
      const values = data.values.map(
        ({ source, value }) => `${value} (${names.get(source) ?? source})`,
      );
      return [`${data.what}: ${values.join('، ')}`];
    }),
    questions,
  };
}
