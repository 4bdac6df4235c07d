// Pages outside the journey, on a phone, in the dark, and when something is wrong.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PASSWORD, audit, bringIn, launch, setUp, startServer, watch } from './lib.mjs';

let browser;
let server;
let context;
let page;

before(async () => {
  browser = await launch();
  server = await startServer();
  context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
  page = await context.newPage();
});
after(async () => {
  await browser.close();
  await server.stop();
});

test('the first account, wrong and right, on a phone in the dark', async () => {
  const quiet = watch(page);
  await page.goto(server.address + server.setup);
  await audit(page, 'set up');
  await page.getByRole('button', { name: 'Opprett konto' }).click();
  assert.match(await page.title(), /^Feil: /);
  await page.locator('.error-summary').waitFor();
  await audit(page, 'set up wrong');
  await setUp(page, server);
  await page.goto(`${server.address}/organisation`);
  await audit(page, 'organisation');
  quiet();
});

test('signing out and in', async () => {
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await audit(page, 'sign in');
  await page.getByLabel('E-postadresse').fill('innkjoper@example.no');
  await page.getByLabel('Passord').fill('feil passord, men langt nok');
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await audit(page, 'sign in wrong');
  await page.getByLabel('Passord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await page.getByRole('heading', { name: 'Anskaffelser' }).waitFor();
});

test('a case from a file, and every page of it fits on a phone', { timeout: 300_000 }, async () => {
  const quiet = watch(page);
  const base = await bringIn(page, server, 'night-supervision');
  const paths = [
    '', '/profile', '/profile/competition', '/need', '/need/information', '/roles', '/risk', '/risk/S-K01', '/risk/new', '/risk/accept',
    '/requirements', '/requirements/LOG-001', '/requirements/new', '/requirements/parameters', '/annexes', '/annexes/preview/sheet',
    '/annexes/preview/agreement', '/journal', '/delete',
  ];
  for (const path of paths) {
    await page.goto(base + path);
    await audit(page, `phone ${path}`);
  }
  quiet();
});

test('the short path of a small purchase', { timeout: 120_000 }, async () => {
  const quiet = watch(page);
  const base = await bringIn(page, server, 'booking');
  assert.match(await page.locator('main').innerText(), /Vernebehovet er lavt/);
  await page.goto(`${base}/risk/short`);
  await audit(page, 'short path');
  await page.getByRole('button', { name: 'Lagre alle' }).click();
  assert.equal(await page.locator('.error-summary').count(), 0);
  quiet();
});

test('what does not exist', async () => {
  await page.goto(`${server.address}/finnes-ikke`);
  await audit(page, 'not found');
});
