/** Everyone who may ask, and an architecture of theirs with a bit of everything in it. */
import { Accounts, tokenHash } from '$collab/accounts/accounts';
import { addPerson, smallPack, value, writtenChapters } from '$collab/runtime/fixture';
import type { Runtime } from '$collab/runtime/runtime';
import { roles, type Role } from '$collab/runtime/session';
import type { Store } from '$collab/storage/store';
import { startBuiltApp, type BuiltApp } from './built-app';

/** Agency of the architecture, and one that has nothing to do with it. */
export const agency = '96';
export const otherAgency = '01';

/** Somebody who asks: his account, his name and his token are the same word. */
export interface Caller {
	readonly name: string;
	/** In the architecture's agency. */
	readonly role: Role | null;
	readonly kind: 'nobody' | 'first-password' | 'member' | 'stranger' | 'administrator';
}

export const callers: readonly Caller[] = [
	{ name: 'nobody', role: null, kind: 'nobody' },
	{ name: 'first-password', role: null, kind: 'first-password' },
	...roles.map((role): Caller => ({ name: role, role, kind: 'member' })),
	...roles.map((role): Caller => ({ name: `${role}-of-another-agency`, role: null, kind: 'stranger' })),
	{ name: 'root', role: 'administrator', kind: 'administrator' }
];

/** In every word that somebody wrote into the architecture or about it: whoever may not read it never sees this. */
export const SECRET = 'Zq7mật';
export const finding = 'T01:object:o1';
export const asked = 'T02:object:o1';
export const password = 'mot-mat-khau-dai-2026';

export interface World extends BuiltApp {
	readonly runtime: Runtime;
	readonly id: string;
	/** Of the architecture. */
	readonly evidence: string;
	/** Version that was issued, where the world has one. */
	readonly issued?: string;
	/** A word that nothing else has yet. */
	next(): string;
	/** One more architecture of the same agency. */
	another(): Promise<string>;
	/** One more sign-in of an account; its token and its id are the same word. */
	signIn(account: string): Promise<string>;
}

async function people(store: Store): Promise<void> {
	for (const { name, role, kind } of callers) {
		if (kind === 'first-password') {
			await addPerson(store, name, 'administrator', { agency, mustChangePassword: true });
		} else if (kind === 'administrator') await addPerson(store, name, null, { administrator: true });
		else if (kind === 'member') await addPerson(store, name, role, { agency });
		else if (kind === 'stranger') {
			const there = roles.find((known) => name === `${known}-of-another-agency`) ?? null;
			await addPerson(store, name, there, { agency: otherAgency });
		}
	}
}

/** A canonical file with one object that a rule finds fault with. */
function withObject(canonical: string): string {
	const file = JSON.parse(canonical) as { meta: object; objects: object[] };
	const fields = { name: `Kho ${SECRET}`, recordType: 'original', owner: `Sở ${SECRET}` };
	const meta = { ...file.meta, name: `Kiến trúc ${SECRET}`, pack: 'small@1' };
	const objects = [{ id: 'o1', kind: 'system', code: 'KT-1', fields }];
	return JSON.stringify({ ...file, meta, objects, chapters: writtenChapters });
}

export async function startWorld(): Promise<World> {
	const app = await startBuiltApp();
	const { store } = app;
	const { runtime } = app.server;
	await people(store);
	for (const version of ['1', '2']) value(await runtime.installPack('root', smallPack(version)));
	const empty = value(await runtime.createArchitecture('administrator', { frame: 'province', agency }));
	const canonical = withObject(value(await runtime.readArchitecture('administrator', empty.id)));
	const another = async (): Promise<string> =>
		value(await runtime.createArchitecture('administrator', { canonical })).id;
	const id = await another();
	const about = `finding:${finding}`;
	const file = { name: `${SECRET}.txt`, bytes: new TextEncoder().encode(`Biên bản ${SECRET}`) };
	const { id: evidence } = value(await runtime.addEvidence('editor', id, { about, note: SECRET }, file));
	value(await runtime.makeVersion('administrator', id, { name: '1.0', title: SECRET }));
	value(await runtime.comment('editor', id, { about, text: SECRET }));
	let count = 0;
	const next = (): string => `t${(count += 1)}`;
	return {
		...app,
		runtime,
		id,
		evidence,
		next,
		another,
		signIn: async (account) => {
			const token = next();
			const of = { id: token, account, address: '127.0.0.1', browser: '', way: 'password' } as const;
			const now = new Date();
			const expiresAt = new Date(now.getTime() + 3_600_000).toISOString();
			await store.addSignIn({ ...of, tokenHash: tokenHash(token), createdAt: now.toISOString(), expiresAt });
			return token;
		}
	};
}

/** An account with a password that is known; answers its name. */
export async function withPassword({ store, next }: World): Promise<string> {
	const name = `khach-${next()}`;
	value(await new Accounts(store, () => new Date()).add({ name, displayName: '', password, agencies: [] }));
	return name;
}
