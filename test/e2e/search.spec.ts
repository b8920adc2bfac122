import { expect, type Page, test } from '@playwright/test';
import { FIXTURE } from './ports.ts';

const results = (page: Page) => page.locator('#results > li');

test.describe('search', () => {
  test('a name is found where it is only written with a particle, and its page lists the brief', async ({
    page,
  }) => {
    await page.goto(`${FIXTURE}/briefs/2025-02-03-road-between-capitals/`);
    const body = await page.locator('.body').innerText();
    expect(body).toContain('والنيجر');
    expect(body.replaceAll('والنيجر', '')).not.toContain('النيجر');

    await page.goto(`${FIXTURE}/search/`);
    await page.getByRole('searchbox').fill('النيجر');
    await expect(page.getByRole('status')).toHaveText('نتيجة واحدة.');
    await expect(results(page).getByRole('link')).toHaveText(
      'توري تعد بفتح الطريق قبل نهاية السنة',
    );
    await expect(results(page).locator('mark').first()).toHaveText('والنيجر');
    await expect(results(page)).toContainText('3 فبراير/شباط 2025');
    await expect(results(page)).toContainText('مالي، النيجر');

    await page.goto(`${FIXTURE}/countries/ne/`);
    await expect(
      page.getByRole('article').getByRole('link', { name: /توري تعد بفتح/ }),
    ).toBeVisible();
  });

  test('by keyboard alone: from the masthead of a page to a brief', async ({ page }) => {
    await page.goto(`${FIXTURE}/`);
    await page.getByRole('search').getByRole('searchbox').focus();
    await page.keyboard.type('الطريق');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=/);
    await expect(results(page)).toHaveCount(2);
    await expect(page.getByRole('searchbox')).toHaveValue('الطريق');
    for (let i = 0; i < 10; i += 1) {
      if (
        await results(page)
          .first()
          .getByRole('link')
          .evaluate((link) => link === document.activeElement)
      )
        break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/briefs\//);
  });

  test('filters by country and actor; the address keeps what is asked, and back goes back', async ({
    page,
  }) => {
    await page.goto(`${FIXTURE}/search/?q=${encodeURIComponent('الطريق')}`);
    await expect(results(page)).toHaveCount(2);
    await page.getByLabel('الدولة').selectOption('النيجر');
    await expect(results(page)).toHaveCount(1);
    await expect(page).toHaveURL(/country=/);
    await page.getByLabel('الطرف').selectOption('شركة الطرق');
    await expect(results(page)).toHaveCount(1);
    await page.goBack();
    await page.goBack();
    await expect(results(page)).toHaveCount(2);
    await expect(page.getByLabel('الدولة')).toHaveValue('');
  });

  test('filters alone list what they let through', async ({ page }) => {
    await page.goto(`${FIXTURE}/search/?country=${encodeURIComponent('مالي')}`);
    await expect(page.getByRole('status')).toHaveText('نتيجتان.');
  });

  test('nothing found: says so, and where to look', async ({ page }) => {
    await page.goto(`${FIXTURE}/search/?q=${encodeURIComponent('زرافة')}`);
    await expect(page.getByRole('status')).toHaveText('لا نتائج.');
    await expect(page.locator('#no-results').getByRole('link', { name: 'الأرشيف' })).toBeVisible();
  });

  test('drafts are not found', async ({ page }) => {
    await page.goto(`${FIXTURE}/search/?q=${encodeURIComponent('مسودة')}`);
    await expect(page.getByRole('status')).toHaveText('لا نتائج.');
  });

  test('what is typed is never markup', async ({ page }) => {
    let isAlerted = false;
    page.on('dialog', (dialog) => {
      isAlerted = true;
      void dialog.dismiss();
    });
    await page.goto(`${FIXTURE}/search/`);
    for (const query of [
      '<img src=x onerror=alert(1)>',
      '"',
      '[.*+?^${}()|\\',
      '\u202e\u200f',
      'ا'.repeat(1000),
    ]) {
      await page.getByRole('searchbox').fill(query);
      await expect(page.getByRole('status')).toHaveText(/لا نتائج|نتيج|نتائج|^$/);
    }
    expect(isAlerted).toBe(false);
  });

  test('a phone: the form and the results fit', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${FIXTURE}/search/?q=${encodeURIComponent('الطريق')}`);
    await expect(results(page)).toHaveCount(2);
    const box = await page.getByRole('searchbox').boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
  });
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
