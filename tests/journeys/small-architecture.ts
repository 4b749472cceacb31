/**
 * The sample with a few of its objects and one diagram, under a name of its own: what a journey shows of a file holds of a
 * small one too, and to write the whole province takes many times as long.
 */
import { readFileSync } from 'node:fs';
import type { APIRequestContext } from '@playwright/test';
import { expect, type TestServer } from './server';

interface SampleFile {
	readonly meta: object;
	readonly objects: readonly {
		readonly id: string;
		readonly parent?: string;
		readonly fields: { readonly name: string };
	}[];
	readonly diagrams: readonly { readonly id: string }[];
	readonly geometry: Readonly<Record<string, unknown>>;
}

export const SMALL = 'Cà Mau làm mẫu nhỏ';
const DIAGRAM = 'diagram-t-02';

function smallFile(names: readonly string[]): string {
	const file = JSON.parse(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8')) as SampleFile;
	const none = { relations: [], mappings: [], gaps: [], tasks: [], gapTasks: [], kpis: [], goals: [], nodes: [] };
	return JSON.stringify({
		...file,
		...none,
		meta: { ...file.meta, id: 'nho', name: SMALL, sample: false },
		objects: file.objects.filter(({ fields }) => names.includes(fields.name)),
		diagrams: file.diagrams.filter(({ id }) => id === DIAGRAM),
		geometry: Object.fromEntries(Object.entries(file.geometry).filter(([key]) => key.startsWith(`${DIAGRAM}/`))),
		bends: {}
	});
}

/** Brings it in as the administrator; it is found by `SMALL`. */
export async function bringSmall(request: APIRequestContext, server: TestServer, ...names: string[]): Promise<void> {
	const { origin, password } = server;
	expect((await request.post(`${origin}/api/v1/sign-in`, { data: { name: 'admin', password } })).ok()).toBe(true);
	const made = await request.post(`${origin}/api/v1/architectures`, { data: { canonical: smallFile(names) } });
	expect(made.status(), await made.text()).toBe(201);
}
