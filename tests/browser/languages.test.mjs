// The other languages on a phone: the choice at the foot of the page, and that their words fit.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { audit, bringIn, launch, setUp, startServer, watch } from './lib.mjs';

const PATHS = [
  '', '/profile', '/profile/competition', '/need', '/need/information', '/roles', '/risk', '/risk/S-K01', '/risk/new', '/risk/accept',
  '/requirements', '/requirements/new', '/requirements/parameters', '/annexes', '/annexes/preview/agreement',
  '/journal', '/access', '/delete',
];

let browser;
let server;
let context;
let page;
let base;

before(async () => {
  browser = await launch();
  server = await startServer();
  context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 360, height: 740 } });
  page = await context.newPage();
});
after(async () => {
  await browser.close();
  await server.stop();
});

const choose = async (name) => {
  await page.getByRole('contentinfo').getByRole('button', { name }).click();
  await page.locator(`button[aria-current=true]:text-is("${name}")`).waitFor();
};

test('the choice is there before the first account, and goes back to the page', async () => {
  const quiet = watch(page);
  await page.goto(server.address + server.setup);
  for (const [name, tag, heading] of [
    ['Nynorsk', 'nn-NO', 'Opprett den første kontoen'],
    ['English', 'en-GB', 'Create the first account'],
    ['Bokmål', 'nb-NO', 'Opprett den første kontoen'],
  ]) {
    await choose(name);
    assert.equal(page.url(), server.address + server.setup);
    assert.equal(await page.locator('html').getAttribute('lang'), tag);
    assert.equal(await page.locator('h1').textContent(), heading);
    await audit(page, `set up ${tag}`);
  }
  await setUp(page, server);
  base = await bringIn(page, server, 'night-supervision');
  quiet();
});

for (const [name, tag] of [['Nynorsk', 'nn-NO'], ['English', 'en-GB']]) {
  test(`every page in ${name} fits on a phone`, { timeout: 300_000 }, async () => {
    const quiet = watch(page);
    await page.goto(base);
    await choose(name);
    await page.goto(`${base}/requirements`);
    const line = await page.locator('.line-text a.id').first().getAttribute('href');
    for (const path of [...PATHS.map((path) => base + path), server.address + line, `${server.address}/procurements`, `${server.address}/organisation`]) {
      await page.goto(path);
      assert.equal(await page.locator('html').getAttribute('lang'), tag);
      await audit(page, `${tag} ${path.replace(base, '')}`);
      // A word that is wider than its box is cut or runs over what stands beside it.
      const over = await page.evaluate(() =>
        [...document.querySelectorAll('button, .button, .tag, .state, legend, h1, h2, h3, .rail a')]
          .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
          .filter((element) => !element.closest('.scroll, .heard-only, summary') && getComputedStyle(element).display !== 'inline')
          .map((element) => element.textContent.trim()),
      );
      assert.deepEqual(over, [], path);
    }
    quiet();
  });
}

test('the choice can be made with the keyboard, and an error is said in it', async () => {
  await page.goto(`${server.address}/procurements`);
  await page.getByRole('contentinfo').getByRole('button', { name: 'Nynorsk' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('html[lang=nn-NO]').waitFor();
  await page.goto(`${server.address}/finnes-ikke`);
  assert.equal(await page.locator('h1').textContent(), 'Fann ikkje sida');
  await audit(page, 'not found in nynorsk');
});
