// Nothing typed is lost: a page that is closed, a server that is started anew, a session that has ended; with the islands and without.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PASSWORD, everywhere, launch, setUp, startServer, watch } from './lib.mjs';

const TYPED = 'Et journalsystem som skrives inn litt etter litt';
const AFTERWARDS = 'Skrevet etter at økten var slutt';

let browser;
let server;
let context;
let page;
let path;

before(async () => {
  browser = await launch();
  server = await startServer();
  context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  await setUp(page, server);
  await page.getByLabel('Navn på anskaffelsen').fill('Utkast');
  await page.getByRole('button', { name: 'Opprett anskaffelse' }).click();
  await page.waitForURL(/\/p\//);
  path = `${new URL(page.url()).pathname}/need/service`;
});
after(async () => {
  await browser.close();
  await server.stop();
});

const read = (name) => everywhere(page, `drafts ${name}`);
const open = async () => {
  await page.goto(server.address + path);
  await page.locator('html[data-islands=ready]').waitFor();
};
const signIn = async () => {
  await page.getByLabel('E-postadresse').fill('innkjoper@example.no');
  await page.getByLabel('Passord', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Logg inn', exact: true }).click();
  await page.waitForURL((address) => address.pathname !== '/sign-in');
};
const field = () => page.locator('[name="q-service"]');

test('what is typed is kept after a pause, and outlasts the page and the server', { timeout: 300_000 }, async () => {
  const quiet = watch(page);
  await open();
  await field().fill(TYPED);
  await page.getByText('Utkastet er tatt vare på.').waitFor();
  await read('kept');
  await page.close();
  const { database } = server;
  const listen = new URL(server.local).host;
  const old = server;
  await old.stop({ keep: true });
  server = await startServer({ database, listen });
  const { stop } = server;
  server.stop = async () => {
    await stop();
    await old.stop();
  };
  page = await context.newPage();
  await open();
  await page.getByText('Du har et utkast fra').waitFor();
  await page.getByText(TYPED).waitFor();
  assert.equal(await field().inputValue(), '');
  await read('offered');
  await page.getByRole('link', { name: 'Ta det inn i skjemaet' }).click();
  await page.getByText('Utkastet står i skjemaet').waitFor();
  assert.equal(await field().inputValue(), TYPED);
  await read('taken in');
  await page.getByRole('button', { name: 'Lagre og gå til oversikten' }).click();
  await page.waitForURL(/\/p\/[^/]+$/);
  assert.equal(await page.getByText('som ikke er lagret').count(), 0);
  await open();
  assert.equal(await field().inputValue(), TYPED);
  assert.equal(await page.getByText('Du har et utkast').count(), 0);
  quiet();
});

test('what is typed right before the page is left is kept, and can be thrown away', { timeout: 300_000 }, async () => {
  const quiet = watch(page);
  await open();
  await field().fill('Ikke lenger dette');
  await page.goto(`${server.address}/procurements`);
  await page.goto(server.address + path.replace('/need/service', ''));
  const told = page.getByRole('link', { name: 'Du har ett utkast som ikke er lagret.' });
  // The browser sends what was typed beside its request for the next page, and may take its time.
  for (let tries = 0; tries < 20 && !(await told.isVisible()); tries += 1) {
    await page.waitForTimeout(500);
    await page.reload();
  }
  await told.click();
  await page.getByRole('heading', { level: 1, name: 'Utkast som ikke er lagret' }).waitFor();
  await page.getByText('Ikke lenger dette').waitFor();
  await read('all');
  await page.getByRole('button', { name: 'Forkast' }).click();
  await page.getByText('Du har ingen utkast her.').waitFor();
  quiet();
});

test('a session that has ended is said, and the form comes back after signing in', { timeout: 300_000 }, async () => {
  const quiet = watch(page);
  await open();
  await context.clearCookies();
  await field().fill(AFTERWARDS);
  await page.getByText('du er logget ut').waitFor();
  await read('signed out');
  await page.getByRole('button', { name: 'Lagre og gå til oversikten' }).click();
  await page.getByText('Det du skrev, er tatt vare på.').waitFor();
  await read('sign in');
  await signIn();
  assert.equal(new URL(page.url()).pathname, path);
  await page.getByText('da nettleseren ikke lenger var innlogget').waitFor();
  await read('came back');
  await page.getByRole('link', { name: 'Ta det inn i skjemaet' }).click();
  assert.equal(await field().inputValue(), AFTERWARDS);
  quiet();
});

test('without script the form comes back all the same', { timeout: 300_000 }, async () => {
  const plain = await browser.newContext({ locale: 'nb-NO', javaScriptEnabled: false });
  const withScript = page;
  page = await plain.newPage();
  await page.goto(`${server.address}/sign-in`);
  await signIn();
  await page.goto(server.address + path);
  await page.getByRole('button', { name: 'Forkast' }).click();
  await page.getByRole('button', { name: 'Forkast' }).waitFor({ state: 'detached' });
  await field().fill(AFTERWARDS);
  await plain.clearCookies();
  await page.getByRole('button', { name: 'Lagre og gå til oversikten' }).click();
  await page.getByText('Det du skrev, er tatt vare på.').waitFor();
  await signIn();
  await page.getByRole('link', { name: 'Ta det inn i skjemaet' }).click();
  await page.getByText('Utkastet står i skjemaet').waitFor();
  await page.getByRole('button', { name: 'Lagre og gå til oversikten' }).click();
  await page.waitForURL(/\/p\/[^/]+$/);
  await page.goto(server.address + path);
  assert.equal(await field().inputValue(), AFTERWARDS);
  page = withScript;
  await plain.close();
});
