import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { attachment, download } from './attachment';
import { readFields, readFile, readForm, readJson, readOptionalJson, readQuery } from './body';

const schema = z.object({ name: z.string().min(1) });
const post = (body: BodyInit): Request => new Request('http://localhost/', { method: 'POST', body });

describe('bodies of requests', () => {
	it('are read through their schema', async () => {
		expect(await readJson(post('{"name":"a"}'), schema)).toEqual({ ok: true, value: { name: 'a' } });
	});

	it('that are not JSON or not of the shape are told with their place', async () => {
		expect(await readJson(post('{'), schema)).toMatchObject({ ok: false, error: { code: 'invalid', place: 'body' } });
		expect(await readJson(post('{"name":""}'), schema)).toMatchObject({
			ok: false,
			error: { code: 'invalid', place: 'name' }
		});
		expect(await readJson(post('null'), schema)).toMatchObject({ ok: false, error: { place: 'body' } });
	});

	it('are read no further than the limit', async () => {
		const long = post(`{"name":"${'a'.repeat(200)}"}`);
		expect(await readJson(long, schema, 100)).toMatchObject({ ok: false, error: { code: 'too-large' } });
	});

	it('bring one file under the name file', async () => {
		const form = new FormData();
		form.set('file', new File(['abc'], 'Kiểm kê.xlsx'));
		const read = await readFile(post(form), 100);
		expect(read).toMatchObject({ ok: true, value: { name: 'Kiểm kê.xlsx' } });
		const large = new FormData();
		large.set('file', new File(['a'.repeat(101)], 'a.xlsx'));
		expect(await readFile(post(large), 100)).toMatchObject({ ok: false, error: { code: 'too-large' } });
		expect(await readFile(post('no form'), 100)).toMatchObject({ ok: false, error: { code: 'invalid' } });
	});

	it('bring a file with what is said beside it', async () => {
		const form = new FormData();
		form.set('file', new File(['abc'], 'a.txt'));
		form.set('name', 'Biên bản');
		expect(await readForm(post(form), 100, schema)).toMatchObject({
			ok: true,
			value: { file: { name: 'a.txt' }, fields: { name: 'Biên bản' } }
		});
		form.delete('name');
		expect(await readForm(post(form), 100, schema)).toMatchObject({ ok: false, error: { place: 'name' } });
	});

	it('are forms of whatever type they say, or are told to be none', async () => {
		const form = new URLSearchParams({ name: 'a' });
		expect(await readFields(post(form))).toEqual({ ok: true, value: { name: 'a' } });
		expect(await readFields(post('name=a'))).toMatchObject({ ok: false, error: { code: 'invalid', place: 'body' } });
		expect(await readFields(post(form), 3)).toMatchObject({ ok: false, error: { code: 'too-large' } });
	});

	it('may be left out where they say so', async () => {
		const optional = z.object({ room: z.string().default('m') });
		expect(await readOptionalJson(post(''), optional)).toEqual({ ok: true, value: { room: 'm' } });
		expect(await readOptionalJson(post('{"room":"c"}'), optional)).toEqual({ ok: true, value: { room: 'c' } });
		expect(await readOptionalJson(post('x'), optional)).toMatchObject({ ok: false, error: { code: 'invalid' } });
	});
});

describe('parameters of an address', () => {
	it('are read through a schema too', () => {
		const query = z.strictObject({ asOf: z.iso.date().optional() });
		const read = (text: string) => readQuery(new URL(`http://localhost/${text}`), query);
		expect(read('')).toEqual({ ok: true, value: {} });
		expect(read('?asOf=2026-11-23')).toEqual({ ok: true, value: { asOf: '2026-11-23' } });
		expect(read('?asOf=today')).toMatchObject({ ok: false, error: { code: 'invalid', place: 'asOf' } });
		expect(read('?other=1')).toMatchObject({ ok: false, error: { code: 'invalid' } });
	});
});

describe('names of attachments', () => {
	it('are plain for old readers and true for the rest', () => {
		expect(attachment('Hồ sơ Đà Nẵng.zip')).toBe(
			`attachment; filename="Ho-so-Da-Nang.zip"; filename*=UTF-8''H%E1%BB%93%20s%C6%A1%20%C4%90%C3%A0%20N%E1%BA%B5ng.zip`
		);
	});

	it('carry no path, no quote and no line break', () => {
		const header = attachment('../../etc/"x"\r\nSet-Cookie: a.zip');
		expect(header).not.toMatch(/[\r\n]|\.\.\/|"x"/u);
	});

	it('go with bytes that no browser shows in place', () => {
		const { headers } = download({
			name: 'a.txt',
			mediaType: 'text/plain; charset=utf-8',
			bytes: Uint8Array.from([65])
		});
		expect(headers.get('content-disposition')).toMatch(/^attachment;/u);
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('content-length')).toBe('1');
	});
});
