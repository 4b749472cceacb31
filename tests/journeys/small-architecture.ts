/** A small architecture beside the sample, for journeys about files that take long to write of a whole province. */
import type { APIRequestContext } from '@playwright/test';
import { smallSample } from '../generators/small-sample';
import { expect, type TestServer } from './server';

export const SMALL = 'Cà Mau làm mẫu nhỏ';

/** Brings it in as the administrator, with the objects of the sample that have these names; it is found by `SMALL`. */
export async function bringSmall(request: APIRequestContext, server: TestServer, ...names: string[]): Promise<void> {
	const { origin, password } = server;
	expect((await request.post(`${origin}/api/v1/sign-in`, { data: { name: 'admin', password } })).ok()).toBe(true);
	const canonical = smallSample(names, { id: 'nho', name: SMALL, sample: false });
	const made = await request.post(`${origin}/api/v1/architectures`, { data: { canonical } });
	expect(made.status(), await made.text()).toBe(201);
}
