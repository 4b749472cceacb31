import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '$collab/storage/open-store';
import { ACCOUNTS_CHAIN } from '$collab/storage/store';
import { khuevanWith, temporaryFolder } from './run-khuevan';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const oidc = { OIDC_ISSUER: 'https://id.vn', OIDC_CLIENT_ID: 'khuevan', OIDC_CLIENT_SECRET: 'secret' };

const user = async (...args: string[]): Promise<number | null> =>
	(await khuevanWith({ ...oidc, DATA_DIR: folder }, 'user', ...args)).status;

test('what the command does to accounts stands in their audit chain', async () => {
	expect(await user('add', '--name', 'an', '--display-name', 'Trần Văn An', '--agency', '96', '--role', 'viewer')).toBe(
		0
	);
	expect(await user('post', '--name', 'an', '--position', 'Trưởng phòng', '--unit', 'Sở KH&CN')).toBe(0);
	expect(await user('post', '--name', 'an', '--unit', 'Sở Khoa học và Công nghệ')).toBe(0);
	expect(await user('post', '--name', 'an')).toBe(2);
	expect(await user('link', '--name', 'an', '--subject', 's1')).toBe(0);
	expect(await user('link', '--name', 'an', '--subject', 's2')).not.toBe(0);
	expect(await user('unlink', '--name', 'an')).toBe(0);
	expect(await user('link', '--name', 'an')).toBe(0);
	expect(await user('sign-out', '--name', 'an')).toBe(0);
	expect(await user('disable', '--name', 'an')).toBe(0);
	const store = await openStore(folder, 'look');
	if (!store.ok) throw new Error(store.problem.message);
	const account = await store.value.account({ name: 'an' });
	expect(account?.displayName).toBe('Trần Văn An');
	expect(account?.posts.map(({ position, unit }) => [position, unit])).toEqual([
		['Trưởng phòng', 'Sở KH&CN'],
		['Trưởng phòng', 'Sở Khoa học và Công nghệ']
	]);
	const rows = await store.value.audit(ACCOUNTS_CHAIN);
	await store.value.close();
	expect(rows.map(({ account, act, detail }) => `${account}: ${act} ${detail}`)).toEqual([
		'command-line: account.add an viewer@96',
		'command-line: account.post an – Trưởng phòng, Sở KH&CN',
		'command-line: account.post an – Trưởng phòng, Sở Khoa học và Công nghệ',
		'command-line: identity.link an s1 https://id.vn',
		'command-line: identity.unlink an',
		'command-line: identity.await an https://id.vn',
		'command-line: sign-ins.end an',
		'command-line: account.disable an'
	]);
});
