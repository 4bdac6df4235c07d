// Two people talk about a line, each in a browser of their own: one is mentioned, finds it among what waits, answers and resolves it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { audit, bringIn, everywhere, invite, watch, workplace } from './lib.mjs';

let place;
let owner;
let colleague;
let procurement;

before(async () => {
  place = await workplace();
  owner = place.page;
  procurement = await bringIn(owner, place.server, 'booking');
  colleague = await invite(place, 'arkitekt@example.no', 'Åse Arkitekt');
  await owner.goto(`${procurement}/access`);
  await owner.getByLabel('Kollega').selectOption({ label: 'Åse Arkitekt (arkitekt@example.no)' });
  await owner.getByLabel(/^Deltaker/).check();
  await owner.getByRole('button', { name: 'Gi tilgang' }).click();
  await owner.getByRole('row', { name: /Åse Arkitekt/ }).getByText('kommentere behovet og krav').waitFor();
});
after(() => place.close());

test('a mention with a due date is found, answered and resolved', { timeout: 400_000 }, async () => {
  const quiet = [watch(owner), watch(colleague)];
  // Two clicks from the list of lines: the line, and the form at its foot.
  await owner.goto(`${procurement}/requirements`);
  await owner.locator('.line .id').first().click();
  await owner.getByText('Her kommer det dere skriver til hverandre om dette.').waitFor();
  await owner.getByLabel('Frist (valgfritt)').fill('2026-01-31');
  await owner.getByRole('button', { name: 'Legg til kommentaren' }).click();
  await owner.locator('.error-summary').getByText('Velg hvem fristen gjelder.').waitFor();
  await everywhere(owner, 'comment refused');
  assert.equal(await owner.getByLabel('Frist (valgfritt)').inputValue(), '2026-01-31');
  await owner.getByLabel('Kommentar', { exact: true }).fill('Holder det med fire timer her,\neller er det for strengt?');
  await owner.getByLabel('Åse Arkitekt').check();
  await owner.getByRole('button', { name: 'Legg til kommentaren' }).click();
  await owner.waitForURL(/#comment-1$/);
  await owner.locator('#comment-1').getByText('Nevner Åse Arkitekt').waitFor();
  await everywhere(owner, 'comment written');

  await colleague.goto(`${place.server.address}/procurements`);
  await colleague.getByRole('link', { name: 'Venter på deg' }).click();
  await colleague.getByText('Fristen var 31. januar 2026').waitFor();
  await everywhere(colleague, 'comment waiting');
  await colleague.getByRole('link', { name: /Innkjøper nevner deg: Krav .* «Holder det med fire timer her,»/ }).click();
  await colleague.waitForURL(/#comment-1$/);
  await colleague.getByRole('link', { name: 'Svar Kommentar 1' }).click();
  await colleague.getByRole('heading', { name: 'Svar på kommentar 1 fra Innkjøper' }).waitFor();
  assert.ok(await colleague.getByLabel('Innkjøper').isChecked(), 'whoever asked is told');
  await colleague.getByLabel('Kommentar', { exact: true }).fill('Fire timer er greit.');
  await everywhere(colleague, 'comment answer');
  await colleague.getByRole('button', { name: 'Legg til kommentaren' }).click();
  await colleague.waitForURL(/#comment-2$/);

  await owner.goto(`${place.server.address}/waiting`);
  await owner.getByRole('link', { name: /Åse Arkitekt nevner deg/ }).click();
  await owner.locator('.answers-given').getByText('Fire timer er greit.').waitFor();
  await owner.goto(`${procurement}/requirements`);
  await owner.getByRole('link', { name: 'Én åpen kommentar' }).click();
  await audit(owner, 'comment from the list');

  await colleague.getByRole('button', { name: 'Merk som løst Kommentar 1' }).click();
  await colleague.getByText('Én løst samtale').click();
  await colleague.getByText('Løst av Åse Arkitekt').waitFor();
  await colleague.getByText('Ta bort', { exact: false }).first().click();
  await everywhere(colleague, 'comment resolved');
  await owner.goto(`${place.server.address}/waiting`);
  assert.equal(await owner.getByRole('link', { name: /nevner deg/ }).count(), 0);

  await owner.goto(procurement);
  await owner.getByRole('link', { name: 'Kommentarer' }).click();
  await owner.getByText('Ingen kommentarer passer til filteret.').waitFor();
  await owner.getByLabel('Vis', { exact: true }).selectOption({ label: 'Løste' });
  await owner.getByRole('button', { name: 'Vis' }).click();
  await owner.getByText('Fire timer er greit.').waitFor();
  await everywhere(owner, 'comments all');
  await owner.goto(`${procurement}/journal?part=comments`);
  await owner.getByText('Merket kommentar 1 som løst').waitFor();
  await owner.goto(`${procurement}/need/service`);
  await everywhere(owner, 'comments of a question page');
  quiet.forEach((check) => check());
});
