// Two people in one procurement, each in a browser of their own: what each sees and may do, and what happens when both change the same.

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
  colleague = await invite(place, 'leder@example.no', 'Line Leder');
});
after(() => place.close());

test('a line manager is let in with the rights of the role card, and no others', { timeout: 400_000 }, async () => {
  const quiet = [watch(owner), watch(colleague)];
  await colleague.goto(procurement);
  await colleague.getByRole('heading', { name: 'Fant ikke siden' }).waitFor();

  await owner.goto(`${procurement}/roles`);
  await owner.getByLabel('Navn').fill('Line Leder');
  await owner.getByLabel('Linjeleder').check();
  await owner.getByRole('button', { name: 'Legg til', exact: true }).click();
  await owner.goto(procurement);
  await owner.getByRole('link', { name: 'Tilgang' }).click();
  await owner.getByRole('button', { name: 'Gi tilgang' }).click();
  await owner.locator('.error-summary').getByText('Velg en kollega').waitFor();
  await audit(owner, 'access refused');
  await owner.getByLabel('Kollega').selectOption({ label: 'Line Leder (leder@example.no)' });
  await owner.getByLabel('Hvem det er i steget «Roller»').selectOption({ label: 'Line Leder – Linjeleder' });
  await owner.getByRole('button', { name: 'Gi tilgang' }).click();
  await owner.getByRole('row', { name: /Line Leder/ }).getByText('godkjenne i risiko og bilag').waitFor();
  await everywhere(owner, 'access');
  await owner.getByRole('link', { name: 'Endre : Line Leder' }).click();
  await everywhere(owner, 'access of one');

  await colleague.goto(`${place.server.address}/procurements`);
  await colleague.getByRole('cell', { name: 'Svarer for den: Innkjøper' }).waitFor();
  await everywhere(colleague, 'access procurements');
  await colleague.goto(`${procurement}/roles`);
  await colleague.getByText('Du kan se denne siden, men ikke endre noe her.').waitFor();
  assert.ok(await colleague.getByRole('button', { name: 'Legg til', exact: true }).isDisabled());
  await everywhere(colleague, 'access read only');
  await colleague.goto(`${procurement}/risk/new`);
  assert.ok(await colleague.getByRole('button', { name: 'Lagre' }).isEnabled());
  await colleague.goto(`${procurement}/delete`);
  await colleague.getByRole('heading', { name: 'Rollen din gir ikke rett til dette' }).waitFor();
  await audit(colleague, 'access no right');
  quiet.forEach((check) => check());
});

test('both write in the same place: the second sees both versions, and nothing typed is lost', { timeout: 300_000 }, async () => {
  const quiet = [watch(owner), watch(colleague)];
  const page = `${procurement}/risk/new`;
  await owner.goto(page);
  await owner.locator('main textarea').fill('Noe kan gå galt.');
  await owner.getByLabel('Konfidensialitet').check();
  await owner.getByRole('button', { name: 'Lagre' }).click();
  await owner.waitForURL(/risk\/E-\d+/);
  const scenario = `${owner.url().split('?')[0].split('#')[0]}/own`;
  await Promise.all([owner.goto(scenario), colleague.goto(scenario)]);
  const first = (who) => who.locator('main textarea');
  await first(owner).fill('Slik innkjøperen skriver det');
  await first(colleague).fill('Slik lederen skriver det');
  await owner.getByRole('button', { name: 'Lagre' }).click();
  await owner.waitForURL(/saved=1/);
  await colleague.getByRole('button', { name: 'Lagre' }).click();
  await colleague.getByText('Slik innkjøperen skriver det').waitFor();
  assert.equal(await first(colleague).inputValue(), 'Slik lederen skriver det');
  await everywhere(colleague, 'access conflict');
  await colleague.getByRole('button', { name: 'Lagre' }).click();
  await colleague.waitForURL(/saved=1/);

  await owner.goto(`${procurement}/journal`);
  await owner.getByText('Kjeden er hel').waitFor();
  await owner.getByLabel('Hvem').selectOption({ label: 'Line Leder' });
  await owner.getByRole('button', { name: 'Vis' }).click();
  await owner.getByText('Én oppføring.').waitFor();
  await everywhere(owner, 'journal');
  quiet.forEach((check) => check());
});
