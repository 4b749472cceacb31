/**
 * Every route of the app as it is shipped, asked by everyone there is who tells its border: whoever the table of routes does not name is
 * refused in the house's words and learns nothing, whoever it names is let in.
 */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { permissions } from '$collab/permission/table';
import type { Role } from '$collab/runtime/session';
import { pathOfRoute, routeRows, type RouteKey, type Who } from '../../src/lib/server/route-permissions';
import { addressOf, cookieOf, send } from './ask';
import { samples, type Ask } from './route-samples';
import { isPage, routesOnDisk } from './routes-on-disk';
import { callers, SECRET, startWorld, type Caller, type World } from './world';

let world: World;
beforeAll(async () => {
	world = await startWorld();
});
afterAll(() => world.stop());

const houseError = z.strictObject({
	error: z.strictObject({ code: z.string().min(1), message: z.string().min(1), place: z.string().optional() })
});

const routeOf = (key: RouteKey): string => key.slice(key.indexOf(' ') + 1);

/** Whom a row names. What is `own` to somebody is made for him by the sample; a job needs the architecture too. */
function isNamed(key: RouteKey, who: Who, { kind, role }: Caller): boolean {
	if (who === 'open') return true;
	if (kind === 'nobody') return false;
	if (who === 'any-session') return true;
	if (kind === 'first-password') return false;
	if (who === 'signed-in') return true;
	if (who === 'own') return !key.includes('/jobs/') || role !== null;
	if (who === 'administrator') return kind === 'administrator';
	const allowed: readonly Role[] = permissions[who];
	return role !== null && allowed.includes(role);
}

/** How whoever is not named is refused: none may learn more by it than he may know. */
function refusalFor(key: RouteKey, who: Who, { kind, role }: Caller): { status: number; code: string } {
	if (kind === 'nobody') return { status: 401, code: 'not-signed-in' };
	if (kind === 'first-password') return { status: 403, code: 'not-allowed' };
	const isHidden = who === 'own' || (role === null && routeOf(key).includes('/architectures/[id]'));
	return isHidden ? { status: 404, code: 'not-found' } : { status: 403, code: 'not-allowed' };
}

async function expectRefusedCall(key: RouteKey, who: Who, caller: Caller, response: Response, text: string) {
	const { status, code } = refusalFor(key, who, caller);
	expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/json']);
	expect(houseError.parse(JSON.parse(text)).error.code).toBe(code);
}

/** A page leads those who are not signed in to the sign-in, and shows the others that there is nothing. */
async function expectRefusedPage(key: RouteKey, caller: Caller, response: Response, ask: Ask) {
	const leads = { nobody: '/sign-in?next=', 'first-password': '/account' } as const;
	if (caller.kind === 'nobody' || caller.kind === 'first-password') {
		expect(response.status).toBe(303);
		expect(response.headers.get('location')).toMatch(new RegExp(`^${leads[caller.kind].replace('?', '\\?')}`, 'u'));
	} else expect([403, 404]).toContain(response.status);
	// What the page's scripts ask for, which the browser never shows.
	const data = await fetch(`${addressOf(world, key, ask).replace(/\/$/u, '')}/__data.json`, {
		headers: caller.kind === 'nobody' ? {} : cookieOf(caller.name)
	});
	expect(await data.text()).not.toContain(SECRET);
}

/** Everybody under TORTURE=1. */
const isTorture = process.env['TORTURE'] !== undefined;

/**
 * Who asks a route in the daily run: those outside, and of those inside the least who is named and the most who is not.
 * Roles are not a ladder, so that a row wrong for one in between is noticed under TORTURE=1 alone.
 */
function askers(key: RouteKey, who: Who): readonly Caller[] {
	if (isTorture) return callers;
	const inside = callers.filter(({ kind }) => kind === 'member' || kind === 'administrator');
	const asks = new Set<Caller | undefined>([
		...callers.filter(({ kind }) => kind === 'nobody' || kind === 'first-password'),
		callers.findLast(({ kind }) => kind === 'stranger'),
		inside.find((caller) => isNamed(key, who, caller)),
		inside.findLast((caller) => !isNamed(key, who, caller))
	]);
	return callers.filter((caller) => asks.has(caller));
}

test('every route has a row, and every row a route', () => {
	const rows: readonly string[] = routeRows.map(([key]) => key);
	expect(rows.toSorted()).toEqual(routesOnDisk().toSorted());
});

describe.each(routeRows)('%s (%s)', (key, who) => {
	it.each(askers(key, who))('asked by $name', async (caller) => {
		const ask = await samples[key](world, caller);
		const response = await send(world, key, caller, ask);
		const text = await response.text();
		if (isNamed(key, who, caller)) {
			expect([401, 403, 404], text).not.toContain(response.status);
			expect(response.status, text).toBeLessThan(500);
			if (isPage(routeOf(key))) expect(response.headers.get('location') ?? '').not.toMatch(/^\/sign-in\?next/u);
			return;
		}
		expect(text).not.toContain(SECRET);
		if (isPage(routeOf(key))) await expectRefusedPage(key, caller, response, ask);
		else await expectRefusedCall(key, who, caller, response, text);
	});
});

test('what somebody owns is there for nobody else, whatever his role', async () => {
	const [owner, ...others] = callers.filter(({ role }) => role !== null);
	if (owner === undefined) throw new Error('nobody owns anything');
	for (const [key] of routeRows.filter(([, who]) => who === 'own')) {
		for (const other of isTorture ? others : others.slice(-2)) {
			const response = await send(world, key, other, await samples[key](world, owner));
			expect([key, other.name, response.status]).toEqual([key, other.name, 404]);
			expect(await response.text()).not.toContain(SECRET);
		}
	}
});

test('a method that a route does not have, and a route that is not there, are refused without a word of what is', async () => {
	const headers = cookieOf('administrator');
	for (const [key] of routeRows.filter(([row]) => row.includes('/api/'))) {
		const ask = await samples[key](world, callers[0] ?? { name: '', role: null, kind: 'nobody' });
		const address = addressOf(world, key, ask);
		const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(
			(method) => !routeRows.some(([row]) => row.startsWith(`${method} `) && pathOfRoute(row) === pathOfRoute(key))
		);
		for (const method of methods) {
			const response = await fetch(address, { method, headers });
			const said = await response.text();
			expect(said).not.toContain(SECRET);
			const { code } = houseError.parse(JSON.parse(said)).error;
			expect([key, method, response.status, code]).toEqual([key, method, 405, 'method-not-allowed']);
		}
	}
	const none = await fetch(`${world.origin}/api/v1/none`, { headers });
	expect([none.status, houseError.parse(await none.json()).error.code]).toEqual([404, 'not-found']);
});
