/** A thread on a phone: reached from one of its briefs by keyboard, read from the first to the last, left again. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { DEMO } from './ports.ts';

const BRIEF = `${DEMO}/briefs/2024-02-24-ecowas-lifts-niger-sanctions/`;
const THREAD = `${DEMO}/threads/2023-07-26-niger-coup/`;

for (const width of [360, 1280]) {
  test.describe(`${String(width)} px`, () => {
    test.use({ viewport: { width, height: 740 } });

    test('by keyboard: from a brief to its thread, to the first brief of it, and to its next', async ({
      page,
    }) => {
      await page.goto(BRIEF);
      await page.getByRole('link', { name: 'صفحة الملف' }).focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(THREAD);
      const course = page.getByRole('region', { name: 'مسار الملف' });
      await course.getByRole('link').first().focus();
      const days = await course
        .locator('time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
      expect(days.length).toBeGreaterThan(2);
      expect(days).toEqual(days.toSorted());
      // One stop a brief.
      for (let i = 1; i < days.length; i += 1) await page.keyboard.press('Tab');
      await expect(course.getByRole('link').last()).toBeFocused();
      await course.getByRole('link').first().focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/2023-07-26-niger-coup\/$/);
      await page.getByRole('link', { name: /^بعده/ }).press('Enter');
      await expect(page).toHaveURL(/2023-07-30-ecowas-ultimatum-niger\/$/);
    });

    test('holds its sum, its actors and its sources, without a sideways scroll', async ({
      page,
    }) => {
      await page.goto(THREAD);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/إيكواس/);
      for (const name of ['ما الذي تغيّر في الملف', 'دوله', 'أطرافه', 'المصادر'])
        await expect(page.getByRole('region', { name })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBeLessThanOrEqual(0);
    });

    test('is found by search, and told from its briefs', async ({ page }) => {
      await page.goto(`${DEMO}/search/?q=${encodeURIComponent('إيكواس النيجر')}&kind=thread`);
      const first = page.locator('#results > li').first();
      await expect(first.getByRole('link')).toHaveText(/^ملف: /);
      await expect(first).toContainText('صفحة ملف');
    });

    test('an address that it may have had leads to it', async ({ page }) => {
      await page.goto(`${DEMO}/threads/2023-08-18-ecowas-standby-force/`);
      await expect(page).toHaveURL(THREAD);
    });

    test('the line under a headline leads to where the sources differ, and that to the source', async ({
      page,
    }) => {
      await page.goto(`${DEMO}/briefs/2025-10-30-hostages-freed-mali/`);
      await page.getByRole('link', { name: 'وبينهما اختلاف' }).press('Enter');
      await expect(page).toHaveURL(/#differs$/);
      const table = page.getByRole('table', { name: 'مبلغ الفدية' });
      await expect(table).toBeInViewport();
      await expect(table.getByRole('row')).toHaveCount(2);
      await table.getByRole('link', { name: 'صحراء ميديا' }).press('Enter');
      await expect(page).toHaveURL(/#s2$/);
      await expect(page.locator('#s2')).toBeInViewport();
    });
  });
}
