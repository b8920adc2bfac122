/** The search page in the browser: the form, the address, the results. */
import { count } from '../arabic/counted-nouns.ts';
import { FACETS, readAddress, type SearchState, writeAddress } from './address.ts';
import type { Hit } from './engine.ts';
import { walkByKeyboard } from './keyboard.ts';
import { pageElement } from './page-element.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { resultItem } from './results-list.ts';
import { searchForm } from './search-form.ts';
import { keepDigits } from './shown-digits.ts';
import type { Findings, SiteSearch } from './site-search.ts';

const PAGE = 20;
const TYPING_PAUSE_MS = 180;
const NOT_LOADED = 'تعذر تحميل البحث. تحقق من الاتصال ثم أعد المحاولة، أو تصفّح الأرشيف.';

const { form, input, selects, choosing, ...fields } = searchForm();
const status = pageElement('#status', HTMLElement);
const meant = pageElement('#meant', HTMLElement);
const recent = pageElement('#recent', HTMLElement);
const results = pageElement('#results', HTMLOListElement);
const more = pageElement('#more', HTMLButtonElement);
const help = pageElement('#no-results', HTMLElement);

let opened: Promise<SiteSearch> | undefined;
/** Counts searches, so that a slow answer to an old question never replaces a newer one. */
let latest = 0;
let findings: Findings | undefined;
/** In the order in which they are shown: what is found later comes behind. */
let found: readonly Hit[] = [];

for (const shownPart of [form, status, meant, recent, results]) keepDigits(shownPart);
form.hidden = false;
// On a phone the focus would bring up the keyboard over the results.
if (document.activeElement === document.body && matchMedia('(pointer: fine)').matches)
  input.focus();
// Search is fetched while the reader begins to type, and not before: the page itself is ready at once.
form.addEventListener('focusin', () => {
  void open().catch(() => (opened = undefined));
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  run(fields.read(), 'push');
});
let pause: ReturnType<typeof setTimeout> | undefined;
input.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    run(fields.read(), 'replace');
  }, TYPING_PAUSE_MS);
});
for (const select of selects)
  select.addEventListener('change', () => {
    run(fields.read(), 'push');
  });
choosing.addEventListener('toggle', () => {
  if (choosing.open) run(fields.read(), 'keep');
});
let isLookingOn = false;
more.addEventListener('click', () => {
  if (isLookingOn) return;
  isLookingOn = true;
  const next = results.children.length;
  const turn = latest;
  showMore(turn)
    .then(
      () => {
        const link = results.children[next]?.querySelector('a');
        if (turn === latest) (link ?? (more.hidden ? input : more)).focus();
      },
      () => {
        if (turn === latest) status.textContent = NOT_LOADED;
      },
    )
    .finally(() => (isLookingOn = false));
});
recent.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (button === null) return;
  if (button.dataset.query === undefined) {
    forgetSearches();
    showRecent();
    input.focus();
  } else ask(button.dataset.query);
});
results.addEventListener('click', () => {
  rememberQuery();
});
walkByKeyboard(input, results, () => {
  ask('');
});
addEventListener('popstate', showAddress);
showAddress();

function ask(query: string): void {
  input.value = query;
  input.focus();
  run(fields.read(), 'push');
}

function showAddress(): void {
  const state = readAddress(location.search);
  fields.write(state);
  run(state, 'keep');
}

function run(state: SearchState, address: 'push' | 'replace' | 'keep'): void {
  clearTimeout(pause);
  const url = location.pathname + writeAddress(state);
  if (address === 'push' && url !== location.pathname + location.search)
    history.pushState(null, '', url);
  if (address === 'replace') history.replaceState(null, '', url);
  if (address === 'push') rememberQuery();
  const turn = (latest += 1);
  show(state, turn).catch(() => {
    // An older search that fails is nobody's any more: what a newer one found stays.
    if (turn !== latest) return;
    clear(NOT_LOADED);
    help.hidden = false;
    opened = undefined;
  });
}

function open(): Promise<SiteSearch> {
  opened ??= import('./site-search.ts').then(({ openSearch }) =>
    openSearch(form.dataset.pagefind ?? ''),
  );
  return opened;
}

async function show(state: SearchState, turn: number): Promise<void> {
  const isAsked = state.query !== '' || FACETS.some((facet) => state.facets[facet] !== '');
  if (!isAsked) {
    [findings, found] = [undefined, []];
    clear('');
    showRecent();
    if (!choosing.open) return;
  }
  const site = await open();
  const answer = await site.search(state);
  // What each choice would leave is worth its files only to a reader who chooses.
  const choices = choosing.open ? await answer.choices() : undefined;
  if (turn !== latest) return;
  if (choices !== undefined) fields.fill(choices, state.facets);
  if (!isAsked) return;
  const suggestion = state.query === '' ? undefined : await answer.suggestion();
  if (turn !== latest) return;
  [findings, found] = [answer, answer.hits];
  clear(summary(answer));
  showMeant(suggestion);
  help.hidden = answer.hits.length > 0;
  await append(PAGE, turn);
  // Made ready while the reader reads, so that narrowing works even when the line is cut.
  await answer.prepareChoices().catch(() => undefined);
}

/** What was found already, and when all of it is shown, what is found in more of the archive. */
async function showMore(turn: number): Promise<void> {
  if (results.children.length === found.length && findings !== undefined) {
    const next = await findings.further();
    if (turn !== latest) return;
    const known = new Set(found.map(({ id }) => id));
    findings = next;
    found = [...found, ...next.hits.filter(({ id }) => !known.has(id))];
    status.textContent = summary(next);
    help.hidden = found.length > 0;
  }
  await append(PAGE, turn);
}

async function append(most: number, turn: number): Promise<void> {
  const site = await open();
  const from = results.children.length;
  const items = await Promise.all(found.slice(from, from + most).map((hit) => site.show(hit)));
  if (turn !== latest) return;
  results.append(...items.map(resultItem));
  const isAllShown = results.children.length >= found.length;
  more.hidden = isAllShown && (findings?.unsearched ?? 0) === 0;
  more.textContent = isAllShown ? 'واصل البحث في بقية الأرشيف' : 'المزيد من النتائج';
}

function summary({ hits, unsearched }: Findings): string {
  const number = hits.length === 0 ? 'لا نتائج' : count(hits.length, 'result');
  return unsearched === 0
    ? `${number}.`
    : `${number} حتى الآن، وبقي في الأرشيف ${count(unsearched, 'brief')} لم يشملها البحث.`;
}

function clear(message: string): void {
  status.textContent = message;
  results.replaceChildren();
  meant.replaceChildren();
  recent.replaceChildren();
  more.hidden = true;
  help.hidden = true;
}

function showMeant(query: string | undefined): void {
  if (query === undefined) return;
  const link = document.createElement('a');
  link.href = location.pathname + writeAddress({ ...fields.read(), query });
  link.textContent = query;
  meant.append('لعلك تقصد: ', link);
}

function showRecent(): void {
  const queries = recentSearches();
  recent.replaceChildren();
  if (queries.length === 0) return;
  const label = document.createElement('span');
  label.textContent = 'بحثت سابقًا عن:';
  const forget = button('امحُ السجل');
  recent.append(label, ...queries.flatMap((query) => [' ', button(query, query)]), ' ', forget);
}

function button(text: string, query?: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  if (query !== undefined) element.dataset.query = query;
  return element;
}

function rememberQuery(): void {
  const query = input.value.trim();
  if (query !== '') rememberSearch(query);
}
