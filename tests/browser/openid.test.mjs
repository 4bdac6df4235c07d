// People who sign in by way of a provider, a certified one: their accounts, what their groups give, and an account that was there before.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { audit, code, everywhere, launch, PASSWORD, secretOn, setUp, startServer, watch } from './lib.mjs';
import { settings, startProvider } from './openid-provider.mjs';

const people = {
  ola: { name: 'Ola Nordmann', email: 'ola@fjordvik.example', groups: ['kravspor'] },
  siri: { name: 'Siri Solberg', email: 'siri@fjordvik.example', groups: ['kravspor', 'styrer-kravspor'] },
  per: { name: 'Per Utenfor', email: 'per@fjordvik.example', groups: ['andre'] },
  liv: { name: 'Liv Lie', email: 'liv@storvik.example', groups: ['kravspor', 'styrer-kravspor'] },
  innkjoper: { name: 'Innkjøper', email: 'Innkjoper@example.no', groups: ['kravspor', 'styrer-kravspor'] },
};

let browser;
let provider;
let server;
let owner;
let openid;

before(async () => {
  browser = await launch();
  provider = await startProvider(people);
  openid = settings(provider.issuer, 'Fjordvik-ID');
  openid.arguments.push('--openid-members', 'kravspor', '--openid-administrators', 'styrer-kravspor,drift');
  server = await startServer(openid);
  server.home = server.folder;
  provider.open(server.address);
  owner = await newPage();
  await setUp(owner, server);
});
after(async () => {
  await browser.close();
  await server.stop();
  await rm(server.home, { recursive: true, force: true });
  await provider.stop();
});

const newPage = async (options = {}) => {
  const context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(15_000);
  return context.newPage();
};

/** Says who it is, unless the provider remembers. */
async function throughProvider(page, login) {
  const onTheWay = [`${server.address}/sign-in/openid`, `${server.address}/account/openid`];
  await page.waitForURL((url) => !onTheWay.includes(url.href));
  if (page.url().startsWith(server.address)) return;
  await page.getByLabel('Navn').fill(login);
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await page.waitForURL((url) => url.href.startsWith(server.address));
}

async function signIn(page, login, path = '/procurements') {
  await page.goto(server.address + path);
  await page.getByRole('button', { name: 'Logg inn med Fjordvik-ID' }).click();
  await throughProvider(page, login);
}

async function signOut(page) {
  await page.goto(`${server.address}/procurements`);
  await page.getByRole('button', { name: 'Logg ut', exact: true }).click();
  await page.getByRole('heading', { name: 'Logg inn' }).waitFor();
}

/** The words that stand beside somebody in the list of accounts. */
const listed = async (name) => {
  await owner.goto(`${server.address}/organisation/members`);
  return owner.getByRole('row', { name }).allInnerTexts();
};

test('somebody signs in, and the account that is made stays theirs however the address changes', async () => {
  const page = await newPage();
  const quiet = watch(page);
  await page.goto(`${server.address}/catalogue`);
  await everywhere(page, 'openid sign in');
  await signIn(page, 'ola', '/catalogue');
  assert.equal(page.url(), `${server.address}/catalogue`, 'one goes on to where one wanted');
  await page.getByRole('link', { name: 'Ola Nordmann' }).click();
  await page.getByText('Kontoen er koblet til ola@fjordvik.example').waitFor();
  await page.getByText('Fjordvik-ID er den eneste måten du kan logge inn på').waitFor();
  assert.equal(await page.getByLabel('Passordet du har nå').count(), 0, 'there is no password to change');
  assert.equal(await page.getByRole('button', { name: 'Koble fra Fjordvik-ID' }).count(), 0);
  await everywhere(page, 'openid my account');
  const refused = await page.request.post(`${server.address}/account/openid/disconnect`, { maxRedirects: 0 });
  assert.equal(refused.status(), 403);

  await signOut(page);
  Object.assign(people.ola, { email: 'ola.nordmann@storfjord.example', name: 'Ola N.' });
  await signIn(page, 'ola');
  await page.getByRole('link', { name: 'Ola Nordmann' }).click();
  await page.getByText('Kontoen er koblet til ola.nordmann@storfjord.example').waitFor();
  const [row, ...others] = await listed(/Ola/);
  assert.match(row, /ola@fjordvik\.example.*Vanlig bruker/s);
  assert.deepEqual(others, []);
  quiet();
});

test('without scripts there is a link on the way', async () => {
  const page = await newPage({ javaScriptEnabled: false });
  // The browser goes on by itself too; here it is held back, to see the page on the way.
  await page.route('**/sign-in/openid', async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    delete headers.refresh;
    await route.fulfill({ response, headers });
  });
  await page.goto(`${server.address}/sign-in`);
  await page.getByRole('button', { name: 'Logg inn med Fjordvik-ID' }).click();
  await page.getByRole('heading', { name: 'Du sendes videre til Fjordvik-ID' }).waitFor();
  await page.getByRole('link', { name: 'Gå videre til Fjordvik-ID' }).click();
  await throughProvider(page, 'ola');
  await page.getByRole('heading', { name: 'Anskaffelser' }).waitFor();
});

test('the groups say who gets in and who settles that, at each sign-in', async () => {
  const page = await newPage();
  await signIn(page, 'siri', '/organisation/members');
  await page.getByRole('heading', { name: 'Inviter' }).waitFor();
  const [before] = await listed(/Siri/);
  assert.match(before, /Administrator/);
  people.siri.groups = ['kravspor'];
  await signOut(page);
  await signIn(page, 'siri', '/organisation/members');
  await page.getByRole('heading', { name: 'Dette er for administratorer' }).waitFor();
  people.siri.groups = [];
  await signOut(page);
  await signIn(page, 'siri');
  await page.getByRole('heading', { name: 'Du har ikke tilgang til Kravspor' }).waitFor();

  const outside = await newPage();
  await signIn(outside, 'per');
  await outside.getByRole('heading', { name: 'Du har ikke tilgang til Kravspor' }).waitFor();
  await everywhere(outside, 'openid not a member');
  assert.deepEqual(await listed(/Per/), []);
});

test('an account taken out of use lets nobody in', async () => {
  await owner.goto(`${server.address}/organisation/members`);
  await owner.getByRole('link', { name: 'Ola Nordmann' }).click();
  await owner.getByRole('button', { name: 'Ta kontoen ut av bruk' }).click();
  const page = await newPage();
  await signIn(page, 'ola');
  await page.getByRole('heading', { name: 'Kontoen er tatt ut av bruk' }).waitFor();
  await owner.getByRole('button', { name: 'Ta kontoen i bruk igjen' }).click();
});

test('one who gives up at the provider is told so', async () => {
  const page = await newPage();
  await page.goto(`${server.address}/sign-in`);
  await page.getByRole('button', { name: 'Logg inn med Fjordvik-ID' }).click();
  await page.waitForURL(new RegExp(provider.issuer));
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await page.getByRole('heading', { name: 'Innloggingen ble ikke fullført' }).waitFor();
  await audit(page, 'openid given up');
});

test('an account that was there before is connected by its owner, and by nobody else', async () => {
  const page = await newPage();
  await signIn(page, 'innkjoper');
  await page.getByRole('heading', { name: 'E-postadressen din har allerede en konto' }).waitFor();
  await everywhere(page, 'openid address taken');

  await owner.goto(`${server.address}/account`);
  await everywhere(owner, 'openid not connected');
  const part = owner.locator('form[action="/account/openid"]');
  await part.getByLabel('Passordet du har nå').fill('feil passord');
  await part.getByRole('button', { name: 'Koble til Fjordvik-ID' }).click();
  await owner.locator('.error-summary').getByText('Dette er ikke passordet ditt').waitFor();
  await audit(owner, 'openid connect refused');
  await part.getByLabel('Passordet du har nå').fill(PASSWORD);
  await part.getByRole('button', { name: 'Koble til Fjordvik-ID' }).click();
  await throughProvider(owner, 'innkjoper');
  await owner.getByText('Kontoen er koblet til Innkjoper@example.no').waitFor();
  await everywhere(owner, 'openid connected');

  await signIn(page, 'innkjoper', '/organisation/acts');
  await page.getByText('Koblet kontoen sin til Innkjoper@example.no').waitFor();
  await audit(page, 'openid acts');
  await page.goto(`${server.address}/account`);
  await page.getByRole('button', { name: 'Koble fra Fjordvik-ID' }).click();
  await page.getByRole('button', { name: 'Koble til Fjordvik-ID' }).waitFor();
  const again = await newPage();
  await signIn(again, 'innkjoper');
  await again.getByRole('heading', { name: 'E-postadressen din har allerede en konto' }).waitFor();
  await page.locator('form[action="/account/openid"]').getByLabel('Passordet du har nå').fill(PASSWORD);
  await page.getByRole('button', { name: 'Koble til Fjordvik-ID' }).click();
  await throughProvider(page, 'innkjoper');
  await page.getByRole('button', { name: 'Koble fra Fjordvik-ID' }).waitFor();
});

/** The same installation again, with other settings. */
async function restart(...more) {
  await server.stop({ keep: true });
  const { database, address, home } = server;
  server = await startServer({ ...openid, arguments: [...openid.arguments, ...more], database, listen: address.slice('http://'.length) });
  server.home = home;
}

test('the second step is Kravspor’s own, unless the provider sees to it', { timeout: 120_000 }, async () => {
  await owner.goto(`${server.address}/account/second-factor`);
  await owner.getByLabel('Passordet du har nå').fill(PASSWORD);
  await owner.getByRole('button', { name: 'Sett opp' }).click();
  const secret = await secretOn(owner);
  await owner.getByLabel('Kode', { exact: true }).fill(code(secret, 0));
  await owner.getByRole('button', { name: 'Bekreft' }).click();
  await owner.goto(`${server.address}/organisation/members`);
  await owner.getByRole('button', { name: 'Krev det av alle' }).click();
  await signOut(owner);

  await signIn(owner, 'innkjoper', '/catalogue');
  await owner.getByRole('heading', { name: 'Skriv koden fra telefonen' }).waitFor();
  await owner.getByLabel('Kode', { exact: true }).fill(code(secret, 1));
  await owner.getByRole('button', { name: 'Logg inn' }).click();
  assert.equal(owner.url(), `${server.address}/catalogue`);
  const other = await newPage();
  await signIn(other, 'ola');
  await other.getByText('Kommunen krever totrinnsinnlogging av alle.').waitFor();

  await restart('--openid-second-factor');
  await signIn(other, 'ola');
  await other.getByRole('heading', { name: 'Anskaffelser' }).waitFor();
});

test('where there are several organisations, somebody new comes into the one that is named, and its groups settle nothing elsewhere', async () => {
  const add = ['organisation', '--database', server.database, 'add', 'Storvik kommune'];
  const [, id] = execFileSync(process.env.KRAVSPOR_BIN, add, { encoding: 'utf8' }).match(/^(\S+)\tStorvik kommune/);
  const page = await newPage();
  await signIn(page, 'liv');
  await page.getByRole('heading', { name: 'Du har ingen konto ennå' }).waitFor();
  await everywhere(page, 'openid which organisation');

  await restart('--openid-second-factor', '--openid-organisation', id);
  await signIn(page, 'liv', '/organisation/members');
  await page.getByRole('row', { name: /Liv Lie/ }).getByText('Administrator').waitFor();
  await page.locator('.top').getByText('Storvik kommune').waitFor();
  // Somebody of the other organisation who has left the group of administrators stays one there: it is not this provider's to say.
  people.innkjoper.groups = ['kravspor'];
  const other = await newPage();
  await signIn(other, 'innkjoper', '/organisation/members');
  await other.getByRole('row', { name: /Innkjøper/ }).getByText('Administrator').waitFor();
  assert.equal(await other.getByText('Liv Lie').count(), 0);
});

test('where passwords are switched off nobody signs in with one', async () => {
  await restart('--no-local-sign-in', '--openid-second-factor');
  const page = await newPage();
  await page.goto(`${server.address}/sign-in`);
  assert.equal(await page.getByLabel('Passord').count(), 0);
  await everywhere(page, 'openid alone');
  const form = { email: 'innkjoper@example.no', password: PASSWORD };
  const refused = await page.request.post(`${server.address}/sign-in`, { form, maxRedirects: 0 });
  assert.equal(refused.status(), 403);
  assert.match(await refused.text(), /Innlogging med passord er slått av/);
  await signIn(page, 'innkjoper', '/organisation/members');
  await page.getByRole('heading', { name: 'Kontoer' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Lag invitasjon' }).count(), 0);
  for (const path of ['/organisation/members/invite', '/account/password', '/account/openid/disconnect']) {
    const answer = await page.request.post(server.address + path, { form, maxRedirects: 0 });
    assert.equal(answer.status(), 403, path);
  }
  await page.goto(`${server.address}/account`);
  await page.getByText('Fjordvik-ID er den eneste måten du kan logge inn på').waitFor();
  await everywhere(page, 'openid alone my account');
});
