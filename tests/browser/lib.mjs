// A server on a free port with a database of its own, a browser, and what the tests do in it again and again.

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtemp, mkdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';

export const PASSWORD = 'en lang setning som passord';

const CHROMIUM = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/**
 * Starts the server. The address and the set-up link are what it prints; `local` is where it listens. With the `database` of another, both
 * work in it; `fresh` is an empty one.
 */
export async function startServer({ arguments: more = [], environment = {}, database, fresh, address, listen = '127.0.0.1:0' } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'kravspor-'));
  const binary = process.env.KRAVSPOR_BIN;
  assert.ok(binary, 'KRAVSPOR_BIN names the program to test');
  const url = database ?? fresh ?? `sqlite:${join(folder, 'kravspor.db')}`;
  const server = spawn(
    binary,
    ['serve', '--listen', listen, '--database', url, '--ready-file', join(folder, 'ready'), ...(address ? ['--address', address] : []), ...more],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, KRAVSPOR_LOG: process.env.KRAVSPOR_LOG ?? 'warn', ...environment } },
  );
  let printed = '';
  server.stdout.on('data', (data) => (printed += data));
  const ended = new Promise((resolve) => server.on('exit', resolve));
  for (let waited = 0; ; waited += 50) {
    if (await readFile(join(folder, 'ready')).catch(() => null)) break;
    assert.ok(waited < 60_000 && server.exitCode === null, `the server did not get ready: ${printed}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const [, reached] = printed.match(/Kravspor: (http:\/\/[^\s]+)\//);
  const setup = printed.match(/\/setup\/[0-9a-f]+/);
  assert.ok(setup || database, `no set-up link was printed: ${printed}`);
  return {
    address: reached,
    local: `http://${await readFile(join(folder, 'ready'), 'utf8')}`,
    setup: setup?.[0],
    folder,
    database: url,
    /** Ends it; `keep` leaves its folder for another. */
    async stop({ keep = false } = {}) {
      server.kill('SIGTERM');
      await ended;
      if (!keep) await rm(folder, { recursive: true, force: true });
    },
  };
}

export const launch = () => chromium.launch(CHROMIUM);

/** Creates the first account and fills in the organisation. */
export async function setUp(page, server) {
  await page.goto(server.address + server.setup);
  await page.getByLabel('Kommunens navn').fill('Fjordvik kommune');
  await page.getByLabel('Navnet ditt').fill('Innkjøper');
  await page.getByLabel('E-postadresse').fill('innkjoper@example.no');
  await page.getByLabel('Passord', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Gjenta passordet').fill(PASSWORD);
  await page.getByRole('button', { name: 'Opprett konto' }).click();
  await page.getByLabel('Organisasjonsnummer').fill('974 760 673');
  await page.getByLabel('Postadresse').fill('Rådhusgata 1, 0001 Fjordvik');
  await page.getByLabel('Virksomhet eller enhet').fill('Oppvekst');
  await page.getByLabel('Hvem som signerer').fill('kommunedirektøren');
  await page.getByLabel('Kontaktpunkt for avtalen').fill('postmottak@fjordvik.example');
  await page.getByLabel('Personvernombud').fill('personvernombud@fjordvik.example');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByRole('heading', { name: 'Anskaffelser' }).waitFor();
}

/** The databases that a test runs on: SQLite, and PostgreSQL where `KRAVSPOR_TEST_POSTGRES` names a server where databases may be made. */
export const databases = () => (process.env.KRAVSPOR_TEST_POSTGRES ? ['sqlite', 'postgres'] : ['sqlite']);

/** A database of its own on the server that `KRAVSPOR_TEST_POSTGRES` names. The server is thrown away with it. */
function onPostgres() {
  const server = process.env.KRAVSPOR_TEST_POSTGRES;
  const name = `browser_${process.pid}_${Date.now()}`;
  execFileSync('psql', [server, '--quiet', '--command', `CREATE DATABASE ${name}`], { stdio: 'inherit' });
  return server.replace(/^(postgres:\/\/[^/]+\/)[^?]*/, `$1${name}`);
}

/** A browser, a server and its first account, on a wide screen with bokmål; `on` says which database. */
export async function workplace({ on = 'sqlite' } = {}) {
  const browser = await launch();
  const server = await startServer({ fresh: on === 'postgres' ? onPostgres() : undefined });
  const context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await setUp(page, server);
  return {
    server,
    context,
    page,
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

/** Makes an account through an invitation, in a browser of its own. */
export async function invite(place, email, name) {
  await place.page.goto(`${place.server.address}/organisation/members`);
  await place.page.getByLabel('E-postadresse').fill(email);
  await place.page.getByRole('button', { name: 'Lag invitasjon' }).click();
  const link = await place.page.locator('#link').innerText();
  const context = await place.context.browser().newContext({ locale: 'nb-NO', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByLabel('Navnet ditt').fill(name);
  await page.getByLabel('Passord', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Gjenta passordet').fill(PASSWORD);
  await page.getByRole('button', { name: 'Opprett konto' }).click();
  await page.getByRole('heading', { name: 'Anskaffelser' }).waitFor();
  return page;
}

/** Brings in one of the cases as a procurement, and says where it is. */
export async function bringIn(page, server, name) {
  await page.goto(`${server.address}/procurements`);
  await page.getByLabel('Saksfil').setInputFiles({
    name: 'sak.json',
    mimeType: 'application/json',
    buffer: await readFile(new URL(`../cases/${name}.json`, import.meta.url)),
  });
  await page.getByRole('button', { name: 'Hent inn' }).click();
  await page.waitForURL(/\/p\//);
  return page.url();
}

/** Reads the page with axe on a phone and on a wide screen, in the light and in the dark. */
export async function everywhere(page, name) {
  for (const scheme of ['light', 'dark']) {
    // Without movement: a colour that is on its way to another is none that anybody chose.
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await audit(page, `${name} ${scheme}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
}

/** The page has no accessibility fault that axe finds, one h1, says in its title where one is, and is not wider than the window. */
export async function audit(page, name) {
  const builder = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const { violations } = await builder.analyze();
  const told = violations.map((found) => `${found.id}: ${found.help}\n  ${found.nodes.map((node) => node.html).join('\n  ')}`);
  assert.deepEqual(told, [], `${name} (${page.url()})`);
  assert.equal(await page.locator('h1').count(), 1, `${name}: one h1`);
  assert.match(await page.title(), /Kravspor$/, name);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wide <= 0, `${name} is ${wide} px wider than the window (${page.url()})`);
  await picture(page, name);
}

/** A screenshot, where KRAVSPOR_PICTURES names a folder to look at afterwards. */
export async function picture(page, name) {
  const folder = process.env.KRAVSPOR_PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  const size = page.viewportSize();
  await page.screenshot({ path: join(folder, `${name.replaceAll(/[^a-zæøå0-9]+/gi, '-')}-${size.width}.png`), fullPage: true });
}

/** Fails the test on anything the page writes to the console as an error, or throws: a blocked script is one. */
export function watch(page) {
  const faults = [];
  page.on('console', (message) => {
    // A form that comes back with 422, or a page that is not found, is written there too; those are expected.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  return () => assert.deepEqual(faults, []);
}

export const readCase = async (name) =>
  JSON.parse(await readFile(new URL(`../cases/${name}.json`, import.meta.url), 'utf8'));

/** Fills in the question page that is open, from the answers of a case file. */
export async function answerPage(page, answers) {
  const ids = await page.evaluate(() => {
    const names = [...document.querySelectorAll('form.questions [name^="q-"]')].map((control) => control.name);
    return [...new Set(names.map((name) => name.match(/^q-([a-z_0-9]+)/)[1]))];
  });
  for (const id of ids) {
    const answer = answers[id];
    if (answer === undefined) continue;
    if (Array.isArray(answer) && typeof answer[0] === 'object') await answerRows(page, id, answer);
    else await answerOne(page, `q-${id}`, answer);
  }
}

async function answerOne(page, name, answer) {
  if (answer === null) {
    const box = page.locator(`[name="dont-know:${name}"], [name="${name}"][value="dont-know"]`).first();
    await box.check();
    return;
  }
  if (Array.isArray(answer) && answer.length === 0) {
    await page.locator(`[name="none:${name}"], [name="${name}"][value="none"]`).first().check();
    return;
  }
  for (const value of [answer].flat()) {
    const box = page.locator(`input[name="${name}"][value="${value}"]:is([type=radio],[type=checkbox])`);
    if (await box.count()) await box.check();
    else if (await page.locator(`select[name="${name}"]`).count()) await page.locator(`select[name="${name}"]`).selectOption(String(value));
    else await page.locator(`[name="${name}"]`).fill(String(value));
  }
}

/** Rows: fills the ones there are, and asks for another as often as it takes. */
async function answerRows(page, id, rows) {
  for (const [index, row] of rows.entries()) {
    const there = () => page.locator(`[name^="q-${id}-${index}-"]`).count();
    if (!(await there())) {
      await page.getByRole('button', { name: 'Lagre og legg til rad' }).first().click();
      assert.ok(await there(), `there is no row ${index + 1} of ${id}`);
    }
    for (const [column, value] of Object.entries(row)) {
      if (value !== '') await answerOne(page, `q-${id}-${index}-${column}`, value);
    }
  }
}

/** The code that a phone with this secret shows, some steps of half a minute from now. */
export function code(secret, steps) {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const count = Buffer.alloc(8);
  count.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const hash = createHmac('sha1', key).update(count).digest();
  const start = hash[19] & 15;
  return String((hash.readUInt32BE(start) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** The secret that a page shows once. */
export const secretOn = async (page) => (await page.locator('.secret').innerText()).replaceAll(/\s/g, '');
