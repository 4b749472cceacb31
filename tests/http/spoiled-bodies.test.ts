/**
 * Bodies that no page would send, to every route that takes one: the app never breaks, says what is wrong by code and
 * place, and keeps nothing of what it refuses.
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { value } from '$collab/runtime/fixture';
import { apiRoutes } from '../../src/lib/server/openapi';
import { pathOfRoute, routeRows, type RouteKey } from '../../src/lib/server/route-permissions';
import { seeded } from '../generators/random';
import { addressOf, cookieOf, methodOf } from './ask';
import { samples, type Sample } from './route-samples';
import { isPage } from './routes-on-disk';
import { spoiledForm, spoiledJson, type Sent } from './spoil';
import { callers, startWorld, type World } from './world';

const isTorture = process.env['TORTURE'] === '1';
const SEED = Number(process.env['SEED'] ?? 1425);

let world: World;
beforeAll(async () => {
	world = await startWorld();
});
afterAll(() => world.stop());

const takesBody = (key: RouteKey): boolean => {
	const path = pathOfRoute(key).replace(/\[(\w+)\]/gu, '{$1}');
	const method = methodOf(key).toLowerCase();
	return apiRoutes.some((route) => route.method === method && route.path === path && route.body !== undefined);
};

/** The form of the sign-in page takes a body too. */
const keys = routeRows.flatMap(([key]) => (takesBody(key) || key === 'POST /sign-in' ? [key] : []));

const mapping = { sheets: [{ sheet: 'Kho', kind: 'system', columns: [] }] };
/** Other bodies that the same routes take. */
const more: readonly (readonly [RouteKey, Sample])[] = [
	[
		'POST /api/v1/architectures',
		async ({ runtime, id }) => ({ body: { canonical: value(await runtime.readArchitecture('root', id)) } })
	],
	[
		'POST /api/v1/architectures/[id]/imports',
		({ id }) => ({ params: { id }, body: { step: 'plan', source: 'x', mapping } })
	],
	[
		'POST /api/v1/architectures/[id]/imports',
		({ id }) => ({ params: { id }, body: { step: 'apply', source: 'x', decisions: { a: 'take' } } })
	]
];
const targets: readonly (readonly [RouteKey, Sample])[] = [...keys.map((key) => [key, samples[key]] as const), ...more];

const houseError = z.strictObject({
	error: z.strictObject({
		code: z.string().min(1),
		message: z.string().min(1),
		reason: z.string().min(1).optional(),
		place: z.string().min(1).optional()
	})
});

/** All that a refused body may not have touched. */
async function kept({ runtime, store, id }: World): Promise<string> {
	const told = [
		value(await runtime.readArchitecture('root', id)),
		value(await runtime.decisions('root', id)),
		value(await runtime.versions('root', id)),
		await store.architectures(),
		await store.audit(id),
		(await store.accounts()).length,
		value(await runtime.packs('root')).length
	];
	return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}

/** In the daily run a route that refused so many bodies is left alone, so that few of the rounds are gone. */
const ENOUGH = isTorture ? Infinity : 1;
const COUNT = isTorture ? 4_000 : targets.length * 8;

/** Why an answer is not as it should be; null where it is. */
function fault(key: RouteKey, { status }: Response, text: string): string | null {
	if (status >= 500) return `answers ${status}`;
	if (status < 400 || isPage(key.slice(key.indexOf(' ') + 1))) return null;
	let said: unknown;
	try {
		said = JSON.parse(text);
	} catch {
		return 'refuses without JSON';
	}
	const read = houseError.safeParse(said);
	if (!read.success) return 'refuses in another shape';
	const { code, place } = read.data.error;
	return code === 'invalid' && place === undefined ? 'does not say where' : null;
}

it(
	`stands spoiled bodies in up to ${COUNT} rounds (seed ${SEED})`,
	async () => {
		const root = callers.find(({ kind }) => kind === 'administrator');
		if (root === undefined) throw new Error('nobody may do everything');
		const random = seeded(SEED);
		const faults: string[] = [];
		const refused = new Map<RouteKey, number>();
		for (let round = 0; round < COUNT; round += 1) {
			const target = targets[round % targets.length];
			if (target === undefined) throw new Error('no route takes a body');
			const [key, sample] = target;
			if ((refused.get(key) ?? 0) >= ENOUGH) continue;
			const ask = await sample(world, root);
			const sent: Sent =
				ask.form === undefined ? spoiledJson(ask.body ?? {}, random) : await spoiledForm(ask.form, random);
			const before = await kept(world);
			const shown = new TextDecoder().decode(sent.bytes.slice(0, 400));
			const what = `${round} ${key}: ${sent.how} (${sent.type ?? 'no type'}, ${sent.bytes.length} bytes)\n${shown}`;
			const request = fetch(addressOf(world, key, ask), {
				method: methodOf(key),
				redirect: 'manual',
				headers: { ...cookieOf(ask.token ?? root.name), ...(sent.type === null ? {} : { 'content-type': sent.type }) },
				body: sent.bytes
			});
			const response = await request.catch((reason: unknown) => {
				faults.push(`breaks the line (${String(reason)}): ${what}`);
				return null;
			});
			if (response === null) continue;
			const text = await response.text();
			const found = fault(key, response, text);
			if (found !== null) faults.push(`${found}: ${what}\n${text.slice(0, 400)}`);
			if (response.status < 400) continue;
			refused.set(key, (refused.get(key) ?? 0) + 1);
			if ((await kept(world)) !== before) faults.push(`keeps something: ${what}`);
		}
		expect(faults).toEqual([]);
		// Each of them was met by bodies that it has to refuse.
		for (const key of keys) expect(refused.get(key) ?? 0, key).toBeGreaterThan(0);
		// Nobody became more than he was, and an honest request goes on as if nothing had been.
		expect(Reflect.get({}, 'administrator')).toBeUndefined();
		expect((await world.runtime.session('viewer'))?.administrator).toBe(false);
		const honest = await fetch(`${world.origin}/api/v1/architectures/${world.id}/dossier`, {
			method: 'PATCH',
			headers: { ...cookieOf('chief-engineer'), 'content-type': 'application/json' },
			body: JSON.stringify({ code: 'CM-02' })
		});
		expect([honest.status, await honest.json()]).toMatchObject([200, { code: 'CM-02' }]);
	},
	isTorture ? 1_800_000 : 120_000
);
