import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from '$collab/runtime/runtime';
import { startServer, type RunningServer } from '$collab/server';
import { openStore } from '$collab/storage/open-store';
import type { Store } from '$collab/storage/store';
import { backUp } from './back-up';
import { restore } from './restore';

const password = 'mot-mat-khau-dai-1';
const folder = mkdtempSync(join(tmpdir(), 'khuevan-backup-'));
const at = (name: string): string => join(folder, name);
const now = new Date('2026-11-23T00:00:00Z');
let server: RunningServer;
let token: string;

function value<T>(answer: Answer<T>): T {
	if (!answer.ok) throw new Error(answer.error.message);
	return answer.value;
}

async function opened(name: string): Promise<Store> {
	const store = await openStore(at(name), 'look');
	if (!store.ok) throw new Error(store.problem.message);
	return store.value;
}

const create = async (): Promise<string> =>
	value(await server.runtime.createArchitecture(token, { frame: 'province', agency: '96' })).id;

beforeAll(async () => {
	const settings = {
		host: '127.0.0.1',
		port: 0,
		origin: null,
		logLevel: 'silent',
		databaseUrl: null,
		oidc: null,
		publicPages: false,
		mail: null
	} as const;
	const started = await startServer(
		{ ...settings, dataDir: at('data'), adminPassword: password },
		{ app: (_, response) => response.end(), samplePath: null }
	);
	if (!started.ok) throw new Error(started.problem.message);
	server = started.value;
	({ token } = value(await server.runtime.signIn({ name: 'admin', password, address: '127.0.0.1' })));
	await create();
	writeFileSync(join(at('data'), 'settings.json'), '{ "sampleSeeded": true }');
	expect(await backUp(at('data'), at('backup'), now)).toMatchObject({ ok: true });
});

afterAll(async () => {
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
});

it('brings back all that was there when it began, while others write', async () => {
	const before = [await create(), await create()];
	let isDone = false;
	const made = backUp(at('data'), at('busy'), now).finally(() => {
		isDone = true;
	});
	const meanwhile: string[] = [];
	do meanwhile.push(await create());
	while (!isDone);
	expect(await made).toMatchObject({ ok: true });
	expect(meanwhile.length).toBeGreaterThan(1);
	expect(await restore(at('busy'), at('again'))).toMatchObject({ ok: true });

	const [source, copy] = [await opened('data'), await opened('again')];
	const rooms = (await copy.architectures()).map(({ id }) => id);
	expect(rooms).toEqual(expect.arrayContaining(before));
	for (const id of rooms) {
		const [own, theirs] = [await source.read(`m:${id}@1`, 0), await copy.read(`m:${id}@1`, 0)];
		expect(theirs.length).toBeGreaterThan(0);
		expect(theirs).toEqual(own.slice(0, theirs.length));
		const chain = await copy.audit(id);
		expect(chain).toEqual((await source.audit(id)).slice(0, chain.length));
		expect(await copy.codes(id)).toEqual(await source.codes(id));
	}
	expect(await copy.accounts()).toEqual(await source.accounts());
	for (const name of ['signing-key.pem', 'settings.json']) {
		expect(readFileSync(join(at('again'), name))).toEqual(readFileSync(join(at('data'), name)));
	}
	await Promise.all([source.close(), copy.close()]);
});

it('writes over nothing', async () => {
	mkdirSync(at('full'));
	writeFileSync(join(at('full'), 'letter.txt'), 'mine');
	expect(await backUp(at('data'), at('full'), now)).toMatchObject({ ok: false, problem: { code: 'in-the-way' } });
	expect(await restore(at('backup'), at('full'))).toMatchObject({ ok: false, problem: { code: 'in-the-way' } });
	expect(await restore(at('backup'), at('data'))).toMatchObject({ ok: false, problem: { code: 'in-the-way' } });
	expect(readdirSync(at('full'))).toEqual(['letter.txt']);
});

it('refuses what is no backup, or no longer whole, and leaves the folder empty', async () => {
	expect(await restore(at('full'), at('new'))).toMatchObject({ ok: false, problem: { code: 'no-backup' } });
	expect(await backUp(at('data'), at('harmed'), now)).toMatchObject({ ok: true });
	appendFileSync(join(at('harmed'), 'khuevan.sqlite'), 'x');
	expect(await restore(at('harmed'), at('new'))).toMatchObject({ ok: false, problem: { code: 'damaged' } });
	rmSync(join(at('harmed'), 'signing-key.pem'));
	expect(await restore(at('harmed'), at('new'))).toMatchObject({ ok: false, problem: { code: 'damaged' } });
	expect(readdirSync(at('new'))).toEqual([]);
	expect(await backUp(at('new'), at('nothing'), now)).toMatchObject({ ok: false, problem: { code: 'nothing-there' } });
});
