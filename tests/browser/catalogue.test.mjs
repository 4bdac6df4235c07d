// The catalogue: every kind of page on a phone in the dark and on a wide screen in the light, and search while typing.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { audit, launch, setUp, startServer, watch } from './lib.mjs';

const PATHS = [
  '', '/domain/IDT', '/domain/IDT?type=evaluated&lang=en', '/item/IDT-002', '/item/IDT-009?lang=nn', '/measure/T-IDT-2', '/measure/T-KOM-1',
  '/scenario/S-K01', '/scenario/S-R01?lang=en', '/scenarios', '/measures', '/search', '/search?q=flerfaktor', '/search?q=xyzzy',
  `/search?q=${'x'.repeat(201)}`, '/coverage', '/changes',
];

let browser;
let server;
let state;

before(async () => {
  browser = await launch();
  server = await startServer();
  const context = await browser.newContext({ locale: 'nb-NO' });
  await setUp(await context.newPage(), server);
  state = await context.storageState();
  await context.close();
});
after(async () => {
  await browser.close();
  await server.stop();
});

/** A page of somebody who is signed in. */
async function open(options) {
  const context = await browser.newContext({ locale: 'nb-NO', storageState: state, ...options });
  return context.newPage();
}

for (const [name, options] of [
  ['phone dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
  ['wide light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
]) {
  test(`every page, ${name}`, { timeout: 300_000 }, async () => {
    const page = await open(options);
    const quiet = watch(page);
    for (const path of PATHS) {
      await page.goto(`${server.address}/catalogue${path}`);
      await audit(page, `catalogue ${name} ${path.slice(0, 40)}`);
    }
    quiet();
    await page.context().close();
  });
}

test('search answers while somebody types', { timeout: 120_000 }, async () => {
  const page = await open({ viewport: { width: 1280, height: 900 } });
  const quiet = watch(page);
  await page.goto(`${server.address}/catalogue/search?q=logg`);
  await page.locator('html[data-islands=ready]').waitFor();
  const asked = [];
  page.on('request', (request) => request.url().includes('/catalogue/search') && asked.push(request));
  const field = page.getByLabel('Ord eller krav-ID');
  await field.fill('');
  await field.pressSequentially('idt-003', { delay: 20 });
  const said = page.getByRole('status');
  await said.filter({ hasText: '«idt-003»' }).waitFor();
  assert.equal(await page.locator('ul.found:visible > li').first().locator('a').innerText(), 'IDT-003');
  assert.ok(await field.evaluate((input) => input === document.activeElement), 'the field keeps the focus');
  assert.ok(asked.length < 4, `${asked.length} questions for seven letters`);
  assert.match(page.url(), /\?q=idt-003$/);
  await field.fill('flerfaktor');
  await said.filter({ hasText: '«flerfaktor»' }).waitFor();
  assert.equal(await page.locator('ul.found:visible mark').first().innerText(), 'flerfaktor');
  await audit(page, 'catalogue search live');

  // What was asked first and answered last is not shown.
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/q=kryptering/, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await field.fill('kryptering');
  await page.waitForRequest(/q=kryptering/);
  await field.fill('xyzzy');
  await said.filter({ hasText: 'Ingen treff på «xyzzy».' }).waitFor();
  release();
  await page.waitForTimeout(300);
  assert.match(await said.innerText(), /xyzzy/);
  await page.unroute(/q=kryptering/);

  // What is typed is text, and the other languages find the same.
  await field.fill('<b>logg');
  await said.filter({ hasText: '«<b>logg»' }).waitFor();
  await page.getByRole('link', { name: 'Nynorsk' }).click();
  await page.waitForURL(/lang=nn/);
  assert.equal(await field.inputValue(), '<b>logg');
  await page.locator('html[data-islands=ready]').waitFor();
  await field.fill('tilgangsstyring');
  await said.filter({ hasText: '«tilgangsstyring»' }).waitFor();
  assert.match(page.url(), /lang=nn/);
  await page.locator('ul.found:visible > li a').first().click();
  await page.waitForURL(/lang=nn/);
  await page.goBack();
  assert.equal(await field.inputValue(), 'tilgangsstyring');
  assert.ok(await page.locator('ul.found:visible > li').count());

  // No answer is said in words, and the form is still there.
  await page.locator('html[data-islands=ready]').waitFor();
  await page.route(/q=nede/, (route) => route.abort());
  await field.fill('nede');
  await said.filter({ hasText: 'Søket svarte ikke.' }).waitFor();
  await page.context().close();
  // The browser writes the request that was cut off to the console; nothing else may be there.
  try {
    quiet();
  } catch (found) {
    assert.ok(found.actual.every((fault) => /ERR_FAILED/.test(fault)), found.actual.join('\n'));
  }
});

test('search works without scripts', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(`${server.address}/catalogue`);
  await page.getByLabel('Ord eller krav-ID').fill('flerfaktor');
  await page.getByRole('button', { name: 'Søk' }).click();
  await page.waitForURL(/q=flerfaktor/);
  assert.match(await page.locator('.found-count').last().innerText(), /treff på «flerfaktor»/);
  assert.ok(await page.locator('ul.found > li').count());
  await page.context().close();
});
