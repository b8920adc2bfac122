import { describe, expect, test } from 'vitest';
import { readChoice, readProposals } from '../../../src/editing/proposals.ts';
import { commandOf, proposeEntry } from '../../../src/editing/registration.ts';
import { latinName } from '../../../src/names/latin-name.ts';
import { LONGEST_ID } from '../../../src/schemas/fields.ts';

describe('a proposal to register a name', () => {
  test.each([
    ['كريم بن عمر', 'Karim Ben Omar'],
    ['فاطمة ولد سيدي', 'Fatima Ould Sidi'],
    ['صندوق النقد الدولي', 'IMF'],
    ['سامي كوربان', 'Sami Korban'],
    ['الطاهر', 'Tahar'],
    ['Vanity Fair', 'Vanity Fair'],
  ])('%s in Latin letters', (name, latin) => {
    expect(latinName(name)).toBe(latin);
  });

  test.each([
    ['سامي كوربان', 'person', 'person'],
    ['وزارة الصيد', 'body', 'state-body'],
    ['كتيبة الفجر', 'body', 'armed-group'],
    ['تحالف الأنهار', 'body', 'alliance'],
    ['شركة كوميناك', 'body', 'organisation'],
  ] as const)('the kind of %s', (text, kind, expected) => {
    expect(proposeEntry({ text, kind }).answers.kind).toBe(expected);
  });

  test('the command is whole, and safe in a shell', () => {
    expect(commandOf(proposeEntry({ text: 'سامي كوربان', kind: 'person', country: 'gn' }))).toBe(
      "npm run new -- actor 'سامي كوربان' --name-en 'Sami Korban' --kind person --country gn",
    );
    expect(commandOf(proposeEntry({ text: "شركة $(ls) 'ب'", kind: 'body' }))).toContain(
      String.raw`actor 'شركة $(ls) '\''ب'\''' --name-en`,
    );
  });

  test('an outlet is asked for what outlets need', () => {
    const command = commandOf(proposeEntry({ text: 'الأفق', kind: 'body', isOutlet: true }));
    expect(command).toContain("npm run new -- outlet 'الأفق'");
    for (const flag of ['--ownership', '--time-zone', '--rights', '--id'])
      expect(command).toContain(flag);
  });

  test.each([
    ['رويترز', 'body', 'outlets'],
    ['رويترز للأنباء', 'body', 'outlets'],
    ['شركة كوميناك', 'body', 'actors'],
    ['رويترز', 'person', 'actors'],
  ] as const)('the lexicon tells what publishes: %s, a %s', (text, kind, registry) => {
    expect(proposeEntry({ text, kind }).registry).toBe(registry);
  });

  test('a long name gets an id that is not too long', () => {
    const { id } = proposeEntry({ text: 'المجلس الأعلى للتنسيق الدائم '.repeat(6), kind: 'body' });
    expect(id?.length).toBeLessThanOrEqual(LONGEST_ID);
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });
});

describe('names of a report', () => {
  const line = (names: object[]): string => JSON.stringify({ names });
  const karim = { text: 'كريم سو', kind: 'person', count: 2, registered: null, country: 'ml' };

  test('those that no registry has, summed up, the most named first', () => {
    const report = [
      line([karim, { ...karim, text: 'سامي كوربان', count: 3 }]),
      '',
      line([karim]),
    ].join('\n');
    expect(readProposals(report, () => false)).toMatchObject({
      proposals: [
        { count: 4, request: { name: 'كريم سو', answers: { country: 'ml' } } },
        { count: 3, request: { name: 'سامي كوربان' } },
      ],
    });
  });

  test('an outlet is offered as one', () => {
    const report = line([{ ...karim, text: 'رويترز', kind: 'body' }]);
    expect(readProposals(report, () => false)).toMatchObject({
      proposals: [{ request: { registry: 'outlets', name: 'رويترز' } }],
    });
  });

  test('neither the registered ones nor those that are registered by now', () => {
    const report = line([
      { ...karim, registered: 'karim-sow' },
      { ...karim, text: 'سامي كوربان' },
    ]);
    expect(readProposals(report, (name) => name === 'سامي كوربان')).toEqual({ proposals: [] });
  });

  test.each(['ليس تقريرا', '{"names": 3}', '[]', 'null'])(
    'what is no report is said: %s',
    (text) => {
      expect(readProposals(`${line([karim])}\n${text}`, () => false)).toMatchObject({
        error: expect.stringContaining('2') as string,
      });
    },
  );

  test.each([
    ['1, 3-5', [1, 3, 4, 5]],
    ['٢، ١', [1, 2]],
    ['', []],
    ['3 3', [3]],
    ['0', undefined],
    ['6', undefined],
    ['5-3', undefined],
    ['all', undefined],
  ])('the choice «%s»', (answer, expected) => {
    expect(readChoice(answer, 5)).toEqual(expected);
  });
});
