// The catalogue as a file, out and in: a sheet with headings of its own, on a phone and on a wide screen.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { everywhere, watch, workplace } from './lib.mjs';

// Headings as people write them: one that is understood, one that can be guessed, one that can't, and a value nobody knows.
const SHEET = [
  'Nr;Kravet;Begrunnelse fra fagavdelingen;Viktighet;Leverandørens svar',
  '1;Løsningen skal logge alle oppslag i registeret med bruker og tidspunkt.;Innbyggerne skal kunne stole på registeret.;Må;',
  '2;Løsningen bør ha en innloggingsside med tilgjengelighetserklæring og personvernerklæring.;;Bør;',
  '3;Leverandøren skal beskrive hvordan ansatte får opplæring.;;Kanskje;',
].join('\n');

let close;
let page;
let server;

before(async () => {
  ({ close, page, server } = await workplace());
});
after(() => close());

const read = (name) => everywhere(page, `exchange ${name}`);

const upload = async (name, text) => {
  await page.goto(`${server.address}/catalogue/import`);
  await page.getByLabel('Fil', { exact: true }).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Les på prøve' }).click();
};

test('the catalogue is downloaded', async () => {
  const quiet = watch(page);
  await page.goto(`${server.address}/catalogue`);
  await page.getByRole('link', { name: 'Hent ut og les inn' }).click();
  await page.getByRole('heading', { name: 'Hent ut katalogen' }).waitFor();
  await read('start');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Arbeidsbok (XLSX)' }).click()]);
  assert.match(file.suggestedFilename(), /^kravspor-katalog-\d+\.\d+\.\d+\.xlsx$/);
  assert.equal((await readFile(await file.path())).subarray(0, 2).toString(), 'PK');
  quiet();
});

test('a file that is not read says why', async () => {
  const quiet = watch(page);
  await upload('side.csv', '<!DOCTYPE html><html></html>');
  await page.locator('.error-summary').getByText('Filen er verken arbeidsbok').waitFor();
  assert.match(await page.title(), /^Feil: /);
  await read('refused');
  quiet();
});

// Says what the columns of the sheet are, and what it does not say of itself.
const explain = async () => {
  await page.getByLabel('Kravet').selectOption({ label: 'Kravtekst' });
  await page.getByLabel('Viktighet').selectOption({ label: 'Type krav' });
  await page.getByLabel('Leverandørens svar').selectOption({ label: 'Ikke med' });
  await page.getByLabel('Område').selectOption('LOG');
  await page.getByLabel('Når det oppfylles').selectOption('contract');
  await page.getByLabel('Hvordan det kontrolleres').selectOption('document');
  await page.getByLabel('Belastning for tilbyderen').selectOption('1');
  await page.getByLabel('Navn på katalogen').fill('Fjordviks krav');
  await page.getByRole('button', { name: 'Prøv på nytt' }).click();
};

test('a sheet is explained column by column, mended, read in, used and deleted', { timeout: 180_000 }, async () => {
  const quiet = watch(page);
  await upload('Fjordviks krav til fagsystemer.csv', SHEET);
  await page.getByRole('heading', { name: 'Prøvelesing av' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Les inn', exact: true }).count(), 0);
  assert.equal(await page.getByLabel('Begrunnelse fra fagavdelingen').inputValue(), 'reason', 'the suggestion is chosen');
  await read('unexplained');

  await page.setViewportSize({ width: 360, height: 800 });
  await explain();
  await page.getByText('«Kanskje» er ikke kjent.').waitFor();
  assert.equal(await page.getByLabel('Viktighet').inputValue(), 'type', 'what was said stays');
  await read('wrong');
  await page.getByRole('link', { name: /^Feil \(/ }).click();
  await page.getByRole('rowheader', { name: 'Rad 4 (3)' }).waitFor();
  assert.equal(await page.locator('.receipt tbody tr').count(), 1);

  await upload('Fjordviks krav til fagsystemer.csv', SHEET.replace('Kanskje', 'Info'));
  await explain();
  await page.getByRole('heading', { name: 'Alt kan leses inn' }).waitFor();
  await read('ready');
  await page.getByRole('button', { name: 'Les inn', exact: true }).click();
  await page.getByRole('heading', { name: 'Fjordviks krav', level: 1 }).waitFor();
  await read('import');
  await page.getByRole('button', { name: 'Bruk i nye anskaffelser' }).click();
  await page.getByText('Nye anskaffelser begynner med denne.').waitFor();
  await read('import in use');
  await page.getByRole('link', { name: 'Kommunens egne kataloger' }).click();
  await page.getByText('I bruk').waitFor();
  await read('imports');

  await page.goto(`${server.address}/procurements`);
  await page.getByLabel('Navn på anskaffelsen').fill('Med egne krav');
  await page.getByRole('button', { name: 'Opprett anskaffelse' }).click();
  await page.getByText(/Følger kommunens egen katalog, versjon .*fjordviks-krav/).waitFor();
  await read('overview');

  await page.goto(`${server.address}/catalogue/imports`);
  await page.getByRole('link', { name: 'Fjordviks krav 1' }).click();
  await page.getByRole('link', { name: 'Slett katalogen' }).click();
  await read('delete');
  await page.getByRole('button', { name: 'Slett katalogen' }).click();
  await page.getByText('Her kommer katalogene dere leser inn.').waitFor();
  await read('imports empty');
  quiet();
});

test('what is in the way of a catalogue is said', async () => {
  const quiet = watch(page);
  const item = { id: 'LOG-FJV-1', domain: 'LOG', obligation: 'Log', text: { nb: '', en: 'The solution shall log {retention_secret}.' }, reason: { nb: 'Sporing.' },
    type: 'evaluated', placement: 'contract', met: 'contract', verified_by: 'document', burden: 1, since: '1', reviewed: '2026-11-21' };
  await upload('fjordvik.json', JSON.stringify({ title: 'Fjordvik', version: '1', date: '2026-11-21', language: 'en', item: [item] }));
  await page.getByRole('button', { name: 'Les inn', exact: true }).click();
  await page.getByRole('button', { name: 'Bruk i nye anskaffelser' }).click();
  await page.getByText('Én tekst er ikke skrevet på bokmål, i LOG-FJV-1.').waitFor();
  await read('in the way');
  quiet();
});
