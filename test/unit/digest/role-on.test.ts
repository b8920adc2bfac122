import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roleOn } from '../../../src/digest/role-on.ts';

const minister = { title: 'وزيرة', from: '2024-05' };
const deputy = { title: 'نائبة', from: '2019', to: '2024-04-30' };
const both = [minister, deputy];

test.each([
  ['the one of that day', both, '2024-06-01', 'وزيرة'],
  ['the one of then', both, '2022-01-01', 'نائبة'],
  ['on its last day', both, '2024-04-30', 'نائبة'],
  ['none before any', both, '2018-12-31', undefined],
  ['none in the month in which it began, of which no day is known', [minister], '2024-05-20', undefined],
  ['on the day on which it began', [{ title: 'وزيرة', from: '2024-05-20' }], '2024-05-20', 'وزيرة'],
  ['the day before', [{ title: 'وزيرة', from: '2024-05-20' }], '2024-05-19', undefined],
  ['none in a month in which it changed', [{ title: 'وزيرة', from: '2024-05-20' }], '2024-05', undefined],
  ['in a month that lies within', both, '2023-03', 'نائبة'],
  ['of two at a time the one begun last', [{ title: 'رئيس', from: '2010' }, { title: 'قائد', from: '2012' }, { title: 'عضو', from: '2011' }], '2020-01-01', 'قائد'],
  ['the only one, of which no day is known', [{ title: 'وزير' }], '2020-01-01', 'وزير'],
  ['of such ones none, where there are two', [{ title: 'وزير' }, { title: 'سفير' }], '2020-01-01', undefined],
  ['none where another may have begun', [{ title: 'وزير' }, { title: 'سفير', from: '2020' }], '2020-01-01', undefined],
  ['a sure one before one without days', [{ title: 'وزير' }, { title: 'سفير', from: '2019' }], '2020-01-01', 'سفير'],
  ['before its end', [{ title: 'وزير', to: '2020-02' }], '2020-01-31', 'وزير'],
  ['none in the month of its end', [{ title: 'وزير', to: '2020-02' }], '2020-02-01', undefined],
  ['none in the year of its end, though its beginning is known', [{ title: 'وزير', from: '2019', to: '2020' }], '2020-02-01', undefined],
  ['none after its end', [{ title: 'وزير', to: '2020-02' }], '2020-03-01', undefined],
  ['none of none', [], '2020-03-01', undefined],
] as const)('%s', (_name, roles, day, expected) => {
  expect(roleOn(roles, day)?.title).toBe(expected);
}); // prettier-ignore

test('in whatever order the roles stand, and never one that was over or to come', () => {
  const date = fc.constantFrom(
    '2019',
    '2020',
    '2020-05',
    '2020-06',
    '2020-06-10',
    '2020-06-12',
    '2021',
  );
  const role = fc.record({ title: fc.uuid(), from: date, to: date }, { requiredKeys: ['title'] });
  const day = fc.constantFrom('2020-06-10', '2020-06-11', '2020-06');
  fc.assert(
    fc.property(fc.array(role, { maxLength: 4 }), day, (roles, on) => {
      const found = roleOn(roles, on);
      const starts = roles.map(({ from }) => from);
      if (new Set(starts).size === starts.length)
        expect(roleOn(roles.toReversed(), on)).toEqual(found);
      if (found?.from !== undefined) expect(found.from <= on).toBe(true);
      if (found?.to !== undefined) expect(found.to >= on).toBe(true);
    }),
  );
});
