import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixtureArchitecture, fixtureInput, fixturePack } from '$exporters/form03/fixture';
import type { ExportInput } from '$exporters/exporter';
import { prepareExport } from '$exporters/prepare';
import type { Architecture } from '$models/architecture/architecture';
import { noClaims } from '$models/architecture/canonical';
import { edition } from '$models/architecture/edition';
import type { FieldEntry, Fields } from '$models/architecture/field';
import { ObjectId } from '$models/architecture/identifier';
import { fold } from '$models/text/fold';
import { sampleOf } from '../../tests/generators/large-architecture';
import { findables, fold as foldInPage, Search } from './browser/search.mjs';
import { Site } from './browser/site.mjs';
import { siteHtml } from './export';
import { catalogueOf, type Catalogue } from '$exporters/catalogue/catalogue';

const sample = sampleOf(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
let input: ExportInput;
let html: string;
beforeAll(async () => {
	input = await prepareExport(sample, noClaims, fixturePack, { level: 'internal', asOf: '2026-11-20' });
	html = siteHtml(input);
});

interface ScriptElement {
	readonly kind: string;
	readonly text: string;
}

/** Script elements as a browser splits them: each ends at the first end tag. */
const scriptsOf = (page: string): ScriptElement[] =>
	[...page.matchAll(/<script(?: type="([^"]*)")?[^>]*>(.*?)<\/script/gsu)].map(([, kind = '', text = '']) => ({
		kind,
		text
	}));
const dataOf = (page: string): Catalogue =>
	JSON.parse(scriptsOf(page).find(({ kind }) => kind === 'application/json')?.text ?? '') as Catalogue;
const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
const policyOf = (page: string): string => /Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1] ?? '';

describe('the file', () => {
	it('runs one script and one style, and allows no other by their hashes', () => {
		const [run, ...others] = scriptsOf(html).filter(({ kind }) => kind === '');
		expect(others).toEqual([]);
		const style = /<style>(.*?)<\/style>/su.exec(html)?.[1] ?? '';
		const policy = policyOf(html);
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain(`script-src 'sha256-${hash(run?.text ?? '')}'`);
		expect(policy).toContain(`style-src 'sha256-${hash(style)}'`);
		expect(policy).not.toContain('unsafe');
		expect(html).not.toMatch(/\s(?:style|on[a-z]+)="/u);
	});

	it('asks no network: no address but those of names and of itself', () => {
		const shell = html.replace(/base64,[^)]*/gu, '').replace(/<script type="application\/json".*?<\/script>/su, '');
		expect(
			shell.match(/(?:src|href)="(?!#)[^"]*"|url\((?!data:|#)[^)]*\)|@import|https?:\/\/(?!www\.w3\.org\/)/gu)
		).toBeNull();
	});

	it('is read in Vietnamese alone until somebody asks for English beside it', () => {
		expect(html).toContain('<button type="button" id="english" aria-pressed="false">Kèm tiếng Anh</button>');
		const style = /<style>(.*?)<\/style>/su.exec(html)?.[1] ?? '';
		expect(style).toMatch(/\.english\s*\{\s*display:\s*none/u);
		expect(style).toMatch(/\.bilingual \.english\s*\{\s*display:\s*inline/u);
		// Nothing is English beside Vietnamese but by that class; what has a column of its own says so in its head.
		for (const file of ['dom', 'object-page', 'pages', 'work-pages']) {
			const source = readFileSync(`exporters/html/browser/${file}.mjs`, 'utf8');
			for (const [place] of source.matchAll(/element\([^()]*lang: 'en'[^()]*/gu))
				expect(place.includes("class: 'english'") || file === 'pages', place).toBe(true);
		}
	});

	it('is the same whenever it is made', () => {
		expect(siteHtml(input) === html).toBe(true);
	});

	it('has in its drawings a link for each box of an object, and colours for light and dark', () => {
		const [drawing] = scriptsOf(html).filter(({ kind }) => kind === 'image/svg+xml');
		const links = [...(drawing?.text ?? '').matchAll(/<a href="#\/doi-tuong\/([^"]*)">/gu)].map(([, id = '']) => id);
		const boxes = (input.scenes[0]?.boxes ?? []).filter(({ reference }) => reference.kind === 'object');
		expect(links.map(decodeURIComponent)).toEqual(expect.arrayContaining(boxes.map(({ reference }) => reference.id)));
		expect(links).toHaveLength(boxes.length);
		const used = new Set([...(drawing?.text ?? '').matchAll(/var\((--c\d+)\)/gu)].map(([, name = '']) => name));
		expect(used.size).toBeGreaterThan(5);
		for (const name of used) expect(html.split(`${name}:#`)).toHaveLength(3);
		expect(drawing?.text).not.toMatch(/(?:fill|stroke)="#/u);
	});

	it('holds the check report', () => {
		expect(dataOf(html).report.map(({ title }) => title)).toEqual([
			'Tổng hợp',
			'Phát hiện',
			'Luồng dữ liệu giữa các khối',
			'Danh mục kiểm tra trước khi ban hành'
		]);
		expect(dataOf(html).report[1]?.rows).toHaveLength(input.report.findings.length);
	});
});

describe('what it knows', () => {
	it('is every live object, relation, gap, task, indicator and goal, each field in words', () => {
		const data = catalogueOf(input);
		const { architecture } = input.edition;
		expect(data.objects).toHaveLength(architecture.objects.size);
		expect(data.relations).toHaveLength(architecture.relations.size);
		expect(data.gaps).toHaveLength(architecture.gaps.size);
		expect(data.tasks).toHaveLength(architecture.tasks.size);
		expect(data.kpis).toHaveLength(architecture.kpis.size);
		expect(data.goals).toHaveLength(architecture.goals.size);
		const object = data.objects.find(({ code }) => code === 'KT-42');
		const said = object?.fields.map(([label, text]) => `${data.labels[label]?.vi ?? ''}: ${text}`);
		expect(said).toContain('Loại bản ghi: Bản ghi gốc');
		expect(said).toContain('Trạng thái vòng đời (mục tiêu): Nâng cấp');
	});

	it('tells of an open field why it is open', () => {
		const [open] = catalogueOf(fixtureInput()).objects.filter(({ code }) => code === 'KT-1');
		expect(open?.fields.map(([, text]) => text)).toContain(
			'Chưa xác định (lý do: đang tổ chức lại đơn vị; đầu mối: Sở Nội vụ; thời hạn: 31/12/2026)'
		);
	});

	it('leads both ways: relations from and to an object, diagrams on which it stands, findings about it', () => {
		const data = catalogueOf(input);
		const site = new Site(data, () => '');
		for (const [place, { source, target }] of data.relations.entries()) {
			expect(site.outgoing().get(source)).toContain(data.relations[place]);
			expect(site.incoming().get(target)).toContain(data.relations[place]);
		}
		const shown = data.diagrams.flatMap(({ objects }) => objects);
		expect(shown.length).toBeGreaterThan(100);
		for (const [place, { objects }] of data.diagrams.entries())
			for (const object of objects) expect(site.diagramsOf().get(object)).toContain(place);
		const about = input.report.findings.filter(({ subject }) => subject.kind === 'object');
		expect([...site.findingsOf().values()].flat()).toHaveLength(about.length);
	});
});

describe('its search', () => {
	it('folds letters as everything else does', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldInPage(text) === fold(text)));
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'ẵĐđỢơưÂ aZ1ếẾ') }), (text) => foldInPage(text) === fold(text))
		);
	});

	it('finds without diacritics, names before mentions', () => {
		const search = new Search(findables(catalogueOf(input)));
		expect(search.find('kho du lieu')).toEqual([]);
		expect(search.read(Infinity)).toBe(true);
		const [first] = search.find('kho du lieu dung chung tinh');
		expect(first?.title).toContain('Kho dữ liệu dùng chung tỉnh');
		expect(search.find('  ')).toEqual([]);
		expect(search.find('không có gì như thế này')).toEqual([]);
	});
});

describe('words that try to be more', () => {
	const hostile = `"'><img src=x onerror=alert(1)></script><script>alert(2)</script><!--<script>&amp;</title></style>]]>\u2028`;
	const soiled = (fields: Fields): Fields =>
		Object.fromEntries(
			Object.entries(fields).map(([id, entry]): [string, FieldEntry] => [
				id,
				'value' in entry && typeof entry.value === 'string' && !fixturePack.fields.find((one) => one.id === id)?.list
					? { value: hostile }
					: entry
			])
		);
	const soil = <Id, T extends { readonly fields: Fields }>(records: ReadonlyMap<Id, T>): ReadonlyMap<Id, T> =>
		new Map([...records].map(([id, one]) => [id, { ...one, fields: soiled(one.fields) }]));
	const whole: Architecture = {
		...sample,
		meta: { ...sample.meta, name: hostile, agencyName: hostile },
		objects: soil(sample.objects),
		relations: soil(sample.relations),
		gaps: soil(sample.gaps),
		tasks: soil(sample.tasks),
		kpis: soil(sample.kpis),
		goals: soil(sample.goals),
		diagrams: soil(sample.diagrams)
	};

	it('stay words in every part of the page', async () => {
		const claims = { code: hostile, version: hostile, cutoffDate: '2026-11-20', effectiveDate: null };
		const given = await prepareExport(whole, claims, fixturePack, { level: 'internal', asOf: '2026-11-20' });
		const page = siteHtml(given);
		expect(page).not.toContain('<img');
		expect(page).not.toContain('<!--');
		const kinds = scriptsOf(page).map(({ kind }) => kind);
		expect(kinds).toEqual(['application/json', ...given.scenes.map(() => 'image/svg+xml'), '']);
		expect(page.match(/<script/gu)).toHaveLength(kinds.length);
		expect(page).not.toContain('</title></style>');
		expect(dataOf(page).about.name).toBe(hostile);
	});
});

it('a public file says nothing of what is restricted', () => {
	const started = fixtureArchitecture();
	const model = started.objects.get(ObjectId('o10'));
	if (model === undefined) throw new Error('The fixture is another');
	const id = ObjectId('hidden');
	const hidden = {
		...model,
		id,
		code: 'KT-77',
		fields: { ...model.fields, name: { value: 'Kho tuyệt mật Hòn Khoai' }, circulation: { value: 'restricted' } }
	};
	const open = {
		...model,
		fields: {
			...model.fields,
			securityPlan: { value: 'Phương án ở hầm B5' },
			note: { value: 'Xem Kho tuyệt mật Hòn Khoai' }
		}
	};
	const architecture = { ...started, objects: new Map([...started.objects, [id, hidden], [model.id, open]]) };
	const page = (level: 'public' | 'restricted'): string =>
		siteHtml({ ...fixtureInput(), edition: edition(architecture, { level, asOf: '2026-09-30', pack: fixturePack }) });
	for (const words of ['Hòn Khoai', 'KT-77', 'hầm B5']) {
		expect(page('public')).not.toContain(words);
		expect(page('restricted')).toContain(words);
	}
});
