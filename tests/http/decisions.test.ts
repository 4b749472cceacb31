/** The routes about decisions with a real runtime behind them: shapes of bodies, status codes and headers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RUNTIME } from '$collab/runtime/runtime';
import { limits } from '$collab/runtime/decision-inputs';
import { edit, installedPacks, objectNamed, province, smallPack, type Province } from '$collab/runtime/fixture';
import * as answers from '../../src/routes/api/v1/architectures/[id]/answers/+server';
import * as certificate from '../../src/routes/api/v1/architectures/[id]/certificate/+server';
import * as check from '../../src/routes/api/v1/architectures/[id]/check/+server';
import * as rehearsal from '../../src/routes/api/v1/architectures/[id]/check/rehearsal/+server';
import * as since from '../../src/routes/api/v1/architectures/[id]/check/since/+server';
import * as trend from '../../src/routes/api/v1/architectures/[id]/check/trend/+server';
import * as decisions from '../../src/routes/api/v1/architectures/[id]/decisions/+server';
import * as evidence from '../../src/routes/api/v1/architectures/[id]/evidence/+server';
import * as links from '../../src/routes/api/v1/architectures/[id]/evidence/links/+server';
import * as piece from '../../src/routes/api/v1/architectures/[id]/evidence/[evidence]/+server';
import * as comments from '../../src/routes/api/v1/architectures/[id]/findings/comments/+server';
import * as record from '../../src/routes/api/v1/architectures/[id]/findings/record/+server';
import * as pack from '../../src/routes/api/v1/architectures/[id]/pack/+server';
import * as ticket from '../../src/routes/api/v1/architectures/[id]/ticket/+server';
import * as versions from '../../src/routes/api/v1/architectures/[id]/versions/+server';
import * as version from '../../src/routes/api/v1/architectures/[id]/versions/[version]/+server';
import * as waivers from '../../src/routes/api/v1/architectures/[id]/waivers/+server';
import * as decide from '../../src/routes/api/v1/architectures/[id]/waivers/[waiver]/decide/+server';
import * as packs from '../../src/routes/api/v1/packs/+server';
import * as packFiles from '../../src/routes/api/v1/packs/[pack]/+server';
import * as signingKey from '../../src/routes/api/v1/signing-key/+server';

const finding = 'T01:object:o1';
let at: Province;

beforeAll(async () => {
	at = await province(await installedPacks('1', '2'));
	await edit(at, 'an', objectNamed('o1', 'Kho', 'Sở'));
	Object.assign(globalThis, { [RUNTIME]: at.runtime });
});
afterAll(() => {
	Object.assign(globalThis, { [RUNTIME]: undefined });
});

interface Asked {
	readonly who?: string;
	readonly body?: unknown;
	readonly query?: string;
	readonly params?: Readonly<Record<string, string>>;
}

/** Each route file has its own type of event; all of them are answered by this one. */
async function ask(handler: unknown, method: string, { who = 'an', body, query = '', params = {} }: Asked = {}) {
	const url = new URL(`http://localhost/${query}`);
	const sent = body instanceof FormData || body === undefined ? body : JSON.stringify(body);
	const request = new Request(url, { method, ...(sent === undefined ? {} : { body: sent }) });
	const event = {
		locals: { token: who, session: null },
		params: { id: at.id, ...params },
		request,
		url,
		route: { id: '' }
	};
	return (handler as (event: unknown) => Promise<Response>)(event);
}

/** Status and body. */
async function told(handler: unknown, method: string, asked: Asked = {}): Promise<{ status: number; body: unknown }> {
	const response = await ask(handler, method, asked);
	const text = await response.text();
	return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
}

const refused = (code: string, place?: string) => ({ error: { code, ...(place === undefined ? {} : { place }) } });
const idOf = (body: unknown): string => (body as { id: string }).id;

describe('findings', () => {
	test('take a record, and tell it with everything else', async () => {
		const body = { finding, assignee: 'binh', state: 'in-progress', due: '2026-12-01', note: '  Đang hỏi \u0007' };
		expect(await told(record.PUT, 'PUT', { body })).toMatchObject({
			status: 200,
			body: { note: 'Đang hỏi', account: 'an' }
		});
		for (const wrong of [
			{ ...body, state: 'closed' },
			{ ...body, due: '1/12' },
			{ ...body, finding: 'x' },
			{ ...body, more: 1 }
		])
			expect(await told(record.PUT, 'PUT', { body: wrong })).toMatchObject({ status: 422, body: refused('invalid') });
		const { status, body: view } = await told(decisions.GET, 'GET', { who: 'em' });
		expect([status, view]).toMatchObject([
			200,
			{ records: [{ finding, assignee: 'binh' }], waivers: [], today: '2026-11-23' }
		]);
	});

	test('take messages that the room for threads shows', async () => {
		const body = { about: `finding:${finding}`, text: 'Nhờ xác nhận' };
		expect(await told(comments.POST, 'POST', { body })).toMatchObject({
			status: 201,
			body: { ...body, authorName: 'Ông an' }
		});
		expect(await told(comments.POST, 'POST', { body: { ...body, text: ' ' } })).toMatchObject({ status: 422 });
		expect(await told(ticket.POST, 'POST', { body: { room: 'c' } })).toMatchObject({
			status: 200,
			body: { room: `c:${at.id}@1`, canWrite: false }
		});
		expect(await told(ticket.POST, 'POST')).toMatchObject({
			status: 200,
			body: { room: `m:${at.id}@1`, canWrite: true }
		});
	});

	test('take an answer where only a person can tell', async () => {
		const body = { finding: 'T02:object:o1', answer: 'not-applicable', reason: 'Không thuộc phạm vi' };
		expect(await told(answers.PUT, 'PUT', { body })).toMatchObject({ status: 200, body });
		expect(await told(answers.PUT, 'PUT', { body: { ...body, answer: null } })).toEqual({ status: 200, body: null });
	});
});

describe('waivers', () => {
	test('are asked for by one and decided by another', async () => {
		const body = { rule: 'T01', finding, reason: 'Chờ hướng dẫn', expiresOn: '2027-01-29' };
		const asked = await told(waivers.POST, 'POST', { who: 'chi', body });
		expect(asked).toMatchObject({
			status: 201,
			body: { state: 'asked', scope: { rule: 'T01', finding, layer: null } }
		});
		const params = { waiver: idOf(asked.body) };
		const approve = { decision: 'approve', reason: 'Đồng ý' };
		expect(await told(decide.POST, 'POST', { who: 'chi', params, body: approve })).toMatchObject({
			status: 403,
			body: refused('same-person')
		});
		expect(await told(decide.POST, 'POST', { who: 'dung', params, body: approve })).toMatchObject({
			status: 200,
			body: { state: 'approved', approver: 'dung' }
		});
		expect(await told(decide.POST, 'POST', { who: 'dung', params, body: approve })).toMatchObject({
			status: 409,
			body: refused('conflict', 'waiver')
		});
		expect(await told(waivers.POST, 'POST', { body: { ...body, reason: '' } })).toMatchObject({
			status: 422,
			body: refused('invalid', 'reason')
		});
		expect(await told(waivers.POST, 'POST', { body: { ...body, finding: 'T01:object:none' } })).toMatchObject({
			status: 422
		});
	});
});

describe('evidence', () => {
	const form = (file: File, about = `finding:${finding}`): FormData => {
		const made = new FormData();
		made.set('file', file);
		made.set('about', about);
		return made;
	};

	test('is saved as it came, never shown in place', async () => {
		const added = await told(evidence.POST, 'POST', { body: form(new File(['Biên bản'], 'Biên bản.txt')) });
		expect(added).toMatchObject({ status: 201, body: { name: 'Biên bản.txt', size: 11, note: '' } });
		const params = { evidence: idOf(added.body) };
		const response = await ask(piece.GET, 'GET', { who: 'em', params });
		expect(await response.text()).toBe('Biên bản');
		expect(response.headers.get('content-disposition')).toMatch(/^attachment;/u);
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
		expect(await told(piece.DELETE, 'DELETE', { params, body: { reason: ' ' } })).toMatchObject({
			status: 422,
			body: refused('invalid', 'reason')
		});
		const reason = { reason: 'Nhầm tệp' };
		expect(await told(piece.DELETE, 'DELETE', { params, body: reason })).toEqual({ status: 204, body: null });
		expect((await ask(piece.GET, 'GET', { params })).status).toBe(404);
	});

	test('of another type, too large, or about nothing is refused', async () => {
		const page = form(new File(['<p>'], 'trang.html'));
		expect(await told(evidence.POST, 'POST', { body: page })).toMatchObject({
			status: 415,
			body: refused('unsupported-type')
		});
		const large = form(new File([new Uint8Array(limits.evidence + 1)], 'a.txt'));
		expect(await told(evidence.POST, 'POST', { body: large })).toMatchObject({
			status: 413,
			body: refused('too-large')
		});
		const nothing = form(new File(['a'], 'a.txt'), 'cloud:9');
		expect(await told(evidence.POST, 'POST', { body: nothing })).toMatchObject({
			status: 422,
			body: refused('invalid', 'about')
		});
		expect(await told(evidence.POST, 'POST', { body: {} })).toMatchObject({ status: 422 });
	});

	test('of two gigabytes is read no further than the limit, whether it says its size or not', async () => {
		const chunk = new Uint8Array(1024 * 1024);
		const sent = async (headers: Record<string, string>): Promise<{ status: number; mebibytes: number }> => {
			let mebibytes = 0;
			const body = new ReadableStream<Uint8Array>({
				pull(controller) {
					mebibytes += 1;
					if (mebibytes > 2_048) controller.close();
					else controller.enqueue(chunk);
				}
			});
			const type = 'multipart/form-data; boundary=x';
			const init = { method: 'POST', body, headers: { 'content-type': type, ...headers }, duplex: 'half' } as const;
			const request = new Request('http://localhost/', init);
			const event = { locals: { token: 'an', session: null }, params: { id: at.id }, request, route: { id: '' } };
			const { status } = await (evidence.POST as (event: unknown) => Promise<Response>)(event);
			return { status, mebibytes };
		};
		const said = await sent({ 'content-length': String(2 * 1024 ** 3) });
		expect(said.status).toBe(413);
		expect(said.mebibytes).toBeLessThan(3);
		const unsaid = await sent({});
		expect(unsaid.status).toBe(413);
		expect(unsaid.mebibytes).toBeLessThan(limits.evidence / chunk.length + 4);
	});

	test('may be a document that was issued elsewhere', async () => {
		const link = { about: 'object:o1', title: 'Quyết định', symbol: '1/QĐ', issuer: 'UBND', date: '2026-01-15' };
		const added = await told(links.POST, 'POST', { body: { ...link, url: 'https://vbpl.vn/1' } });
		expect(added).toMatchObject({ status: 201, body: { name: 'Quyết định', link: { url: 'https://vbpl.vn/1' } } });
		expect(await told(links.POST, 'POST', { body: { ...link, url: 'javascript:alert(1)' } })).toMatchObject({
			status: 422,
			body: refused('invalid', 'url')
		});
		expect(await told(evidence.GET, 'GET', { who: 'em' })).toMatchObject({
			status: 200,
			body: [{ name: 'Quyết định', subject: { name: 'Kho', isGone: false } }]
		});
	});
});

describe('checks, versions and packs', () => {
	test('tell of now, of a version and of another pack', async () => {
		expect(await told(check.GET, 'GET')).toMatchObject({ status: 200, body: { pack: 'small@1' } });
		expect(await told(check.GET, 'GET', { query: '?pack=small@2&profile=owners' })).toMatchObject({
			status: 200,
			body: { pack: 'small@2', outcomes: [{ rule: 'T01' }] }
		});
		for (const query of ['?asOf=30-11', '?other=1', '?pack=none@1', '?profile=none', '?pack=small'])
			expect((await told(check.GET, 'GET', { query })).status).toBe(422);
		expect(await told(check.GET, 'GET', { query: '?version=9' })).toMatchObject({ status: 404 });

		const body = { name: '1.0', title: 'Trình thẩm định' };
		expect(await told(versions.POST, 'POST', { who: 'chi', body })).toMatchObject({
			status: 201,
			body: { pack: 'small@1' }
		});
		expect(await told(versions.POST, 'POST', { who: 'chi', body })).toMatchObject({ status: 409 });
		expect(await told(versions.POST, 'POST', { who: 'chi', body: { name: '../1' } })).toMatchObject({ status: 422 });
		expect(await told(versions.GET, 'GET')).toMatchObject({ status: 200, body: [{ ...body, account: 'Ông chi' }] });
		expect(await told(version.GET, 'GET', { params: { version: '1.0' } })).toMatchObject({
			status: 200,
			body: { khuevan: 1 }
		});
		expect(await told(check.GET, 'GET', { query: '?version=1.0' })).toMatchObject({
			status: 200,
			body: { pack: 'small@1' }
		});
	});

	test('tell since when, how it went on, and what another pack would say', async () => {
		expect(await told(since.GET, 'GET', { query: `?finding=${finding}` })).toMatchObject({
			status: 200,
			body: { isOpen: true, account: 'an', accountName: 'Ông an' }
		});
		expect(await told(since.GET, 'GET')).toMatchObject({ status: 422, body: refused('invalid', 'finding') });
		expect(await told(trend.GET, 'GET')).toMatchObject({ status: 200, body: [{ pack: 'small@1' }] });
		expect(await told(rehearsal.GET, 'GET', { query: '?pack=small@2' })).toMatchObject({
			status: 200,
			body: { from: 'small@1', to: 'small@2', added: [], removed: [], changed: [] }
		});
		expect((await told(rehearsal.GET, 'GET')).status).toBe(422);
	});

	test('are certified with the key that everybody may know', async () => {
		const key = (await told(signingKey.GET, 'GET', { who: '' })).body as { publicKey: string };
		expect(await told(certificate.GET, 'GET', { who: 'em' })).toMatchObject({
			status: 200,
			body: { kind: 'khuevan-certificate', signature: { publicKey: key.publicKey } }
		});
	});

	test('switch to what an administrator brought in', async () => {
		expect(await told(packs.POST, 'POST', { who: 'chi', body: { files: smallPack('3') } })).toMatchObject({
			status: 403
		});
		expect(await told(packs.POST, 'POST', { who: 'root', body: { files: smallPack('3') } })).toMatchObject({
			status: 201,
			body: { id: 'small', version: '3', builtIn: false, rules: 3 }
		});
		const { 'rules/T03': _, ...fewer } = smallPack('4');
		const broken = { ...fewer, profiles: { profiles: [{ id: 'p', title: { vi: 'P', en: 'P' }, rules: ['T03'] }] } };
		expect(await told(packs.POST, 'POST', { who: 'root', body: { files: broken } })).toMatchObject({
			status: 422,
			body: refused('invalid', 'profiles/p')
		});
		expect(await told(packFiles.GET, 'GET', { params: { pack: 'small@3' } })).toMatchObject({ status: 200 });
		expect(await told(pack.POST, 'POST', { who: 'chi', body: { pack: 'small@3' } })).toEqual({
			status: 200,
			body: { pack: 'small@3' }
		});
		expect(await told(check.GET, 'GET')).toMatchObject({ body: { pack: 'small@3' } });
	});

	test('are not there for another agency, and for nobody at all', async () => {
		for (const handler of [check.GET, trend.GET, decisions.GET, versions.GET, certificate.GET]) {
			expect(await told(handler, 'GET', { who: 'la' })).toMatchObject({ status: 404, body: refused('not-found') });
			expect(await told(handler, 'GET', { who: '' })).toMatchObject({ status: 401, body: refused('not-signed-in') });
		}
	});
});
