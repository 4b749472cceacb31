import { expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { files as nq214 } from '$models/framework/nq-214/index';
import { packOf } from './pack-of';

/** An installation that has one pack of its own, on the national one. */
const own = { ...nq214, pack: { ...(nq214['pack'] as object), id: 'tinh-minh', version: '1.0' } };
const installation = ((path: string) =>
	Promise.resolve(
		path === '/api/v1/packs/tinh-minh%401.0'
			? new Response(JSON.stringify({ files: own }))
			: new Response('{}', { status: 404 })
	)) as typeof fetch;

it('fetches a pack of the program where the server says that it lies', async () => {
	const pack = builtInPack('vn-1425');
	const server = ((path: string) =>
		Promise.resolve(new Response(path === '/packs/vn-1425?hash=1' ? JSON.stringify(pack) : '{}'))) as typeof fetch;
	expect(await packOf('vn-1425@1.1', '/packs/vn-1425?hash=1', server)).toEqual(pack);
	expect(await packOf('vn-1425@1.1', '/packs/other', server)).toBeNull();
});

it('loads a pack that the administrator brought', async () => {
	expect(await packOf('tinh-minh@1.0', null, installation)).toMatchObject({ id: 'tinh-minh', base: 'vn-1425' });
});

it('knows no pack that the installation does not have', async () => {
	expect(await packOf('nobody@1.0', null, installation)).toBeNull();
});
