// The whole journey of the school survey, in a real browser: once with WebAssembly, once with JavaScript off.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { answerPage, audit, launch, readCase, setUp, startServer, watch } from './lib.mjs';

let browser;
before(async () => (browser = await launch()));
after(async () => browser.close());

/** Answers every page of a step from the case file, and ends at the page that shows the answers. */
async function step(page, base, name, answers, look) {
  await page.goto(`${base}/${name}`);
  await look(`${name} before`);
  await page.getByRole('link', { name: /Svar på|Fortsett|Begynn/ }).first().click();
  for (let count = 0; new URL(page.url()).pathname.split('/').length === 5; count += 1) {
    assert.ok(count < 40, `the pages of ${name} have no end`);
    await answerPage(page, answers);
    await look(`${name} ${new URL(page.url()).pathname.split('/').at(-1)}`);
    const here = page.url();
    await page.getByRole('button', { name: 'Fortsett' }).click();
    assert.equal(await page.locator('.error-summary').count(), 0, `${here}: ${await page.locator('.error-summary').allInnerTexts()}`);
  }
  await look(`${name} answered`);
}

async function people(page, base, kase, look) {
  await page.goto(`${base}/roles`);
  await look('roles empty');
  for (const person of Object.values(kase.people)) {
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Legg til', exact: true }) });
    await form.getByLabel('Navn', { exact: true }).fill(person.name);
    for (const role of person.roles) await form.locator(`input[name="roles"][value="${role}"]`).check();
    await form.getByRole('button', { name: 'Legg til', exact: true }).click();
  }
  await look('roles filled in');
}

/** Scores one scenario and decides its measures, as the case file has it. */
async function assess(page, kase, id) {
  const given = kase.risk.scenarios[id];
  if (!given) return;
  for (const moment of ['before', 'after']) {
    if (!given[moment]) continue;
    const [likelihood, consequence] = given[moment];
    await page.locator(`[name="${moment}-${id}-likelihood"]`).selectOption(String(likelihood));
    await page.locator(`[name="${moment}-${id}-consequence"]`).selectOption(String(consequence));
  }
  for (const decision of await page.locator('input[type=radio][name^="decision-"][value="yes"]').all()) {
    const measure = (await decision.getAttribute('name')).replace('decision-', '');
    const decided = kase.risk.measures[measure];
    if (!decided) continue;
    await page.locator(`input[name="decision-${measure}"][value="${decided.accepted ? 'yes' : 'no'}"]`).check();
    if (decided.reason) await page.locator(`[name="reason-${measure}"]`).fill(decided.reason);
  }
  if (given.set_aside) {
    const why = page.locator('[name="set_aside"]');
    if (!(await why.isVisible())) await page.getByText('Sett scenarioet til side').click();
    await why.fill(given.set_aside);
  }
}

async function risk(page, base, kase, look, islands) {
  await page.goto(`${base}/risk`);
  await look('risk board before');
  const links = await page.locator('main a[href*="/risk/S-"]').evaluateAll((found) => found.map((a) => a.getAttribute('href')));
  const ids = [...new Set(links.map((href) => href.split('/').at(-1)))];
  assert.ok(ids.length > 15, `only ${ids.length} scenarios are proposed`);
  for (const [index, id] of ids.entries()) {
    await page.goto(`${base}/risk/${id}`);
    await assess(page, kase, id);
    if (index === 0) await look('risk scenario');
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    assert.equal(await page.locator('.error-summary').count(), 0, `${id}: ${await page.locator('.error-summary').allInnerTexts()}`);
  }
  if (islands) await pickInMatrix(page, `${base}/risk/${ids[0]}`, kase.risk.scenarios[ids[0]].before);

  await page.goto(`${base}/risk`);
  for (const owner of await page.locator('select[name^="owner-"]').all()) await owner.selectOption({ index: 1 });
  for (const deadline of await page.locator('input[name^="deadline-"]').all()) await deadline.fill('2027-03-01');
  const save = page.getByRole('button', { name: 'Lagre ansvarlige og frister' });
  if (await save.count()) await save.click();
  await page.goto(`${base}/risk/accept`);
  await look('risk accept');
  const by = Object.values(kase.people).find((person) => person.roles.includes('head_of_unit')).name;
  const option = page.locator('select[name="by"] option').filter({ hasText: by });
  await page.locator('select[name="by"]').selectOption(await option.first().getAttribute('value'));
  await page.locator('form button.button').first().click();
  await page.goto(`${base}/risk`);
  await look('risk board after');
}

/** The matrix as something to move about in: arrow keys, the level said aloud, and the two lists following. */
async function pickInMatrix(page, address, [likelihood, consequence]) {
  await page.goto(address);
  await page.locator('html[data-islands="ready"]').waitFor();
  const grid = page.locator('[role="grid"]').first();
  const lists = page.locator('fieldset.score').first().locator('select');
  const cell = grid.locator('[role="gridcell"][aria-selected="true"]');
  await cell.focus();
  await page.keyboard.press(likelihood < 5 ? 'ArrowUp' : 'ArrowDown');
  await page.keyboard.press(consequence < 5 ? 'ArrowRight' : 'ArrowLeft');
  const moved = [likelihood < 5 ? likelihood + 1 : likelihood - 1, consequence < 5 ? consequence + 1 : consequence - 1];
  assert.deepEqual([await lists.nth(0).inputValue(), await lists.nth(1).inputValue()], moved.map(String));
  const live = await page.locator('[aria-live]').first().innerText();
  assert.match(live, /risiko|Lav|Middels|Høy|Grønn|Gul|Rød/i, 'the level is said aloud');
  await lists.nth(0).selectOption(String(likelihood));
  await lists.nth(1).selectOption(String(consequence));
  await grid.locator(`[role="gridcell"][aria-selected="true"]`).waitFor();
}

async function requirements(page, base, look) {
  await page.goto(`${base}/requirements`);
  await look('requirements');
  const text = await page.locator('main').innerText();
  assert.match(text, /LOG-001/, 'logged lookups are asked for');
  assert.match(text, /fordi/i, 'each line says why');
  await page.goto(`${base}/requirements/LOG-001`);
  await look('requirement');
  await page.goto(`${base}/requirements/new`);
  await look('requirement new');
}

async function annexes(page, base, look) {
  await page.goto(`${base}/annexes`);
  await look('annexes');
  for (const preview of ['sheet', 'agreement', 'report']) {
    await page.goto(`${base}/annexes/preview/${preview}`);
    await look(`preview ${preview}`);
  }
  await page.goto(`${base}/annexes`);
  for (const name of ['published/kravark.xlsx', 'published/databehandleravtale.docx', 'published/til-kunngjoring.zip', 'internal/INTERN-ikke-publiser.zip']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`a[href*="${name}"]`).first().click(),
    ]);
    const bytes = await readFile(await download.path());
    assert.equal(bytes.subarray(0, 2).toString(), 'PK', `${name} is a package`);
    assert.ok(bytes.length > 5_000, `${name} has ${bytes.length} bytes`);
  }
}

async function walk({ islands }) {
  const server = await startServer();
  const context = await browser.newContext({ javaScriptEnabled: islands, locale: 'nb-NO', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const quiet = watch(page);
  // axe runs in the page, so it needs scripts; the pages are the same.
  const look = islands ? (name) => audit(page, name) : async () => {};
  try {
    const kase = await readCase('school-survey');
    await setUp(page, server);
    await look('procurements empty');
    await page.getByLabel('Navn på anskaffelsen').fill(kase.title);
    await page.getByRole('button', { name: 'Opprett anskaffelse' }).click();
    const base = page.url();
    await look('overview empty');
    await step(page, base, 'profile', kase.profile, look);
    await step(page, base, 'need', kase.need, look);
    const need = await page.locator('main').innerText();
    assert.match(need, /DPIA/i);
    await people(page, base, kase, look);
    await risk(page, base, kase, look, islands);
    await requirements(page, base, look);
    await annexes(page, base, look);
    await page.goto(base);
    await look('overview filled in');
    await page.goto(`${base}/journal`);
    await look('journal');
    quiet();
  } finally {
    await context.close();
    await server.stop();
  }
}

test('the school survey, with WebAssembly', { timeout: 300_000 }, () => walk({ islands: true }));
test('the school survey, with JavaScript off', { timeout: 300_000 }, () => walk({ islands: false }));
