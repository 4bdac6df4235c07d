// What one municipality has on its desk is read in by another, answered there and told here. And what a phone sees of it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { bringIn, everywhere, watch, workplace } from './lib.mjs';

let here;
let there;

/** Whoever made the place edits its catalogue too. */
async function edits({ page, server }) {
  await page.goto(`${server.address}/organisation/members`);
  await page.getByRole('link', { name: 'Innkjøper' }).last().click();
  await page.locator('form[action$="/editor"] button').click();
  await page.locator('.saved').waitFor();
}

/** Takes out the file that this button gives. */
async function take(page, button, name) {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await coming;
  assert.equal(file.suggestedFilename(), name);
  return readFile(await file.path());
}

/** Reads a file in. */
async function readIn({ page, server }, name, buffer) {
  await page.goto(`${server.address}/desk/share`);
  await page.getByLabel('Fil', { exact: true }).setInputFiles({ name, mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Les inn filen' }).click();
}

before(async () => {
  [here, there] = [await workplace(), await workplace()];
  await edits(here);
  await edits(there);
  await there.page.goto(`${there.server.address}/organisation`);
  await there.page.getByLabel('Navn', { exact: true }).fill('Storvik kommune');
  await there.page.getByRole('button', { name: 'Lagre' }).click();
});
after(async () => {
  await here.close();
  await there.close();
});

test('what was said is taken out, read in elsewhere, answered and told', { timeout: 600_000 }, async () => {
  const quiet = [watch(here.page), watch(there.page)];
  const { page } = here;
  const procurement = await bringIn(page, here.server, 'school-survey');
  await page.goto(`${procurement}/feedback/item/LOG-001`);
  await page.getByRole('button', { name: 'Uklart', exact: true }).click();
  await page.waitForURL(/\?saved=1$/);
  await page.getByLabel('Hvorfor? (valgfritt)').fill('Hva er en hendelse?');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Lagre' }).click()]);
  await page.goto(`${procurement}/pilot`);
  await page.getByRole('button', { name: 'Gjør anskaffelsen til pilot' }).click();
  await page.getByRole('button', { name: 'Send rapporten til redaktørene' }).click();
  await page.getByText('Rapporten ble sendt til redaktørene', { exact: false }).waitFor();
  await everywhere(page, 'pilot report sent');

  await page.goto(`${here.server.address}/desk`);
  await page.getByRole('link', { name: 'Rapporter fra piloter' }).click();
  await everywhere(page, 'desk pilots');
  await page.getByRole('link', { name: 'Pilot i kommunen' }).click();
  await everywhere(page, 'desk pilot');
  await page.getByRole('link', { name: 'Del med andre' }).click();
  await page.getByText('én tilbakemelding, én av dem med tekst').waitFor();
  await everywhere(page, 'desk share empty');
  const file = await take(page, 'Last ned filen', 'kravspor-tilbakemeldinger.json');
  assert.equal(JSON.parse(file).feedback[0].comment, 'Hva er en hendelse?');

  await readIn(there, 'feil.json', Buffer.from('{"kind": "noe annet"}'));
  await there.page.locator('.error-summary').getByText('Dette er ikke en fil med tilbakemeldinger.', { exact: false }).waitFor();
  await everywhere(there.page, 'desk share refused');
  await readIn(there, 'fra andre.json', file);
  await there.page.getByText('Én ny tilbakemelding').waitFor();
  await there.page.getByRole('link', { name: 'Kø' }).click();
  await there.page.getByText('én fra en annen kommune', { exact: false }).waitFor();
  await there.page.getByRole('link', { name: 'Krav LOG-001' }).click();
  await there.page.getByText('Fra Fjordvik kommune', { exact: false }).first().waitFor();
  await there.page.getByText('Med i én pilot hos andre kommuner', { exact: false }).waitFor();
  await there.page.getByLabel('La det stå, med et svar').check();
  await there.page.getByLabel('Svar til dem som sa fra').fill('Vi forklarer ordet i neste utgave.');
  await there.page.getByRole('button', { name: 'Bestem og svar' }).click();
  await there.page.locator('.saved').waitFor();
  await everywhere(there.page, 'desk item from elsewhere');
  await there.page.goto(`${there.server.address}/desk/share`);
  await everywhere(there.page, 'desk share with answers');
  const answers = await take(there.page, 'Last ned svarene', 'kravspor-svar.json');

  await readIn(here, 'svar.json', answers);
  await page.getByText('Ett nytt eller endret svar på det dere har sendt').waitFor();
  await page.goto(`${here.server.address}/waiting`);
  await page.getByRole('link', { name: 'Tilbakemeldingen din er besvart: Krav LOG-001' }).click();
  await page.getByText('svar fra Storvik kommune', { exact: false }).waitFor();
  await page.getByText('Vi forklarer ordet i neste utgave.').waitFor();
  await everywhere(page, 'feedback answered from elsewhere');
  for (const told of quiet) told();
});
