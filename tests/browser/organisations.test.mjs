// What a municipality settles on the pages beside its card, a second one on the same installation, and somebody from there in a procurement
// of the first.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { bringIn, everywhere, PASSWORD, watch, workplace } from './lib.mjs';

let close;
let page;
let server;
let procurement;

before(async () => {
  ({ close, page, server } = await workplace());
  procurement = await bringIn(page, server, 'school-survey');
  await page.goto(`${server.address}/organisation`);
});
after(() => close());

const read = (name) => everywhere(page, `organisations ${name}`);

const go = (name) => page.getByRole('navigation', { name: 'Sider om kommunen' }).getByRole('link', { name, exact: true }).click();

const save = async () => {
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText(/^Lagret /).waitFor();
};

test('units are listed, and a procurement chooses one', async () => {
  const quiet = watch(page);
  await go('Enheter');
  await page.getByLabel('Enheter').fill('Oppvekst\nHelse og mestring\nTeknisk drift og eiendomsforvaltning');
  await save();
  await read('units');
  await page.goto(procurement);
  await page.getByLabel('Enhet som kjøper').selectOption('Helse og mestring');
  await page.getByRole('button', { name: 'Velg enhet' }).click();
  await page.waitForLoadState();
  assert.equal(await page.getByLabel('Enhet som kjøper').inputValue(), 'Helse og mestring');
  await read('overview with a unit');
  quiet();
});

test('the archive and the languages have a page each', async () => {
  const quiet = watch(page);
  await page.goto(`${server.address}/organisation`);
  await go('Arkiv');
  await page.getByLabel('System eller sted').fill('Elements');
  await page.getByLabel('Kontakt for arkivet').fill('dokumentsenteret, arkiv@fjordvik.example');
  await save();
  await read('archive');
  await go('Språk');
  await page.getByRole('group', { name: 'Språk dere bruker' }).getByLabel('English').uncheck();
  await page.getByRole('group', { name: 'Språket dere begynner med' }).getByLabel('English').check();
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.locator('.error-summary').getByText('Velg et av språkene dere bruker.').waitFor();
  await read('languages refused');
  await page.getByRole('group', { name: 'Språket dere begynner med' }).getByLabel('Bokmål').check();
  await save();
  await read('languages');
  assert.equal(await page.getByRole('button', { name: 'English' }).count(), 0, 'it can no longer be chosen at the foot');
  quiet();
});

test('the matrix is the municipality’s own, and the board follows it', async () => {
  const quiet = watch(page);
  await go('Risikomatrise');
  const cell = (likelihood, consequence) => page.getByLabel(`Sannsynlighet ${likelihood}, konsekvens ${consequence}`);
  await cell('5 Svært høy', '5 Katastrofal').selectOption('Lav risiko');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.locator('.error-summary').getByText('Nivået er lavere enn i en celle').first().waitFor();
  await read('matrix refused');
  await cell('5 Svært høy', '5 Katastrofal').selectOption('Høy risiko');
  await cell('1 Svært lav', '5 Katastrofal').selectOption('Høy risiko');
  await cell('2 Lav', '5 Katastrofal').selectOption('Høy risiko');
  await page.getByLabel('Middels risiko', { exact: true }).selectOption('Virksomhetsleder');
  await save();
  await page.getByText('Dere har en egen matrise.').waitFor();
  await read('own matrix');
  await page.goto(`${procurement}/risk`);
  const corner = page.locator('table.matrix').first().getByRole('row').last().getByRole('cell').last();
  await corner.getByText('Høy risiko').waitFor();
  await page.goto(`${server.address}/organisation/acts`);
  await page.getByText('Endret risikomatrisen').waitFor();
  quiet();
});

test('somebody of a second municipality is let in, and sees whose it is', async () => {
  const add = ['organisation', '--database', server.database, '--address', server.address, 'add', 'Storvik kommune'];
  const link = execFileSync(process.env.KRAVSPOR_BIN, add, { encoding: 'utf8' }).trim().split('\n')[1];
  const context = await page.context().browser().newContext({ locale: 'nb-NO', viewport: { width: 1280, height: 800 } });
  const siri = await context.newPage();
  const quiet = watch(siri);
  await siri.goto(link);
  await siri.getByText('Du er den første fra Storvik kommune her.').waitFor();
  await everywhere(siri, 'organisations first account');
  await siri.getByLabel('Navnet ditt').fill('Siri');
  await siri.getByLabel('E-postadresse').fill('siri@storvik.example');
  await siri.getByLabel('Passord', { exact: true }).fill(PASSWORD);
  await siri.getByLabel('Gjenta passordet').fill(PASSWORD);
  await siri.getByRole('button', { name: 'Opprett konto' }).click();
  assert.equal(await siri.getByLabel('Navn', { exact: true }).inputValue(), 'Storvik kommune');
  await siri.goto(`${server.address}/organisation/matrix`);
  await siri.getByText('Dere bruker matrisen fra katalogen.').waitFor();

  await page.goto(`${procurement}/access`);
  await page.getByLabel('E-postadresse').fill('siri@storvik.example');
  await page.getByRole('button', { name: 'Gi tilgang' }).click();
  await page.getByRole('row', { name: /Siri/ }).getByText('Storvik kommune').waitFor();
  await siri.goto(`${server.address}/procurements`);
  await siri.getByRole('row').getByText('Hører til Fjordvik kommune').waitFor();
  await everywhere(siri, 'organisations list');
  await siri.goto(procurement);
  await siri.locator('.top').getByText('Hører til Fjordvik kommune').waitFor();
  await everywhere(siri, 'organisations overview of another');
  quiet();
  await context.close();
});
