/** The search page by keyboard alone. */

/**
 * `/` goes to the box, the arrows walk through the results, Escape goes back to the box and then empties it.
 *
 * @param results the list whose links are walked through
 * @param clear empties the box and what it found
 */
export function walkByKeyboard(
  input: HTMLInputElement,
  results: HTMLElement,
  clear: () => void,
): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { target, key } = event;
    const isTyping = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
    if (key === '/' && !isTyping) {
      event.preventDefault();
      input.select();
    } else if (key === 'Escape' && target === input && input.value !== '') {
      event.preventDefault();
      clear();
    } else if (key === 'Escape' && !isTyping) input.focus();
    else if (key === 'ArrowDown' || key === 'ArrowUp') {
      const links = [...results.querySelectorAll('a')];
      const at = links.findIndex((link) => link === target);
      if (at < 0 && (target !== input || key === 'ArrowUp')) return;
      event.preventDefault();
      const next = links[at + (key === 'ArrowDown' ? 1 : -1)];
      (next ?? (key === 'ArrowUp' ? input : undefined))?.focus();
    }
  });
}
