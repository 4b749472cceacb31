/** Asks the running app for a route by its key. */
import { pathOfRoute, type RouteKey } from '../../src/lib/server/route-permissions';
import { SESSION_COOKIE } from '../../src/lib/server/session-cookie';
import type { Ask } from './route-samples';
import type { Caller, World } from './world';

export function addressOf({ origin }: Pick<World, 'origin'>, key: RouteKey, { params = {}, query = '' }: Ask): string {
	const path = pathOfRoute(key).replace(/\[(\w+)\]/gu, (_, name: string) => encodeURIComponent(params[name] ?? name));
	return `${origin}${path}${query === '' ? '' : `?${query}`}`;
}

export const methodOf = (key: RouteKey): string => key.slice(0, key.indexOf(' '));

export const cookieOf = (token: string): Readonly<Record<string, string>> => ({ cookie: `${SESSION_COOKIE}=${token}` });

/** Sends what a sample says, as the caller. */
export function send(world: World, key: RouteKey, caller: Caller, ask: Ask): Promise<Response> {
	const json = ask.body === undefined ? undefined : JSON.stringify(ask.body);
	const body = ask.form ?? json;
	return fetch(addressOf(world, key, ask), {
		method: methodOf(key),
		redirect: 'manual',
		headers: {
			...(caller.kind === 'nobody' ? {} : cookieOf(ask.token ?? caller.name)),
			...(json === undefined ? {} : { 'content-type': 'application/json' })
		},
		...(body === undefined ? {} : { body })
	});
}
