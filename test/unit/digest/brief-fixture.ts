/** Briefs for tests of pure code. */
import type { Actor, Brief, Country, Statement } from '../../../src/digest/model.ts';

export const mali: Country = {
  id: 'ml',
  name: 'مالي',
  nameEn: 'Mali',
  nameFr: 'Mali',
  region: 'sahel',
};
export const niger: Country = {
  id: 'ne',
  name: 'النيجر',
  nameEn: 'Niger',
  nameFr: 'Niger',
  region: 'sahel',
};
export const lavrov: Actor = {
  id: 'sergey-lavrov',
  kind: 'person',
  name: 'سيرغي لافروف',
  nameEn: 'Sergey Lavrov',
  aliases: [],
  roles: [],
  memberOf: [],
};

/** @param rest without `direct` a quotation */
export function statementOf(text: string, rest: Partial<Statement> = {}): Statement {
  return { text, direct: true, paragraph: 1, about: [], ...rest };
}

export function briefOf(id: string, rest: Partial<Brief> = {}): Brief {
  return {
    id,
    title: `عنوان ${id}`,
    summary: 'ملخص',
    publishedAt: `${id.slice(0, 10)}T10:00:00Z`,
    precision: 'minute',
    day: id.slice(0, 10),
    countries: [],
    actors: [],
    topics: [],
    sources: [{ outlet: { id: 'agency', name: 'وكالة', ownership: 'state' } }],
    keyPoints: [],
    changes: [],
    unknowns: [],
    watch: [],
    differs: [],
    corrections: [],
    formerly: [],
    statements: [],
    words: 100,
    opensWithSummary: false,
    body: 'body',
    html: '<p>نص</p>',
    standaloneHtml: '<p>نص</p>',
    file: `content/briefs/${id}.mdx`,
    ...rest,
  };
}
