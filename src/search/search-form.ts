/** The form of the search page (pages/search.astro): what is asked, and what can be chosen. */
import { type Facet, FACETS, facetsFrom, type SearchState } from './address.ts';
import { type Choice, choiceLabel, type Choices } from './facets.ts';
import { pageElement } from './page-element.ts';

export interface SearchForm {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** The selects of the facets and of the order. */
  readonly selects: readonly HTMLSelectElement[];
  /** What holds the selects; closed at first. */
  readonly choosing: HTMLDetailsElement;
  readonly read: () => SearchState;
  /** Shows what is asked; the selects open where something is chosen. */
  readonly write: (state: SearchState) => void;
  readonly fill: (choices: Choices, chosen: SearchState['facets']) => void;
}

export function searchForm(): SearchForm {
  const form = pageElement('#search', HTMLFormElement);
  const input = pageElement('#q', HTMLInputElement);
  const sort = pageElement('#sort', HTMLSelectElement);
  const choosing = pageElement('.narrow', HTMLDetailsElement);
  const ofFacet = new Map(
    FACETS.map((facet) => [facet, pageElement(`#${facet}`, HTMLSelectElement)]),
  );
  return {
    form,
    input,
    choosing,
    selects: [sort, ...ofFacet.values()],
    read: () => ({
      query: input.value.trim(),
      facets: facetsFrom((facet) => ofFacet.get(facet)?.value ?? ''),
      sort: sort.value === 'date' ? 'date' : 'relevance',
    }),
    write: (state) => {
      input.value = state.query;
      sort.value = state.sort;
      for (const [facet, select] of ofFacet) choose(select, state.facets[facet]);
      if (state.sort === 'date' || FACETS.some((facet) => state.facets[facet] !== ''))
        choosing.open = true;
    },
    fill: (choices, chosen) => {
      for (const [facet, select] of ofFacet) fill(select, facet, choices[facet], chosen[facet]);
    },
  };
}

/** Selects a value, though its select may not have been filled yet. */
function choose(select: HTMLSelectElement, value: string): void {
  if (![...select.options].some((option) => option.value === value))
    select.append(new Option(value, value));
  select.value = value;
}

function fill(
  select: HTMLSelectElement,
  facet: Facet,
  choices: readonly Choice[],
  chosen: string,
): void {
  const [all] = select.options;
  if (all === undefined) return;
  select.replaceChildren(
    all,
    ...choices.map(({ value, results }) => {
      const label = choiceLabel(facet, value);
      return new Option(results === undefined ? label : `${label} (${String(results)})`, value);
    }),
  );
  select.value = chosen;
}
