// An editor finds what was said, decides and answers, and whoever said it is told. And what a phone sees of it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bringIn, everywhere, invite, watch, workplace } from './lib.mjs';

let place;
let page;
let editor;
let procurement;
let id;

before(async () => {
  place = await workplace();
  page = place.page;
  editor = await invite(place, 'rita@example.no', 'Rita');
  await page.goto(`${place.server.address}/organisation/members`);
  await page.getByRole('link', { name: 'Rita' }).click();
  await page.locator('form[action$="/editor"] button').click();
  await page.locator('.saved').waitFor();
  procurement = await bringIn(page, place.server, 'case-archive');
});
after(() => place.close());

/** Gives a verdict on the first line, with a comment and something put behind the wording. */
async function say(verdict, comment, more) {
  await page.goto(`${procurement}/requirements`);
  const line = page.locator('.line').first();
  id = await line.locator('.id').first().textContent();
  await line.getByRole('link', { name: `Tilbakemelding til katalogen ${id}` }).click();
  await page.getByRole('button', { name: verdict, exact: true }).click();
  await page.waitForURL(/\?saved=1$/);
  await page.getByLabel('Hvorfor? (valgfritt)').fill(comment);
  const wording = page.getByLabel('Forslag til tekst (valgfritt)');
  if (more) await wording.fill((await wording.inputValue()).replace(/\.?$/, more));
  // The page before it says «Lagret» too.
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Lagre' }).click()]);
}

test('what was said about a line is found, decided and answered', { timeout: 400_000 }, async () => {
  const quiet = watch(editor);
  await editor.goto(`${place.server.address}/desk`);
  await editor.getByText('Her er det ingenting.', { exact: false }).waitFor();
  await everywhere(editor, 'desk empty');

  await say('Stenger ute leverandører', 'To av tre leverandører kan ikke dette.', ' eller tilsvarende.');
  await say('For strengt', 'Dette finnes ikke i markedet.', ' eller tilsvarende løsning.');
  await say('Uklart', 'Hva er forskjellen på dette og kravet over?');

  await editor.goto(`${place.server.address}/catalogue`);
  await editor.getByRole('link', { name: 'Redaktørbordet' }).click();
  await editor.getByText('3 venter på svar').waitFor();
  await everywhere(editor, 'desk queue');
  await editor.getByText('Vis som tabell').first().click();
  await everywhere(editor, 'desk queue table');
  await editor.getByLabel('Vurdering').selectOption({ label: 'Uklart' });
  await editor.getByRole('button', { name: 'Vis', exact: true }).click();
  await editor.getByText('Én venter på svar').waitFor();

  await editor.getByRole('link', { name: `Krav ${id}` }).click();
  await editor.getByRole('heading', { name: `Krav ${id}`, level: 1 }).waitFor();
  await editor.getByRole('heading', { name: /^2 forslag som ligner hverandre/ }).waitFor();
  assert.equal(await editor.locator('ins').count(), 2, 'each proposal shows what it puts in');
  await everywhere(editor, 'desk item');
  await editor.getByRole('button', { name: 'Bestem og svar' }).click();
  await editor.locator('.error-summary').getByText('Velg hva som skal skje.').waitFor();
  await everywhere(editor, 'desk item refused');
  await editor.getByLabel('Endre teksten').check();
  await editor.getByLabel('Svar til dem som sa fra').fill('Vi godtar tilsvarende løsninger fra neste utgave.');
  await editor.getByRole('button', { name: 'Bestem og svar' }).click();
  await editor.locator('.saved').waitFor();
  await everywhere(editor, 'desk item decided');
  await editor.getByRole('link', { name: /^Endre Rita/ }).click();
  await editor.getByRole('heading', { name: 'Endre det som er bestemt' }).waitFor();
  await everywhere(editor, 'desk decision changed');
  quiet();
});

test('whoever said it is told', { timeout: 200_000 }, async () => {
  const quiet = watch(page);
  await page.goto(`${place.server.address}/waiting`);
  await everywhere(page, 'waiting for an answer to be read');
  await page.getByRole('link', { name: `Tilbakemeldingen din er besvart: Krav ${id}` }).first().click();
  await page.getByText('Vi godtar tilsvarende løsninger fra neste utgave.').waitFor();
  await everywhere(page, 'feedback answered');
  await page.goto(`${procurement}/feedback`);
  assert.equal(await page.getByText('Vi godtar tilsvarende løsninger fra neste utgave.').count(), 3);
  await everywhere(page, 'feedback list answered');
  quiet();
});

test('what is to be read again, and what cites a law', { timeout: 200_000 }, async () => {
  const quiet = watch(editor);
  await editor.goto(`${place.server.address}/desk/review`);
  await everywhere(editor, 'desk review off');
  await editor.getByRole('link', { name: 'Bestem hvor lenge et krav kan stå' }).click();
  await editor.getByLabel('Måneder før et krav skal leses på nytt').fill('600');
  await everywhere(editor, 'organisation review');
  await editor.getByRole('button', { name: 'Lagre' }).click();
  await editor.locator('.saved').waitFor();
  await editor.goto(`${place.server.address}/desk/review`);
  await editor.getByText('Alle kravene er lest kritisk', { exact: false }).waitFor();
  await editor.goto(`${place.server.address}/desk/sources`);
  await editor.getByText(/krav viser hit/).first().click();
  await everywhere(editor, 'desk sources');
  quiet();
});
