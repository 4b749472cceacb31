import { expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { files as nq214 } from '$models/framework/nq-214/index';
import { packOf } from './pack-of';

/** An installation that has one pack of its own, on the national one. */
const own = { ...nq214, pack: { ...(nq214['pack'] as object), id: 'tinh-minh', version: '1.0' } };
const asked: string[] = [];
const installation = ((path: string) => {
	asked.push(path);
	return Promise.resolve(
		path === '/api/v1/packs/tinh-minh%401.0'
			? new Response(JSON.stringify({ files: own }))
			: new Response('{}', { status: 404 })
	);
}) as typeof fetch;

it('takes a pack of the program without asking', async () => {
	expect(await packOf('vn-1425@1.1', installation)).toBe(builtInPack('vn-1425'));
	expect(asked).toEqual([]);
});

it('loads a pack that the administrator brought', async () => {
	expect(await packOf('tinh-minh@1.0', installation)).toMatchObject({ id: 'tinh-minh', base: 'vn-1425' });
});

it('knows no pack that the installation does not have', async () => {
	expect(await packOf('nobody@1.0', installation)).toBeNull();
});
