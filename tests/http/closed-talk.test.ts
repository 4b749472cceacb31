/** What was said of an issued version is refused over HTTP whatever it was about, by every route that changes a thread. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addPerson, complete, edit, fieldOf, installedPacks, objectNamed } from '$collab/runtime/fixture';
import { province, submitted, value, type Province } from '$collab/runtime/fixture';
import { RUNTIME } from '$collab/runtime/runtime';
import * as state from '../../src/routes/api/v1/architectures/[id]/comments/thread/+server';
import * as answer from '../../src/routes/api/v1/architectures/[id]/comments/thread/answer/+server';
import * as charge from '../../src/routes/api/v1/architectures/[id]/comments/thread/charge/+server';
import * as comments from '../../src/routes/api/v1/architectures/[id]/findings/comments/+server';

let at: Province;
/** Of what was spoken, and the key of each talk. */
let threads: readonly { readonly about: string; readonly thread: string }[];

beforeAll(async () => {
	at = await province(await installedPacks('1'));
	const { runtime, id, store } = at;
	Object.assign(globalThis, { [RUNTIME]: runtime });
	await addPerson(store, 'ha', 'chief-engineer');
	await edit(at, 'an', objectNamed('o1', 'Kho', 'UBND tỉnh'));
	await complete(at, id, 'chi');
	await submitted(at, id, ['chi', 'ha']);
	const abouts = ['object:o1', 'finding:T01:object:o1', `architecture:${id}`];
	threads = await Promise.all(
		abouts.map(async (about) => {
			const said = value(await runtime.comment('dung', id, { about, text: 'Chưa rõ', version: '1.0' }));
			return { about, thread: about.startsWith('finding:') ? about : said.id };
		})
	);
	const reason = 'Đạt theo kết quả xem xét toàn bộ hồ sơ';
	for (const move of ['take', 'appraise'] as const)
		value(await runtime.moveSubmission('dung', id, '1.0', { move, reason, effectiveDate: null, decision: null }));
	const decision = { number: '15/QĐ-UBND', date: '2026-11-23' };
	const issue = { move: 'issue', reason: '', effectiveDate: '2026-12-15', decision } as const;
	value(await runtime.moveSubmission('chi', id, '1.0', issue));
	await edit(at, 'an', fieldOf('o1', 'owner', 'Sở'));
});
afterAll(() => {
	Object.assign(globalThis, { [RUNTIME]: undefined });
});

async function told(handler: unknown, method: string, who: string, body: object): Promise<string> {
	const url = new URL('http://localhost/');
	const request = new Request(url, { method, body: JSON.stringify(body) });
	const event = { locals: { token: who, session: null }, params: { id: at.id }, request, url, route: { id: '' } };
	const response = await (handler as (event: unknown) => Promise<Response>)(event);
	const { error } = (await response.json()) as { error?: { place?: string } };
	return `${response.status} ${error?.place ?? ''}`;
}

it.each(['an', 'chi', 'dung'])('is nobody’s to change: %s', async (who) => {
	for (const { about, thread } of threads) {
		const isOneThread = about.startsWith('finding:');
		const reply = { about, text: 'Trả lời', ...(isOneThread ? {} : { thread }) };
		expect([about, await told(comments.POST, 'POST', who, reply)]).toEqual([about, '409 version-issued']);
		for (const one of ['open', 'handled', 'resolved'])
			expect([about, await told(state.PUT, 'PUT', who, { thread, state: one })]).toEqual([about, '409 version-issued']);
		expect(await told(charge.PUT, 'PUT', who, { thread, assignee: 'an', due: '' })).toMatch(/^4/u);
		expect(await told(answer.POST, 'POST', who, { thread, outcome: 'done', reason: 'Xong' })).toMatch(/^4/u);
	}
});
