/** A topic of two («روسيا وأفريقيا») is one only where both are told. */
import { expect, test } from 'vitest';
import { readContent } from '../../../../src/check/content.ts';
import { knowledgeOf } from '../../../../src/ingest/knowledge.ts';
import { findNamed } from '../../../../src/ingest/speech/named.ts';
import { findSubjects } from '../../../../src/ingest/speech/subjects.ts';

const { content } = await readContent(`${process.cwd()}/content`, process.cwd());
const { matcher, topics } = knowledgeOf(content);
const topicsOf = (title: string, body: string): readonly string[] =>
  findSubjects(title, '', body, findNamed(`${title}\n\n${body}`, matcher), topics).topics;

test.each([
  ['Moldova', 'روسيا تخفض الغاز إلى مولدوفا', 'قالت موسكو إن الديون لم تسدد.', false],
  ['Niger', 'روسيا تسلم النيجر شحنة قمح', 'قالت موسكو إنها هبة.', true],
  ['the continent', 'روسيا تدعو إلى مؤتمر', 'قالت موسكو إن القارة الأفريقية كلها مدعوة.', true],
  ['a capital alone', 'روسيا تفتح خط طيران', 'تبدأ الرحلات من موسكو إلى باماكو في مايو.', false],
])('Russia and %s', (_, title, body, isOne) => {
  expect(topicsOf(title, body).includes('russia-africa')).toBe(isOne);
});
