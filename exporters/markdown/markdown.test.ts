import { readFileSync } from 'node:fs';
import { marked } from 'marked';
import { posix } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Exported, ExportInput } from '$exporters/exporter';
import { conditionsOf } from '$exporters/document/conditions';
import { noPainter } from '$exporters/document/no-painter';
import { buildDocument as buildForm01 } from '$exporters/form01/build';
import { fixtureArchitecture, fixtureInput, fixturePack, trickyName } from '$exporters/form03/fixture';
import { prepareExport } from '$exporters/prepare';
import { noClaims } from '$models/architecture/canonical';
import { edition } from '$models/architecture/edition';
import { ObjectId } from '$models/architecture/identifier';
import { largeArchitecture, sampleOf } from '../../tests/generators/large-architecture';
import { exportMarkdown } from './export';
import { markdownText, startingText } from './markdown-text';

const sample = sampleOf(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
const bundleOf = (input: ExportInput): Promise<Exported> => exportMarkdown(input, () => undefined);
const textsOf = ({ files }: Exported): ReadonlyMap<string, string> =>
	new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));

let input: ExportInput;
let texts: ReadonlyMap<string, string>;
beforeAll(async () => {
	input = await prepareExport(sample, noClaims, fixturePack, { level: 'internal', asOf: '2026-11-20' });
	texts = textsOf(await bundleOf(input));
});

/** Addresses of the links within the bundle, as a Markdown reader sees them; what looks like an e-mail address is one too. */
const linksIn = (text: string): string[] =>
	[...marked.parse(text, { async: false }).matchAll(/<a href="(?!mailto:)([^"]*)"/gu)].map(([, to = '']) => to);

describe('the bundle', () => {
	it('begins with a page that leads to every other page', () => {
		const [first] = texts.keys();
		expect(first).toBe('README.md');
		const led = linksIn(texts.get('README.md') ?? '');
		expect([...led].sort()).toEqual(
			[...texts.keys()].filter((path) => path.endsWith('.md') && path !== 'README.md').sort()
		);
	});

	it('has no link that leads nowhere', () => {
		let followed = 0;
		for (const [path, text] of texts) {
			for (const to of linksIn(text)) {
				const [file = '', anchor] = to.split('#');
				const target = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file));
				expect(texts.has(target), `${path}: ${to}`).toBe(true);
				if (anchor !== undefined) expect(texts.get(target), `${path}: ${to}`).toContain(`<a id="${anchor}"></a>`);
				followed += 1;
			}
		}
		expect(followed).toBeGreaterThan(1000);
	});

	it('shows each object once under its own heading', () => {
		const anchors = [...texts].flatMap(([path, text]) =>
			path.startsWith('doi-tuong/') ? [...text.matchAll(/^<a id="([^"]*)"><\/a>$/gmu)].map(([, id = '']) => id) : []
		);
		expect(anchors).toHaveLength(input.edition.architecture.objects.size);
		expect(new Set(anchors).size).toBe(anchors.length);
	});

	it('has the words of Form 01 and the diagrams as graphs', () => {
		expect(texts.get('van-ban/form01.md')).toContain('### 1. Mục đích');
		expect(texts.get('van-ban/form01.md')).toContain('tránh đầu tư trùng lặp');
		const diagrams = [...texts].filter(([path]) => path.startsWith('so-do/'));
		expect(diagrams).toHaveLength(input.scenes.length);
		for (const [, text] of diagrams) expect(text.match(/^```/gmu)).toHaveLength(2);
	});

	it('has the tables of Form 01 with the remarks of the document, and leads to the diagrams', () => {
		const form = texts.get('van-ban/form01.md') ?? '';
		const { model } = buildForm01(input, { ...noPainter, holds: conditionsOf(input) });
		const blocks = model.sections.flatMap((section) => section.blocks);
		const tables = blocks.filter((block) => block.kind === 'table');
		expect(tables.length).toBeGreaterThan(20);
		for (const { caption } of tables) expect(form).toContain(caption === '' ? '' : `*${markdownText(caption)}*`);
		const lines = form.split('\n').filter((one) => one.startsWith('| '));
		expect(lines).toHaveLength(tables.reduce((sum, { rows }) => sum + rows.length + 2, 0));
		const remarks = blocks.flatMap((block) =>
			block.kind === 'paragraph' && block.role === 'note' ? block.spans.map(({ text }) => text) : []
		);
		expect(remarks.length).toBeGreaterThan(0);
		for (const remark of remarks) expect(form).toContain(markdownText(remark));
		expect(form).toMatch(/\[Hình \d+\. SĐ-T-03 – [^\]]+\]\(\.\.\/so-do\//u);
	});

	it('is the same whenever it is made', async () => {
		const made = async () => textsOf(await bundleOf({ ...fixtureInput(), scenes: input.scenes.slice(0, 2) }));
		expect(await made()).toEqual(await made());
	});
});

it('takes what people wrote for words, in chapters too', async () => {
	const rendered = [...textsOf(await bundleOf({ ...fixtureInput(), scenes: [] })).values()]
		.map((text) => marked.parse(text, { async: false }))
		.join('\n');
	expect(rendered).not.toContain('<script');
	expect(rendered).not.toMatch(/<b>Cà Mau/u);
	expect(rendered).toContain('<strong>Cà Mau</strong> sau sắp xếp');
	const plain = rendered.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
	expect(plain).toContain(trickyName);
	expect(plain).toContain('<script>alert(1)</script>');
});

it('begins no list and no heading by accident', () => {
	for (const text of ['- một', '1. một', '2) hai', '+ ba', '# bốn', '> năm', '=== sáu'])
		expect(marked.parse(startingText(text), { async: false })).toMatch(/^<p>/u);
});

it('cuts a long table where the document does, says so below it and in the ledger', async () => {
	const large = largeArchitecture(sample, { objects: 1_000, relations: 1_200 });
	const cut = edition(large, { level: 'internal', asOf: '2026-11-20', pack: fixturePack });
	const made = await bundleOf({ ...fixtureInput(), scenes: [], edition: cut });
	const form = textsOf(made).get('van-ban/form01.md') ?? '';
	const remarks = form.split('\n').filter((one) => /Bảng \d+ trích \d+ trong \d+ dòng/u.test(one));
	expect(remarks.length).toBeGreaterThan(0);
	expect(made.losses.some(({ en, place }) => en.startsWith('An excerpt') && place.startsWith('form01/Bảng'))).toBe(
		true
	);
	const longest = form.split(/\n\n/u).map((part) => part.split('\n').filter((one) => one.startsWith('| ')).length);
	expect(Math.max(...longest)).toBe(302);
});

it('says in public nothing of what is restricted', async () => {
	const started = fixtureArchitecture();
	const model = started.objects.get(ObjectId('o10'));
	if (model === undefined) throw new Error('The fixture is another');
	const id = ObjectId('hidden');
	const fields = { ...model.fields, name: { value: 'Kho Hòn Khoai' }, circulation: { value: 'restricted' } };
	const architecture = {
		...started,
		objects: new Map([...started.objects, [id, { ...model, id, code: 'KT-77', fields }]]),
		chapters: new Map([['data-strategy/IV', 'Giữ lại.\n\nDựa vào Kho Hòn Khoai.']])
	};
	const bundle = async (level: 'public' | 'restricted'): Promise<ReadonlyMap<string, string>> => {
		const cut = edition(architecture, { level, asOf: '2026-09-30', pack: fixturePack });
		return textsOf(await bundleOf({ ...fixtureInput(), scenes: [], edition: cut }));
	};
	const all = async (level: 'public' | 'restricted'): Promise<string> => [...(await bundle(level)).values()].join('\n');
	const whole = await bundle('restricted');
	for (const path of ['van-ban/form01.md', 'van-ban/data-strategy.md', 'danh-muc.md'])
		expect(whole.get(path)).toContain('Hòn Khoai');
	expect(await all('public')).not.toMatch(/Hòn Khoai|KT-77/u);
	expect(await all('public')).toContain('Giữ lại');
});
