/**
 * No route changes an issued version: each, by everybody there is, as its sample asks it and aimed at the version itself,
 * in every method. Whoever adds a route gives it a sample, and it is tried here too.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveNames } from '$collab/lifecycle/moves';
import { pathOfRoute, routeRows, type RouteKey } from '../../src/lib/server/route-permissions';
import { addressOf, cookieOf, methodOf, send } from './ask';
import { issuedDossier, startIssuedWorld, type IssuedWorld } from './issued-dossier';
import { samples, type Ask } from './route-samples';
import { routesOnDisk } from './routes-on-disk';
import { callers } from './world';

type Dossier = Awaited<ReturnType<typeof issuedDossier>>;

let world: IssuedWorld;
let before: Dossier;
let journal: Awaited<ReturnType<IssuedWorld['store']['audit']>>;
const tried = new Set<string>();
/** What takes seconds, such as a site and two documents, is done once in the daily run: whom else it lets in, `routes.test.ts` asks. */
const costly: ReadonlySet<RouteKey> = new Set(['PUT /api/v1/architectures/[id]/public-page']);
/** So is what only reads, by the first whom it lets in: `routes.test.ts` goes through the same by everybody. */
const isOnce = (key: RouteKey): boolean => costly.has(key) || methodOf(key) === 'GET';
/** A whole life cycle comes first, on a machine that may have other things to do; in milliseconds. */
const ISSUING = 400_000;
const isTorture = process.env['TORTURE'] === '1';
/**
 * Who tries, in the daily run: those who may do anything at all to an architecture or to the installation. The others are
 * kept out of the same routes by `routes.test.ts`, and try under TORTURE=1.
 */
const daily: ReadonlySet<string> = new Set(['reviewer', 'chief-engineer', 'agency-head', 'root']);
const trying = isTorture ? callers : callers.filter(({ name }) => daily.has(name));

beforeAll(async () => {
	world = await startIssuedWorld();
	before = await issuedDossier(world);
	journal = await world.store.audit(world.id);
	expect(before).toMatchObject({ wasIssued: true, submission: { decision: { number: '15/QĐ-UBND' } } });
	expect([before.bytes, before.pack]).toEqual([before.version.blob, before.version.packHash]);
}, ISSUING);
afterAll(() => world.stop());

const isRecord = (body: unknown): body is Readonly<Record<string, unknown>> =>
	typeof body === 'object' && body !== null && !Array.isArray(body);

/** Bodies that speak of the version, where a route takes what a version is called. */
function aimedBodies(body: unknown, issued: string): readonly unknown[] {
	if (!isRecord(body)) return [body];
	const named = Object.fromEntries(
		Object.entries(body).map(([key, value]) => [key, key === 'name' || key === 'version' ? issued : value])
	);
	if (!('move' in body)) return [named];
	return moveNames.map((move) => ({ ...named, move, reason: 'Lý do' }));
}

/** The sample and what it becomes when it speaks of the issued version. */
function aimed(ask: Ask, issued: string): readonly Ask[] {
	const params = { ...ask.params, ...(ask.params?.['version'] === undefined ? {} : { version: issued }) };
	return [ask, ...aimedBodies(ask.body, issued).map((body) => ({ ...ask, params, body }))].filter(
		(one, at, all) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at
	);
}

/** The one that may lead to a newer version taking its place comes when all else was tried of a version in force. */
const rows = routeRows
	.map(([key]) => key)
	.toSorted((a, b) => Number(a.endsWith('/issue')) - Number(b.endsWith('/issue')));

describe('an issued version stays as it is', () => {
	it.each(rows)('%s', async (key) => {
		const reached: number[] = [];
		for (const caller of trying) {
			const isDone = isOnce(key) && reached.some((status) => status < 300);
			if (isDone && !isTorture) break;
			for (const ask of aimed(await samples[key](world, caller), world.issued)) {
				const response = await send(world, key, caller, ask);
				await response.arrayBuffer();
				expect(response.status).toBeLessThan(500);
				if (![401, 403, 404].includes(response.status)) reached.push(response.status);
				// The door asks who comes and, of a move alone, with what; refused there once, he is refused with the rest.
				else if (!isTorture && !(isRecord(ask.body) && 'move' in ask.body)) break;
			}
			tried.add(key);
		}
		// Somebody came past the door, so that it was the act itself that was tried.
		expect(reached).not.toEqual([]);
		expect(await issuedDossier(world)).toEqual(before);
	});

	it('by methods that a route does not have', async () => {
		const caller = callers.find(({ name }) => name === 'chief-engineer');
		if (caller === undefined) throw new Error('There is no chief engineer');
		const paths = new Map<string, RouteKey[]>();
		for (const key of rows) paths.set(pathOfRoute(key), [...(paths.get(pathOfRoute(key)) ?? []), key]);
		for (const [, keys] of paths) {
			const [key] = keys;
			if (key === undefined || !key.includes('[id]')) continue;
			const known = new Set(keys.map(methodOf));
			const ask = aimed(await samples[key](world, caller), world.issued).at(-1) ?? {};
			for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'].filter((one) => !known.has(one))) {
				const response = await fetch(addressOf(world, key, ask), { method, headers: cookieOf(caller.name) });
				expect(response.status, `${method} ${pathOfRoute(key)}`).toBeGreaterThanOrEqual(400);
				await response.arrayBuffer();
			}
		}
		expect(await issuedDossier(world)).toEqual(before);
	});

	it('by nothing that was begun meanwhile and goes on by itself', async () => {
		const isUnderWay = ({ state }: { readonly state: string }): boolean => state === 'waiting' || state === 'running';
		await expect
			.poll(async () => (await world.store.jobsOf(world.id, 10_000)).some(isUnderWay), { timeout: 60_000 })
			.toBe(false);
		expect(await issuedDossier(world)).toEqual(before);
		expect((await world.store.audit(world.id)).slice(0, journal.length)).toEqual(journal);
	});

	it('and every route that there is was tried', () => {
		expect([...tried].toSorted()).toEqual(routesOnDisk().toSorted());
	});
});
