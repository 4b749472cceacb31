import { beforeEach, describe, expect, it } from 'vitest';
import { addPerson, startRuntime, value, type TestRuntime } from '$collab/runtime/fixture';
import { ACCOUNTS_CHAIN } from '$collab/storage/store';
import { passwordFits } from './password';

let test: TestRuntime;
beforeEach(async () => {
	test = await startRuntime();
	await addPerson(test.store, 'root', null, { administrator: true });
	await addPerson(test.store, 'an', 'editor');
});

const acts = async (): Promise<string[]> =>
	(await test.store.audit(ACCOUNTS_CHAIN)).map(({ account, act, detail }) => `${account} ${act} ${detail}`);

describe('the administrator of the installation', () => {
	it('adds an account whose password is told once and has to be replaced', async () => {
		const { runtime } = test;
		const input = { name: ' Binh ', displayName: 'Bình', agency: '96', role: 'viewer' } as const;
		const { account, password } = value(await runtime.addAccount('root', input));
		expect(account).toMatchObject({ name: 'binh', displayName: 'Bình', agencies: [{ agency: '96', role: 'viewer' }] });
		const { session } = value(await runtime.signIn({ name: 'binh', password, address: 'test' }));
		expect(session.mustChangePassword).toBe(true);
		expect(await runtime.addAccount('root', input)).toMatchObject({ error: { code: 'conflict', place: 'name' } });
		expect(await acts()).toEqual(['root account.add binh viewer@96']);
		expect(JSON.stringify(await test.store.audit(ACCOUNTS_CHAIN))).not.toContain(password);
	});

	it('says the post of somebody, which he may say himself, and what he held before stays known', async () => {
		const { runtime, store } = test;
		const input = { name: 'binh', displayName: 'Trần Bình', position: ' Chuyên viên ', agency: null } as const;
		const { account } = value(await runtime.addAccount('root', { ...input, role: 'viewer' }));
		expect(account).toMatchObject({ position: 'Chuyên viên', unit: '' });
		const given = { position: 'Trưởng phòng', unit: 'Sở <KH&CN>' };
		expect(value(await runtime.setPost('root', 'an', given))).toMatchObject(given);
		value(await runtime.setPost('root', 'an', given));
		expect(await runtime.session('an')).toMatchObject(given);
		expect(value(await runtime.setFullName('an', { displayName: 'Lê An', unit: '' }))).toEqual({
			...{ displayName: 'Lê An', position: 'Trưởng phòng', unit: '' }
		});
		expect((await store.account({ id: 'an' }))?.posts).toHaveLength(2);
		expect(await runtime.setPost('root', 'an', { position: 'a'.repeat(500) })).toMatchObject({
			error: { code: 'invalid', place: 'position' }
		});
		expect(await runtime.setPost('root', 'nobody', given)).toMatchObject({ error: { code: 'not-found' } });
		expect(await acts()).toEqual([
			'root account.add binh',
			'root account.post an – Trưởng phòng, Sở <KH&CN>',
			'an account.name an Lê An',
			'an account.post an – Trưởng phòng'
		]);
	});

	it('gives, changes and takes roles', async () => {
		const { runtime } = test;
		value(await runtime.setRole('root', 'an', '01', 'reviewer'));
		value(await runtime.setRole('root', 'an', '96', 'viewer'));
		value(await runtime.setRole('root', 'an', '96', 'viewer'));
		expect(value(await runtime.setRole('root', 'an', '01', null)).agencies).toEqual([{ agency: '96', role: 'viewer' }]);
		expect((await runtime.session('an'))?.agencies).toEqual([{ agency: '96', role: 'viewer' }]);
		expect(await acts()).toEqual([
			'root role.give an reviewer@01',
			'root role.give an viewer@96',
			'root role.take an reviewer@01'
		]);
		expect(await runtime.setRole('root', 'nobody', '01', 'viewer')).toMatchObject({ error: { code: 'not-found' } });
	});

	it('renews a password that was lost, which ends what was begun with it', async () => {
		const { runtime, store } = test;
		const before = (await store.account({ id: 'an' }))?.password;
		const { password } = value(await runtime.renewPassword('root', 'an'));
		const after = await store.account({ id: 'an' });
		expect(await passwordFits(after?.password ?? '', password)).toBe(true);
		expect([after?.mustChangePassword, after?.password === before]).toEqual([true, false]);
		expect(await runtime.session('an')).toBeNull();
		expect(await runtime.renewPassword('root', 'root')).toMatchObject({ error: { code: 'same-person' } });
		expect(await runtime.renewPassword('root', 'nobody')).toMatchObject({ error: { code: 'not-found' } });
		expect(await acts()).toEqual(['root password.set an']);
		expect(JSON.stringify(await store.audit(ACCOUNTS_CHAIN))).not.toContain(password);
	});

	it('disables others, who are signed out, and never himself', async () => {
		const { runtime } = test;
		expect(value(await runtime.setDisabled('root', 'an', true)).disabled).toBe(true);
		expect(await runtime.session('an')).toBeNull();
		value(await runtime.setDisabled('root', 'an', false));
		expect(await runtime.session('an')).toBeNull();
		expect(await runtime.setDisabled('root', 'root', true)).toMatchObject({ error: { code: 'same-person' } });
		expect(await acts()).toEqual(['root account.disable an', 'root account.enable an']);
	});
});
