// An administrator invites somebody, each in a browser of their own; the second factor is set up, demanded and asked for.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { audit, code, everywhere, launch, PASSWORD, secretOn, setUp, startServer, watch } from './lib.mjs';

let browser;
let server;
let administrator;
let invited;

const newPage = async () => {
  const context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 1280, height: 800 } });
  return context.newPage();
};

before(async () => {
  browser = await launch();
  server = await startServer();
  administrator = await newPage();
  invited = await newPage();
  await setUp(administrator, server);
});
after(async () => {
  await browser.close();
  await server.stop();
});

async function signIn(page, email) {
  await page.goto(`${server.address}/sign-in`);
  await page.getByLabel('E-postadresse').fill(email);
  await page.getByLabel('Passord', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Logg inn' }).click();
}

test('somebody is invited, and makes an account in a browser of their own', async () => {
  const quiet = [watch(administrator), watch(invited)];
  await administrator.goto(`${server.address}/organisation/members`);
  await everywhere(administrator, 'accounts members alone');
  await administrator.getByLabel('E-postadresse').fill('innkjoper@example.no');
  await administrator.getByRole('button', { name: 'Lag invitasjon' }).click();
  await administrator.locator('.error-summary').getByText('har allerede en konto').waitFor();
  await audit(administrator, 'accounts invite refused');
  await administrator.getByLabel('E-postadresse').fill('saksbehandler.i.oppvekstavdelingen@example.no');
  await administrator.getByRole('button', { name: 'Lag invitasjon' }).click();
  const link = await administrator.locator('#link').innerText();
  await everywhere(administrator, 'accounts invitation link');
  await administrator.getByRole('link', { name: 'Jeg har tatt vare på lenken' }).click();
  await administrator.getByRole('heading', { name: 'Åpne invitasjoner' }).waitFor();
  await everywhere(administrator, 'accounts members with an invitation');

  await invited.goto(link);
  await everywhere(invited, 'accounts invitation');
  await invited.getByLabel('Navnet ditt').fill('Saksbehandler');
  await invited.getByRole('button', { name: 'Opprett konto' }).click();
  await invited.locator('.error-summary').getByText('Passordet må ha minst 12 tegn.').waitFor();
  assert.equal(await invited.getByLabel('Navnet ditt').inputValue(), 'Saksbehandler');
  await audit(invited, 'accounts invitation refused');
  await invited.getByLabel('Passord', { exact: true }).fill(PASSWORD);
  await invited.getByLabel('Gjenta passordet').fill(PASSWORD);
  await invited.getByRole('button', { name: 'Opprett konto' }).click();
  await invited.getByRole('heading', { name: 'Anskaffelser' }).waitFor();
  await invited.getByRole('link', { name: 'Saksbehandler' }).click();
  await everywhere(invited, 'accounts my account');
  await invited.goto(`${server.address}/organisation/members`);
  await invited.getByRole('heading', { name: 'Dette er for administratorer' }).waitFor();
  await audit(invited, 'accounts not an administrator');

  await administrator.reload();
  await administrator.getByRole('link', { name: 'Saksbehandler' }).click();
  await everywhere(administrator, 'accounts member');
  quiet.forEach((check) => check());
});

test('a second factor is set up, demanded of everybody and asked for at sign-in', { timeout: 180_000 }, async () => {
  const quiet = [watch(administrator), watch(invited)];
  await administrator.getByRole('link', { name: 'Innkjøper' }).click();
  await administrator.getByRole('link', { name: 'Sett opp eller slå av totrinnsinnlogging' }).click();
  await everywhere(administrator, 'accounts second factor');
  await administrator.getByLabel('Passordet du har nå').fill(PASSWORD);
  await administrator.getByRole('button', { name: 'Sett opp' }).click();
  await administrator.getByRole('img', { name: /QR-kode/ }).waitFor();
  await everywhere(administrator, 'accounts second factor begun');
  const secret = await secretOn(administrator);
  await administrator.getByLabel('Kode', { exact: true }).fill(code(secret, 0));
  await administrator.getByRole('button', { name: 'Bekreft' }).click();
  await administrator.getByRole('heading', { name: 'Gjenopprettingskoder' }).waitFor();
  assert.equal(await administrator.locator('.recovery-codes li').count(), 10);
  await everywhere(administrator, 'accounts recovery codes');
  await administrator.getByRole('link', { name: 'Jeg har tatt vare på kodene' }).click();
  await administrator.getByRole('link', { name: 'Sett opp eller slå av totrinnsinnlogging' }).click();
  await everywhere(administrator, 'accounts second factor confirmed');

  await administrator.goto(`${server.address}/organisation/members`);
  await administrator.getByRole('button', { name: 'Krev det av alle' }).click();
  await administrator.getByText('Alle må ha totrinnsinnlogging.').waitFor();
  await administrator.goto(`${server.address}/organisation/acts`);
  await audit(administrator, 'accounts acts');

  await invited.goto(`${server.address}/procurements`);
  await signIn(invited, 'saksbehandler.i.oppvekstavdelingen@example.no');
  await invited.getByText('Kommunen krever totrinnsinnlogging av alle.').waitFor();
  await everywhere(invited, 'accounts second factor demanded');
  await invited.getByRole('button', { name: 'Sett opp' }).click();
  const theirs = await secretOn(invited);
  await invited.getByLabel('Kode', { exact: true }).fill('12345');
  await invited.getByRole('button', { name: 'Bekreft' }).click();
  await invited.locator('.error-summary').getByText('Koden stemmer ikke').waitFor();
  await invited.getByLabel('Kode', { exact: true }).fill(code(theirs, 0));
  await invited.getByRole('button', { name: 'Bekreft' }).click();
  await invited.getByRole('link', { name: 'Jeg har tatt vare på kodene' }).click();
  await invited.getByRole('heading', { name: 'Anskaffelser' }).waitFor();

  await invited.getByRole('button', { name: 'Logg ut' }).click();
  await signIn(invited, 'saksbehandler.i.oppvekstavdelingen@example.no');
  await invited.getByRole('heading', { name: 'Skriv koden fra telefonen' }).waitFor();
  await everywhere(invited, 'accounts code');
  await invited.getByLabel('Kode', { exact: true }).fill(code(theirs, 1));
  await invited.getByRole('button', { name: 'Logg inn' }).click();
  await invited.getByRole('heading', { name: 'Anskaffelser' }).waitFor();
  quiet.forEach((check) => check());
});
