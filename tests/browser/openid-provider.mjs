// Two providers of sign-in, on this machine alone: the certified one, for people, and a forged one that answers whatever an attacker would.

import { createHash, createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

export const CLIENT = { id: 'kravspor', secret: 'en hemmelighet mellom de to' };

/** What Kravspor is told about a provider. */
export const settings = (issuer, name) => ({
  arguments: ['--openid-issuer', issuer, '--openid-client-id', CLIENT.id, '--openid-name', name],
  environment: { KRAVSPOR_OPENID_CLIENT_SECRET: CLIENT.secret },
});

/** A web server on a free port. It is called `localhost`, and Kravspor 127.0.0.1: to a browser they are two websites. */
async function listen(answer) {
  const server = createServer((request, response) => answer(request, response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    issuer: `http://localhost:${server.address().port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** The page where somebody says who they are. The provider has one for trying it out, which fetches its letters from elsewhere. */
const LOGIN = `<!doctype html><html lang="nb"><title>Fjordvik-ID</title><h1>Fjordvik-ID</h1>
  <form method="post"><label>Navn <input name="login"></label><button>Logg inn</button><button name="cancel" value="1">Avbryt</button></form>`;

async function interact(provider, request, response) {
  if (request.method !== 'POST') return response.writeHead(200, { 'content-type': 'text/html' }).end(LOGIN);
  let body = '';
  for await (const data of request) body += data;
  const form = new URLSearchParams(body);
  const result = form.has('cancel') ? { error: 'access_denied' } : { login: { accountId: form.get('login') } };
  return provider.interactionFinished(request, response, result);
}

/** The certified provider. `people` are claims by the name somebody signs in with, and can change. */
export async function startProvider(people) {
  let provider = (_, response) => response.writeHead(503).end();
  const { issuer, stop } = await listen((request, response) => provider(request, response));
  const key = { ...keyPair().privateKey.export({ format: 'jwk' }), kid: 'a', use: 'sig', alg: 'RS256' };
  return {
    issuer,
    stop,
    /** Opens it to Kravspor at this address. */
    open(address) {
      const made = new Provider(issuer, {
        clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [`${address}/sign-in/openid/callback`] }],
        claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
        findAccount: (_, id) => people[id] && { accountId: id, claims: () => ({ sub: id, email_verified: true, ...people[id] }) },
        cookies: { keys: [randomUUID()] },
        jwks: { keys: [key] },
        pkce: { required: () => true },
        features: { devInteractions: { enabled: false } },
        interactions: { url: (_, { uid }) => `/interaction/${uid}` },
        // Whoever signs in has agreed that Kravspor may know who it is.
        async loadExistingGrant({ oidc }) {
          const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
          grant.addOIDCScope('openid email profile');
          await grant.save();
          return grant;
        },
        ttl: { Session: 3600, Grant: 3600, Interaction: 3600, AccessToken: 600, IdToken: 600 },
      });
      const callback = made.callback();
      provider = (request, response) =>
        request.url.startsWith('/interaction/') ? interact(made, request, response) : callback(request, response);
    },
  };
}

const encoded = (value) => Buffer.from(value).toString('base64url');

/** A provider that signs whatever it is told to. `change` is what it does otherwise than an honest one, until `honest` is called. */
export async function startForger() {
  const [keys, others] = [keyPair(), keyPair()];
  const begun = new Map();
  let change = {};
  let elsewhere = 0;
  const { issuer, stop } = await listen((request, response) => {
    const json = (value, status = 200) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    const { pathname } = new URL(request.url, issuer);
    if (pathname === '/.well-known/openid-configuration') {
      return json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
        ...change.metadata,
      });
    }
    if (pathname === '/keys') return json({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'a', use: 'sig', alg: 'RS256' }] });
    if (pathname === '/elsewhere') elsewhere += 1;
    if (pathname !== '/token') return json({}, 404);
    let body = '';
    request.on('data', (data) => (body += data));
    request.on('end', () => {
      const form = new URLSearchParams(body);
      const asked = begun.get(form.get('code'));
      begun.delete(form.get('code'));
      const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
      const proof = `Basic ${Buffer.from(`${encodeURIComponent(CLIENT.id)}:${encodeURIComponent(CLIENT.secret).replaceAll('%20', '+')}`).toString('base64')}`;
      if (request.headers.authorization !== proof) return json({ error: 'invalid_client' }, 401);
      if (asked?.challenge !== challenge) return json({ error: 'invalid_grant' }, 400);
      if (change.redirect) return response.writeHead(307, { location: `${issuer}/elsewhere` }).end();
      if (change.bytes) return json({ padding: 'x'.repeat(change.bytes) });
      json({ access_token: 'a', token_type: 'Bearer', id_token: token(asked.nonce) });
    });
    return undefined;
  });

  function token(nonce) {
    const now = Math.floor(Date.now() / 1000);
    const honest = { iss: issuer, aud: CLIENT.id, sub: 'ola', iat: now, exp: now + 300, nonce, name: 'Ola', email: 'ola@fjordvik.example' };
    const header = { alg: 'RS256', kid: 'a', ...change.header };
    const signed = `${encoded(JSON.stringify(header))}.${encoded(JSON.stringify({ ...honest, ...change.claims?.(now) }))}`;
    const signature = {
      none: () => '',
      others: () => sign('sha256', Buffer.from(signed), others.privateKey).toString('base64url'),
      secret: () => createHmac('sha256', CLIENT.secret).update(signed).digest('base64url'),
      // The public key taken for a secret: everybody has it.
      public: () => createHmac('sha256', keys.publicKey.export({ format: 'pem', type: 'spki' })).update(signed).digest('base64url'),
      own: () => sign('sha256', Buffer.from(signed), keys.privateKey).toString('base64url'),
    }[change.by ?? 'own']();
    return `${signed}.${signature}`;
  }

  return {
    issuer,
    stop,
    /** How often somebody came where a redirect leads. */
    elsewhere: () => elsewhere,
    lie(lies) {
      change = lies;
    },
    /** The code for somebody who was sent here with this address. */
    code(address) {
      const asked = new URL(address).searchParams;
      const code = randomUUID();
      begun.set(code, { challenge: asked.get('code_challenge'), nonce: asked.get('nonce') });
      return code;
    },
  };
}
