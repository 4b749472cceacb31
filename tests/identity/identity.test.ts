/** Signing in by a real identity provider: the app's own routes, a provider beside them, and a browser without a screen. */
import { isRedirect } from '@sveltejs/kit';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Accounts } from '$collab/accounts/accounts';
import { seal, unseal } from '$collab/accounts/sealed';
import { startServer, type RunningServer } from '$collab/server';
import { openStore } from '$collab/storage/open-store';
import type { Account, Store } from '$collab/storage/store';
import * as begin from '../../src/routes/sign-in/oidc/+server';
import * as callbackRoute from '../../src/routes/sign-in/oidc/callback/+server';
import { client, signInAtProvider, startProvider, type TestProvider } from './provider';

const origin = 'http://127.0.0.1:3000';
const callback = `${origin}/sign-in/oidc/callback`;
const FLOW = 'khuevan_identity';
const SESSION = 'khuevan_session';

let provider: TestProvider;
let server: RunningServer;
let store: Store;
let folder: string;
const logged: string[] = [];

/** What the app's cookies are in one browser, with how they were set. */
type Kept = Map<string, { readonly value: string; readonly options: Readonly<Record<string, unknown>> }>;

/** Asks a route of the app as a browser does; answers where it leads. */
async function ask(handler: unknown, address: string, cookies: Kept): Promise<string> {
	const url = new URL(address);
	const event = {
		url,
		request: new Request(url, { headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' } }),
		getClientAddress: () => '10.0.0.7',
		cookies: {
			get: (name: string) => cookies.get(name)?.value,
			set: (name: string, value: string, options: Record<string, unknown>) => cookies.set(name, { value, options }),
			delete: (name: string) => cookies.delete(name)
		}
	};
	try {
		await (handler as (event: unknown) => Promise<Response>)(event);
	} catch (thrown) {
		if (isRedirect(thrown)) return thrown.location;
		throw thrown;
	}
	throw new Error('The route leads nowhere');
}

const started = (cookies: Kept, next = '/'): Promise<string> =>
	ask(begin.GET, `${origin}/sign-in/oidc?next=${encodeURIComponent(next)}`, cookies);

/** To the provider and back, but not yet in. */
async function returning(cookies: Kept, name: string): Promise<string> {
	return signInAtProvider(await started(cookies), callback, name);
}

const finish = (address: string, cookies: Kept): Promise<string> => ask(callbackRoute.GET, address, cookies);

async function person(name: string): Promise<Account> {
	const accounts = new Accounts(store, () => new Date());
	await accounts.add({ name, displayName: name, password: undefined, agencies: [{ agency: '96', role: 'editor' }] });
	const account = await store.account({ name });
	if (account === null) throw new Error('no account');
	return account;
}

const link = ({ id, name }: Account): Promise<boolean> =>
	store.linkIdentity({
		issuer: provider.issuer,
		subject: `sub-${name}`,
		account: id,
		at: new Date().toISOString()
	});

beforeAll(async () => {
	provider = await startProvider(callback);
});
afterAll(() => provider.stop());

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'khuevan-identity-'));
	logged.splice(0);
	vi.spyOn(process.stderr, 'write').mockImplementation((line) => logged.push(String(line)) > 0);
	const running = await startServer(
		{
			host: '127.0.0.1',
			port: 0,
			dataDir: folder,
			origin,
			adminPassword: 'mot-mat-khau-dai',
			logLevel: 'warn',
			mail: null,
			databaseUrl: null,
			oidc: { issuer: provider.issuer, ...client },
			publicPages: false
		},
		{ app: (_, response) => response.writeHead(404).end(), samplePath: null }
	);
	if (!running.ok) throw new Error(running.problem.message);
	server = running.value;
	const opened = await openStore(folder, 'look');
	if (!opened.ok) throw new Error(opened.problem.message);
	store = opened.value;
});

afterEach(async () => {
	vi.restoreAllMocks();
	await store.close();
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
});

describe('signing in by an identity provider', () => {
	test('opens the account that is linked, and leads to where one wanted to go', async () => {
		await link(await person('an'));
		const cookies: Kept = new Map();
		const location = await started(cookies, '/a/k1?view=o1');
		expect(cookies.get(FLOW)?.options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/sign-in/oidc' });
		const asked = new URL(location).searchParams;
		expect(asked.get('code_challenge_method')).toBe('S256');
		expect(asked.get('nonce')).not.toBeNull();
		expect(await finish(await signInAtProvider(location, callback, 'an'), cookies)).toBe('/a/k1?view=o1');
		expect(cookies.has(FLOW)).toBe(false);
		const token = cookies.get(SESSION)?.value ?? '';
		// His one-time password is not his affair.
		expect(await server.runtime.session(token)).toMatchObject({ name: 'an', mustChangePassword: false });
		expect(await server.runtime.signIns(token)).toMatchObject({
			value: [{ way: 'identity', address: '10.0.0.7', browser: 'Firefox 140 · Linux', current: true }]
		});
		expect(await server.runtime.signInWays()).toEqual({ identity: true });
	});

	test('links by name once, where an administrator allowed it, and gives no role', async () => {
		const { id } = await person('binh');
		const cookies: Kept = new Map();
		expect(await finish(await returning(cookies, 'binh'), cookies)).toBe('/sign-in?refused=no-account');
		await store.awaitIdentity({ account: id, issuer: provider.issuer, at: '' });
		expect(await finish(await returning(cookies, 'binh'), cookies)).toBe('/?start');
		expect(await store.linkedAccount({ issuer: provider.issuer, subject: 'sub-binh' })).toBe(id);
		expect((await store.account({ id }))?.agencies).toEqual([{ agency: '96', role: 'editor' }]);
		expect((await store.audit('accounts')).at(-1)).toMatchObject({
			account: id,
			act: 'identity.link',
			detail: `binh sub-binh ${provider.issuer}`
		});
		const again: Kept = new Map();
		expect(await finish(await returning(again, 'binh'), again)).toBe('/?start');
	});

	test('refuses whom nobody here knows, and makes no account', async () => {
		const before = (await store.accounts()).length;
		const cookies: Kept = new Map();
		expect(await finish(await returning(cookies, 'admin'), cookies)).toBe('/sign-in?refused=no-account');
		expect(await finish(await returning(cookies, 'la'), cookies)).toBe('/sign-in?refused=no-account');
		expect(cookies.has(SESSION)).toBe(false);
		expect(await store.accounts()).toHaveLength(before);
	});

	test('refuses a disabled account', async () => {
		const account = await person('chi');
		await link(account);
		await store.setDisabled(account.id, true);
		const cookies: Kept = new Map();
		expect(await finish(await returning(cookies, 'chi'), cookies)).toBe('/sign-in?refused=account-disabled');
		expect(cookies.has(SESSION)).toBe(false);
	});

	test('refuses another state, a code used before, and what did not begin in this browser', async () => {
		await link(await person('dung'));
		const cookies: Kept = new Map();
		const address = new URL(await returning(cookies, 'dung'));
		const kept = new Map(cookies);
		const other = new URL(address);
		other.searchParams.set('state', 'another');
		expect(await finish(other.href, new Map(kept))).toBe('/sign-in?refused=identity-stale');
		expect(await finish(address.href, new Map())).toBe('/sign-in?refused=identity-stale');
		expect(await finish(address.href, new Map([[FLOW, { value: 'x'.repeat(99), options: {} }]]))).toBe(
			'/sign-in?refused=identity-stale'
		);
		expect(await finish(address.href, cookies)).toBe('/?start');
		expect(await finish(address.href, new Map(kept))).toBe('/sign-in?refused=identity-stale');
		expect(await finish(`${callback}?error=access_denied&state=x`, new Map(kept))).toBe(
			'/sign-in?refused=identity-stale'
		);
		const secrets = [client.clientSecret, address.searchParams.get('code'), address.searchParams.get('state')];
		expect(logged.length).toBeGreaterThan(0);
		for (const secret of secrets) expect(logged.join('')).not.toContain(secret);
	});

	test('refuses an identity that was made for another sign-in', async () => {
		await link(await person('em'));
		const cookies: Kept = new Map();
		const address = await returning(cookies, 'em');
		const secret = await store.secret('identities', '');
		const flow = JSON.parse(unseal(secret, cookies.get(FLOW)?.value ?? '') ?? '') as Record<string, string>;
		const value = seal(secret, JSON.stringify({ ...flow, nonce: 'another' }));
		expect(await finish(address, new Map([[FLOW, { value, options: {} }]]))).toBe('/sign-in?refused=identity-refused');
	});

	test('tells of clocks that differ', async () => {
		await link(await person('giang'));
		const cookies: Kept = new Map();
		const address = await returning(cookies, 'giang');
		const real = globalThis.fetch;
		vi.useFakeTimers({ toFake: ['Date'] });
		vi.spyOn(globalThis, 'fetch').mockImplementation(async (...asked) => {
			const response = await real(...asked);
			vi.setSystemTime(Date.now() + 2 * 3_600_000);
			return response;
		});
		try {
			expect(await finish(address, cookies)).toBe('/sign-in?refused=identity-clock');
		} finally {
			vi.useRealTimers();
		}
	});

	test('tells that the provider is down, and goes on once it is back', async () => {
		await link(await person('hoa'));
		const cookies: Kept = new Map();
		await provider.stop();
		expect(await started(cookies)).toBe('/sign-in?refused=identity-unreachable');
		await provider.start();
		const address = await returning(cookies, 'hoa');
		await provider.stop();
		expect(await finish(address, new Map(cookies))).toBe('/sign-in?refused=identity-unreachable');
		await provider.start();
		expect(await finish(address, cookies)).toBe('/?start');
	});
});
