/** Every page type: axe, no sideways scroll, nothing that the browser complains of. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { DEMO, FIXTURE } from './ports.ts';

const PAGES = [
  ['home', `${DEMO}/`],
  ['brief', `${FIXTURE}/briefs/2025-02-03-road-between-capitals/`],
  ['brief of the demonstration', `${DEMO}/briefs/2025-10-26-mali-closes-schools/`],
  ['countries', `${DEMO}/countries/`],
  ['country', `${DEMO}/countries/ml/`],
  ['country without briefs', `${FIXTURE}/countries/ru/`],
  ['actors', `${DEMO}/actors/`],
  ['actor', `${FIXTURE}/actors/amina-toure/`],
  ['actor of the demonstration', `${DEMO}/actors/sergey-lavrov/`],
  ['pair of countries', `${DEMO}/pairs/ml--ru/`],
  ['pair of actors', `${DEMO}/pairs/aes--ecowas/`],
  ['topics', `${DEMO}/topics/`],
  ['topic', `${DEMO}/topics/aes/`],
  ['archive', `${DEMO}/archive/`],
  ['year', `${DEMO}/archive/2025/`],
  ['month', `${DEMO}/archive/2025/09/`],
  ['edition of a month', `${DEMO}/editions/2025-09/`],
  ['edition of a week', `${DEMO}/editions/2025-w39/`],
  ['edition in one file', `${DEMO}/editions/2025-09/offline/`],
  ['editions', `${DEMO}/editions/`],
  ['editions of a year', `${DEMO}/editions/years/2025/`],
  ['atlas', `${DEMO}/atlas/`],
  ['sources', `${DEMO}/sources/`],
  ['corrections', `${FIXTURE}/corrections/`],
  ['who said what', `${DEMO}/statements/`],
  ['who said what in a month', `${DEMO}/statements/2025-09/`],
  ['a thread with reactions', `${DEMO}/briefs/2025-12-23-sahel-summit-bamako/`],
  ['threads', `${DEMO}/threads/`],
  ['thread', `${DEMO}/threads/2020-08-18-mali-coup/`],
  ['thread of the fixture', `${FIXTURE}/threads/2024-12-01-road-announced/`],
  ['threads of a year', `${DEMO}/threads/years/2025/`],
  ['brief whose sources differ', `${DEMO}/briefs/2025-10-30-hostages-freed-mali/`],
  ['search', `${DEMO}/search/?q=النيجر`],
  ['method', `${DEMO}/method/`],
  ['not found', `${DEMO}/nowhere/`],
] as const;

/** What Arabic type cannot bear (the design bar, rules 7, 8, 9, 11, 13), as the browser computes it. */
function typographicFaults(): string[] {
  const faults: string[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && /[\u0600-\u06ff]/.test(node.textContent ?? ''),
    );
    if (!hasText || element.closest('svg, .brand') !== null) continue;
    const style = getComputedStyle(element);
    const leading = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
    const isHeading = element.closest('h1, h2, h3, h4, .kick, .deck') !== null;
    const name = `${element.tagName}.${element.className}`;
    if (!['normal', '0px'].includes(style.letterSpacing)) faults.push(`${name}: letter-spacing`);
    if (style.fontStyle !== 'normal') faults.push(`${name}: italics`);
    if (style.textAlign === 'justify') faults.push(`${name}: justified`);
    if (style.textOverflow === 'ellipsis') faults.push(`${name}: ellipsis`);
    if (style.direction !== 'rtl') faults.push(`${name}: direction`);
    if (leading < (isHeading ? 1.1 : 1.45)) faults.push(`${name}: leading ${leading.toFixed(2)}`);
  }
  return faults;
}

for (const [name, url] of PAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}, ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({
        viewport: { width: 320, height: 720 },
        colorScheme,
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404'))
          complaints.push(message.text());
      });
      await page.goto(url);
      if (name === 'search') await expect(page.getByRole('status')).toHaveText(/نتيج|نتائج/);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `sideways scroll at ${width} px`).toBeLessThanOrEqual(0);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(
          violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`,
          ),
        ).toEqual([]);
      }
      expect(await page.evaluate(typographicFaults)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    });
  }
}
