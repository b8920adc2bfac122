import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { FIXTURE } from './ports.ts';

const ROAD = 'توري تعد بفتح الطريق قبل نهاية السنة';

const results = (page: Page) => page.locator('#results > li');
const links = (page: Page) => results(page).getByRole('link');
const box = (page: Page) => page.getByRole('searchbox');
const status = (page: Page) => page.getByRole('status');

async function search(page: Page, query: string, rest = ''): Promise<void> {
  await page.goto(`${FIXTURE}/search/?q=${encodeURIComponent(query)}${rest}`);
  await expect(status(page)).toHaveText(/نتيج|نتائج/);
}

async function narrow(page: Page, label: string, value: string): Promise<void> {
  const group = page.locator('.narrow');
  if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
  await page.getByLabel(label).selectOption(value);
}

for (const width of [360, 1280]) {
  test.describe(`search, ${String(width)} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('a name is found where it is only written with a particle, and its page comes first', async ({
      page,
    }) => {
      await page.goto(`${FIXTURE}/briefs/2025-02-03-road-between-capitals/`);
      const body = await page.locator('.body').innerText();
      expect(body).toContain('والنيجر');
      expect(body.replaceAll('والنيجر', '')).not.toContain('النيجر');

      await page.goto(`${FIXTURE}/search/`);
      await box(page).fill('النيجر');
      await expect(links(page).first()).toHaveText('النيجر');
      await expect(results(page).first()).toContainText('صفحة دولة');
      const road = results(page).filter({ hasText: ROAD });
      await expect(road.locator('mark').first()).toHaveText('والنيجر');
      await expect(road).toContainText('3 فبراير/شباط 2025');
      await expect(road).toContainText('مالي، النيجر');

      await page.goto(`${FIXTURE}/countries/ne/`);
      await expect(page.getByRole('article').getByRole('link', { name: ROAD })).toBeVisible();
    });

    test('by keyboard alone: from the masthead of a page to a brief, and back to the box', async ({
      page,
    }) => {
      await page.goto(`${FIXTURE}/`);
      await page.getByRole('search').getByRole('searchbox').focus();
      await page.keyboard.type('الطريق');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/search\/\?q=/);
      await expect(box(page)).toHaveValue('الطريق');
      await expect(links(page).first()).toBeVisible();
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      });
      await page.keyboard.press('/');
      await expect(box(page)).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await expect(links(page).nth(0)).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await expect(links(page).nth(1)).toBeFocused();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await expect(box(page)).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      await expect(box(page)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(box(page)).toHaveValue('');
      await page.keyboard.type('الطريق');
      await expect(links(page).first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/(briefs|actors)\//);
    });

    test('narrowing with counts; the address keeps what is asked, and back goes back', async ({
      page,
    }) => {
      await search(page, 'الطريق', '&kind=brief');
      await expect(results(page)).toHaveCount(2);
      await narrow(page, 'الدولة', 'النيجر');
      await expect(results(page)).toHaveCount(1);
      await expect(page.locator('#country')).toHaveText(/النيجر \(1\)/);
      await expect(page).toHaveURL(/country=/);
      await narrow(page, 'الطرف', 'شركة الطرق');
      await expect(results(page)).toHaveCount(1);
      await page.goBack();
      await page.goBack();
      await expect(results(page)).toHaveCount(2);
      await expect(page.locator('#country')).toHaveValue('');
      await page.reload();
      await expect(results(page)).toHaveCount(2);
    });

    test('the newest first, when asked', async ({ page }) => {
      await search(page, 'الطريق', '&kind=brief');
      await narrow(page, 'الترتيب', 'date');
      await expect(page).toHaveURL(/sort=date/);
      await expect(results(page).first().locator('.by')).toContainText('فبراير/شباط 2025');
    });

    test('a choice alone lists what it lets through', async ({ page }) => {
      await page.goto(`${FIXTURE}/search/?country=${encodeURIComponent('مالي')}`);
      await expect(status(page)).toHaveText('نتيجتان.');
    });

    test('a misspelt word is found, and the right one offered', async ({ page }) => {
      await search(page, 'الطرييق');
      await expect(results(page).first()).toBeVisible();
      const meant = page.locator('#meant').getByRole('link');
      await expect(meant).toHaveText('الطريق');
      await meant.click();
      await expect(box(page)).toHaveValue('الطريق');
    });

    test('a name in Latin letters', async ({ page }) => {
      await search(page, 'Niger');
      await expect(links(page).first()).toHaveText('النيجر');
      await expect(results(page).filter({ hasText: ROAD })).toHaveCount(1);
    });

    test('a phrase, and a word to leave out', async ({ page }) => {
      await search(page, '«بفتح الطريق»');
      await expect(links(page)).toHaveText([ROAD]);
      await search(page, 'الطريق -توري');
      await expect(results(page).filter({ hasText: ROAD })).toHaveCount(0);
    });

    test('recent searches stay on the device, and can be forgotten', async ({ page }) => {
      await page.goto(`${FIXTURE}/search/`);
      await box(page).fill('الطريق');
      await page.keyboard.press('Enter');
      await expect(links(page).first()).toBeVisible();
      await page.goto(`${FIXTURE}/search/`);
      const recent = page.locator('#recent');
      await recent.getByRole('button', { name: 'الطريق' }).click();
      await expect(links(page).first()).toBeVisible();
      await page.goto(`${FIXTURE}/search/`);
      await recent.getByRole('button', { name: 'امحُ السجل' }).click();
      await expect(recent).toBeEmpty();
    });

    test('nothing found: says so, and where to look', async ({ page }) => {
      await page.goto(`${FIXTURE}/search/?q=${encodeURIComponent('زرافة')}`);
      await expect(status(page)).toHaveText('لا نتائج.');
      await expect(
        page.locator('#no-results').getByRole('link', { name: 'الأرشيف' }),
      ).toBeVisible();
    });

    test('what was found stays when the line is cut', async ({ page, context }) => {
      await search(page, 'الطريق');
      await expect(links(page).first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      await context.setOffline(true);
      await narrow(page, 'نوع الصفحة', 'brief');
      await expect(results(page)).toHaveCount(2);
      await narrow(page, 'نوع الصفحة', '');
      await expect(links(page).first()).toBeVisible();
    });

    test('an older search that fails leaves what a newer one found', async ({ page }) => {
      let isOld = true;
      const failed = Promise.withResolvers<undefined>();
      await page.route('**/texts/**', async (route) => {
        if (!isOld) return route.continue();
        isOld = false;
        await newer.promise;
        await route.abort();
        failed.resolve(undefined);
      });
      const newer = Promise.withResolvers<undefined>();
      await page.goto(`${FIXTURE}/search/?q=${encodeURIComponent('النيجر')}`);
      await expect.poll(() => isOld).toBe(false);
      await box(page).fill('الطريق');
      await expect(results(page).filter({ hasText: ROAD })).toHaveCount(1);
      newer.resolve(undefined);
      await failed.promise;
      // What the failure does, it does at once.
      await page.waitForTimeout(300);
      await expect(results(page).filter({ hasText: ROAD })).toHaveCount(1);
      await expect(status(page)).toHaveText(/نتيج|نتائج/);
    });

    test('axe, with results and with the choices open', async ({ page }) => {
      await search(page, 'الطريق');
      await expect(links(page).first()).toBeVisible();
      await page.locator('.narrow summary').click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect((await box(page).boundingBox())?.height).toBeGreaterThanOrEqual(44);
    });
  });
}

test('drafts are not found', async ({ page }) => {
  await page.goto(`${FIXTURE}/search/?q=${encodeURIComponent('مسودة')}`);
  await expect(status(page)).toHaveText('لا نتائج.');
});

test('what is typed is never markup, and never an error', async ({ page }) => {
  let isAlerted = false;
  page.on('dialog', (dialog) => {
    isAlerted = true;
    void dialog.dismiss();
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${FIXTURE}/search/`);
  for (const query of [
    '<img src=x onerror=alert(1)>',
    '"',
    '«',
    '-',
    '[.*+?^${}()|\\',
    '\u202e\u200f\u200b',
    '١٢٣ ۱۲۳ 123',
    'ا'.repeat(1000),
    'كلمة '.repeat(200),
  ]) {
    await box(page).fill(query);
    await page.waitForTimeout(250);
    await expect(status(page)).toHaveText(/لا نتائج|نتيج|نتائج|^$/);
  }
  expect(isAlerted).toBe(false);
  expect(errors).toEqual([]);
});

test('nothing of search is loaded on other pages, and the box leads to the search page', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (/pagefind|\.js$/.test(request.url())) scripts.push(request.url());
  });
  await page.goto(`${FIXTURE}/`);
  await box(page).fill('الطريق');
  expect(scripts).toEqual([]);
  const description = page.locator('link[rel="search"]');
  const href = (await description.getAttribute('href')) ?? '';
  const response = await page.request.get(new URL(href, FIXTURE).href);
  expect(await response.text()).toContain(
    'template="https://mujaz.example/search/?q={searchTerms}"',
  );
});

test('the search page’s own script is small', async ({ page }) => {
  let bytes = 0;
  page.on('response', async (response) => {
    const url = response.url();
    if (url.includes('/pagefind/') || !url.endsWith('.js')) return;
    bytes += (await response.body()).length;
  });
  await page.goto(`${FIXTURE}/search/?q=${encodeURIComponent('الطريق')}`);
  await expect(links(page).first()).toBeVisible();
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(60_000);
});

test('without JavaScript the search page offers the archive, countries and actors', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${FIXTURE}/search/`);
  await expect(page.locator('#search')).toBeHidden();
  const main = page.getByRole('main');
  for (const name of ['الأرشيف', 'الدول', 'الأطراف']) {
    await expect(main.getByRole('link', { name, exact: true })).toBeVisible();
  }
  await context.close();
});
