import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { attachment } from './attachment';
import { readFile, readJson } from './body';

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
});
