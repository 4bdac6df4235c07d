// What an attacker would try against sign-in by a provider: at the callback, with a forged token, and as a provider that has been taken over.
// The provider here answers whatever it is told to.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { PASSWORD, startServer } from './lib.mjs';
import { settings, startForger } from './openid-provider.mjs';

let forger;
let server;

before(async () => {
  forger = await startForger();
  server = await startServer(settings(forger.issuer, 'Fjordvik ID'));
  await visitor().post(server.setup, {
    organisation: 'Fjordvik kommune',
    name: 'Innkjøper',
    email: 'innkjoper@example.no',
    password: PASSWORD,
    'password-again': PASSWORD,
  });
});
after(async () => {
  await server.stop();
  await forger.stop();
});
beforeEach(() => forger.lie({}));

/** Somebody with a cookie and no scripts, who follows nothing by themselves. */
function visitor(address = server.address) {
  let cookie = '';
  async function send(path, options) {
    const response = await fetch(address + path, { redirect: 'manual', ...options, headers: { cookie } });
    const set = response.headers.getSetCookie().find((set) => set.startsWith('__Host-kravspor='));
    if (set) cookie = /Max-Age=0/.test(set) ? '' : set.split(';')[0];
    return { status: response.status, headers: response.headers, to: response.headers.get('location'), text: await response.text() };
  }
  return {
    get: (path) => send(path, {}),
    post: (path, fields) => send(path, { method: 'POST', body: new URLSearchParams(fields) }),
    cookie: () => cookie,
    take: (stolen) => (cookie = stolen),
    /** Begins to sign in, and says where the browser is sent. */
    async begin(fields = {}) {
      const page = await this.post('/sign-in/openid', fields);
      assert.equal(page.status, 200, page.text);
      const [, url] = page.headers.get('refresh').split('url=');
      assert.ok(page.text.includes(`href="${url.replaceAll('&', '&amp;')}"`), 'the page has a link as well');
      return new URL(url);
    },
    /** Comes back from the provider. */
    comeBack: (url, fields) =>
      send(`/sign-in/openid/callback?${new URLSearchParams({ code: forger.code(url), state: url.searchParams.get('state'), ...fields })}`, {}),
    async isSignedIn() {
      return (await this.get('/procurements')).status === 200;
    },
  };
}

/** The whole way, with what the provider lies about. */
async function refused(name, lies, status = 400) {
  const somebody = visitor();
  const url = await somebody.begin();
  forger.lie(lies);
  const answer = await somebody.comeBack(url);
  assert.equal(answer.status, status, `${name}: ${answer.text}`);
  assert.equal(await somebody.isSignedIn(), false, name);
  forger.lie({});
}

test('an honest answer signs in, under another session id', async () => {
  const somebody = visitor();
  const url = await somebody.begin({ next: '/catalogue?q=logg' });
  assert.equal(url.searchParams.get('code_challenge_method'), 'S256');
  assert.equal(url.searchParams.get('response_type'), 'code');
  assert.ok(url.searchParams.get('state').length >= 20 && url.searchParams.get('nonce').length >= 20);
  assert.equal(url.searchParams.get('redirect_uri'), `${server.address}/sign-in/openid/callback`);
  const before = somebody.cookie();
  const back = await somebody.comeBack(url, { iss: forger.issuer });
  assert.deepEqual([back.status, back.to], [303, '/catalogue?q=logg']);
  assert.ok(await somebody.isSignedIn());
  assert.notEqual(somebody.cookie(), before);
  const planter = visitor();
  planter.take(before);
  assert.equal(await planter.isSignedIn(), false, 'an id planted before is worth nothing');
});

test('nobody is sent elsewhere afterwards', async () => {
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'evil', '/a\nb']) {
    const somebody = visitor();
    const back = await somebody.comeBack(await somebody.begin({ next }));
    assert.deepEqual([back.status, back.to], [303, '/procurements'], next);
  }
});

test('an answer is taken by whoever asked, once', async () => {
  const stranger = visitor();
  for (const query of ['', '?code=a', '?code=a&state=', '?code=a&state=b', '?error=access_denied']) {
    assert.equal((await stranger.get(`/sign-in/openid/callback${query}`)).status, 400, `nothing was begun: ${query}`);
  }
  const [somebody, attacker] = [visitor(), visitor()];
  const [theirs, own] = [await somebody.begin(), await attacker.begin()];
  // The attacker's own answer, put upon somebody else: they would work in the attacker's account without knowing.
  assert.equal((await somebody.comeBack(own)).status, 400, 'the state of another session');
  assert.equal((await somebody.comeBack(theirs, { code: forger.code(own) })).status, 400, 'the code of another session');
  assert.equal(await somebody.isSignedIn(), false);
  assert.equal((await somebody.comeBack(theirs)).status, 400, 'and that attempt is over');

  const again = await somebody.begin();
  assert.equal((await somebody.comeBack(again, { state: 'wrong' })).status, 400);
  assert.equal((await somebody.comeBack(again, { code: '' })).status, 400);
  assert.equal((await somebody.comeBack(again)).status, 400, 'used by the one before');
  const last = await somebody.begin();
  assert.equal((await somebody.comeBack(last)).status, 303);
  assert.equal((await somebody.comeBack(last)).status, 400, 'used');
  assert.equal((await attacker.comeBack(own, { iss: 'https://other.example' })).status, 400, 'another provider says so');
  assert.equal((await attacker.comeBack(await attacker.begin(), { code: 'x'.repeat(9000) })).status, 400, 'a code without end');
});

test('a token that is not for us, here and now is not believed', async () => {
  await refused('another nonce', { claims: () => ({ nonce: 'annen' }) });
  await refused('no nonce', { claims: () => ({ nonce: undefined }) });
  await refused('another issuer', { claims: () => ({ iss: 'https://id.example' }) });
  await refused('nearly the issuer', { claims: () => ({ iss: `${forger.issuer}/` }) });
  await refused('another audience', { claims: () => ({ aud: 'en annen' }) });
  await refused('another audience too', { claims: () => ({ aud: ['kravspor', 'en annen'] }) });
  await refused('no audience', { claims: () => ({ aud: [] }) });
  await refused('expired', { claims: (now) => ({ exp: now - 61 }) });
  await refused('from the future', { claims: (now) => ({ iat: now + 120 }) });
  await refused('from long ago', { claims: (now) => ({ iat: now - 3600 }) });
  await refused('nobody', { claims: () => ({ sub: '' }) });
  await refused('somebody without end', { claims: () => ({ sub: 'x'.repeat(256) }) });
  const somebody = visitor();
  const url = await somebody.begin();
  forger.lie({ claims: (now) => ({ exp: now - 30, iat: now + 30 }) });
  assert.equal((await somebody.comeBack(url)).status, 303, 'clocks are a little apart');
});

test('a token that the provider did not sign is not believed', async () => {
  await refused('another key under the same name', { by: 'others' });
  await refused('a key nobody has heard of', { by: 'others', header: { kid: 'b' } });
  await refused('unsigned', { by: 'none', header: { alg: 'none' } });
  await refused('unsigned, and said to be signed', { by: 'none' });
  await refused('by the secret we share', { by: 'secret', header: { alg: 'HS256', kid: undefined } });
  await refused('by the public key', { by: 'public', header: { alg: 'HS256' } });
});

test('a provider that has been taken over fills nothing and leads nowhere', async () => {
  await refused('an answer without end', { bytes: 2 * 1024 * 1024 }, 503);
  await refused('a redirect', { redirect: true });
  assert.equal(forger.elsewhere(), 0, 'no redirect is followed');
  for (const metadata of [
    { token_endpoint: 'http://id.example/token' },
    { issuer: 'https://id.example' },
    { jwks_uri: `${forger.issuer}/elsewhere` },
  ]) {
    const fresh = await startServer(settings(forger.issuer, 'Fjordvik ID'));
    forger.lie({ metadata });
    assert.equal((await visitor(fresh.address).post('/sign-in/openid', {})).status, 503, JSON.stringify(metadata));
    await fresh.stop();
  }
});

test('nothing that comes back is shown', async () => {
  const somebody = visitor();
  for (const [error, status] of [['access_denied', 403], ['<script>alert(1)</script>', 400]]) {
    const url = await somebody.begin();
    const state = url.searchParams.get('state');
    const query = new URLSearchParams({ state, error, error_description: '<b>falsk</b>', error_uri: 'https://evil.example' });
    const page = await somebody.get(`/sign-in/openid/callback?${query}`);
    assert.equal(page.status, status);
    assert.doesNotMatch(page.text, /alert\(1\)|falsk|evil\.example/);
    assert.equal((await somebody.comeBack(url)).status, 400, 'the attempt is over');
  }
});

test('an account is nobody else’s by its address', async () => {
  const somebody = visitor();
  const url = await somebody.begin();
  forger.lie({ claims: () => ({ sub: 'ny', email: 'INNKJOPER@example.no' }) });
  const page = await somebody.comeBack(url);
  assert.equal(page.status, 403);
  assert.match(page.text, /har allerede en konto/);
  assert.equal(await somebody.isSignedIn(), false);
  await refused('an address nobody has shown to be theirs', { claims: () => ({ sub: 'ny', email_verified: false }) }, 403);
});

test('connecting takes the password, and the session that began', async () => {
  const owner = visitor();
  await owner.post('/sign-in', { email: 'innkjoper@example.no', password: PASSWORD });
  assert.equal((await owner.post('/account/openid', { 'connect-password': 'feil' })).status, 422);
  assert.equal((await owner.post('/account/openid', {})).status, 422);
  const begin = await owner.post('/account/openid', { 'connect-password': PASSWORD });
  const url = new URL(begin.headers.get('refresh').split('url=')[1]);
  // Signed out meanwhile, the answer connects nothing and signs nobody in.
  const stolen = owner.cookie();
  await owner.post('/sign-out', {});
  owner.take(stolen);
  assert.equal((await owner.comeBack(url)).status, 400);
  // An identity that lets somebody in to another account lets nobody in to this one.
  await owner.post('/sign-in', { email: 'innkjoper@example.no', password: PASSWORD });
  const again = await owner.post('/account/openid', { 'connect-password': PASSWORD });
  const taken = await owner.comeBack(new URL(again.headers.get('refresh').split('url=')[1]));
  assert.equal(taken.status, 403);
  assert.match(taken.text, /koblet til en annen konto/);
});

test('any server process takes up what another began', async () => {
  const beside = await startServer({
    ...settings(forger.issuer, 'Fjordvik ID'),
    database: server.database,
    address: server.address,
  });
  const somebody = visitor();
  const url = await somebody.begin();
  const elsewhere = visitor(beside.local);
  elsewhere.take(somebody.cookie());
  assert.equal((await elsewhere.comeBack(url)).status, 303);
  somebody.take(elsewhere.cookie());
  assert.ok(await somebody.isSignedIn());
  await beside.stop();
});

test('while the provider is down everything else works', async () => {
  const gone = await startForger();
  await gone.stop();
  const alone = await startServer({ ...settings(gone.issuer, 'Fjordvik ID'), database: server.database });
  const somebody = visitor(alone.local);
  assert.equal((await somebody.get('/sign-in')).status, 200);
  const page = await somebody.post('/sign-in/openid', {});
  assert.equal(page.status, 503);
  assert.match(page.text, /Innloggingstjenesten svarer ikke/);
  await somebody.post('/sign-in', { email: 'innkjoper@example.no', password: PASSWORD });
  assert.ok(await somebody.isSignedIn());
  await alone.stop();
});
