import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { khuevan, sample, temporaryFolder } from './run-khuevan';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

interface File {
	readonly meta: { pack: string };
	readonly objects: { readonly id: string; readonly code: string; readonly fields: Record<string, unknown> }[];
	readonly relations: { readonly code: string }[];
	readonly geometry: Record<string, number[]>;
	readonly chapters: Record<string, string>;
}

/** The sample with something done to it. */
function changed(name: string, change: (file: File) => void): string {
	const file = JSON.parse(readFileSync(sample, 'utf8')) as File;
	change(file);
	writeFileSync(at(name), JSON.stringify(file));
	return at(name);
}

const script = '<script>alert(1)</script>';

const edited = changed('edited.json', ({ objects, relations, geometry, chapters }) => {
	const [object] = objects.filter(({ code }) => code === 'KT-46');
	if (object === undefined) throw new Error('no KT-46');
	object.fields['name'] = `Hệ thống giao việc ${script}`;
	object.fields['securityLevel'] = '3';
	delete object.fields['owner'];
	relations.splice(3, 1);
	const [moved] = Object.values(geometry);
	moved?.splice(0, 1, 9_999);
	const [chapter] = Object.keys(chapters);
	if (chapter !== undefined) chapters[chapter] = `${chapters[chapter] ?? ''}\n\nCâu mới thêm.`;
});

test('a file and itself do not differ', async () => {
	const { status, out } = await khuevan('diff', sample, sample);
	expect(status).toBe(0);
	expect(out).toMatch(/Hai trạng thái như nhau\.[^]*Phát hiện đã khắc phục: 0; Phát hiện mới: 0;/u);
});

test('what changed is told by record and field, layout apart, findings by what became of them', async () => {
	const { status, out } = await khuevan('diff', sample, edited);
	expect(status).toBe(0);
	expect(out).toContain('~ KT-46 Hệ thống giao việc');
	expect(out).toMatch(/Cấp độ an ninh mạng: Cấp độ 2 → Cấp độ 3/u);
	expect(out).toMatch(/Cơ quan chủ quản: Văn phòng UBND tỉnh Cà Mau → \(trống\)/u);
	expect(out).toMatch(/Quan hệ, kết nối\n {2}- QH-\d+/u);
	expect(out).toMatch(/\[\+[^]*Câu mới thêm\./u);
	const [meaning = '', layout = ''] = out.split('Chỉ đổi trình bày');
	expect(meaning).not.toContain('đổi chỗ');
	expect(layout).toContain('đổi chỗ hoặc kích thước: 1');
	expect(out).toMatch(/Phát hiện mới\n {2}F01 · KT-46/u);
	const back = await khuevan('diff', edited, sample);
	expect(back.out).toMatch(/Phát hiện đã khắc phục\n {2}F01 · KT-46/u);
});

test('the page to attach runs nothing that somebody wrote', async () => {
	const { out } = await khuevan('diff', sample, edited, '--format', 'html');
	expect(out).toContain('<!doctype html>');
	expect(out).toContain('Hệ thống giao việc &lt;script&gt;');
	expect(out).not.toContain('<script');
	expect(out).toMatch(/<ins>[^<]*Câu mới thêm\.<\/ins>/u);
});

test('two versions without a cut-off date are checked as of the day that their file tells, else of today, which is told', async () => {
	const dated = (name: string, dossier: object): string =>
		changed(name, (file) =>
			Object.assign(file, { dossier: { code: 'CM-01', version: '1.0', effectiveDate: null, ...dossier } })
		);
	const row = { version: '1.0', effective: null, change: '', basis: '', decision: null, objects: 'all', unit: '' };
	const frozen = dated('frozen.json', { cutoffDate: '', history: [{ ...row, updated: '2026-10-05' }] });
	const cut = dated('cut.json', { cutoffDate: '2026-09-30' });
	const { out } = await khuevan('diff', cut, frozen);
	expect(out).toContain(
		'Kiểm tra trạng thái trước theo ngày 30/09/2026 (ngày chốt dữ liệu), trạng thái sau theo ngày 05/10/2026 (ngày đóng băng phiên bản).'
	);
	const open = dated('open.json', { cutoffDate: '' });
	const told = await khuevan('diff', open, frozen, '--format', 'html');
	expect(told.out).toMatch(
		/trước theo ngày \d\d\/\d\d\/\d{4} \(ngày so sánh\), trạng thái sau theo ngày 05\/10\/2026/u
	);
	const asked = await khuevan('diff', open, frozen, '--as-of', '2026-11-01', '--format', 'json');
	const { before, after } = JSON.parse(asked.out) as Record<'before' | 'after', { checkedAsOf: string }>;
	expect([before.checkedAsOf, after.checkedAsOf]).toEqual(['2026-11-01', '2026-11-01']);
});

test('as data it has ids and values of the file', async () => {
	const { out } = await khuevan('diff', sample, edited, '--format', 'json');
	const told = JSON.parse(out) as {
		records: { code: string; standing: string; fields: { key: string; before: unknown; after: unknown }[] }[];
		findings: { new: { rule: string }[] };
	};
	expect(told.records.find(({ code }) => code === 'KT-46')?.fields).toContainEqual({
		key: 'securityLevel',
		before: { value: '2' },
		after: { value: '3' }
	});
	expect(told.findings.new.map(({ rule }) => rule)).toContain('F01');
});

test('a pack that is gone costs the findings alone', async () => {
	const old = changed('old.json', ({ meta }) => {
		meta.pack = 'vn-9999@0.1.0';
	});
	const { status, out } = await khuevan('diff', old, edited);
	expect(status).toBe(0);
	expect(out).toMatch(/Bộ quy định áp dụng: vn-9999@0\.1\.0 → vn-1425@/u);
	expect(out).toMatch(/Không so sánh phát hiện: there is no pack vn-9999@0\.1\.0/u);
});

test.each([
	[['diff', sample], 'takes two files'],
	[['diff', sample, sample, sample], 'takes two files'],
	[['diff', sample, join(folder, 'none.json')], 'no such file'],
	[['diff', sample, sample, '--format', 'pdf'], '--format takes text, json, html'],
	[['diff', sample, sample, '--pack', 'vn-9'], 'there is no pack vn-9']
])('%j ends with 2 and one line', async (parameters, line) => {
	const { status, out, error } = await khuevan(...parameters);
	expect({ status, out }).toEqual({ status: 2, out: '' });
	expect(error.trim().split('\n')).toHaveLength(1);
	expect(error).toContain(line);
});
