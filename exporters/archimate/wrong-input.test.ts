import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { ok, type Result } from '$models/architecture/result';
import { builtInPack } from '$models/framework/packs';
import { complaints, hasShared, packOf, readText, scenesOf, written } from './fixture';
import { importArchimate } from './import';
import { Ledger } from './import-ledger';
import { ExchangeReader } from './read-exchange';
import { modelInArchive } from './open-archive';
import { limits, readXml, type Bounds } from './xml-tree';

/** As long as any may be that is given; read to its end, which takes its time, and so a tenth of it in the daily run. */
const megabytes = process.env['TORTURE'] === '1' ? 300 : 10;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Code and words of the refusal. */
async function refusal(bytes: Uint8Array | string, name = 'model.xml'): Promise<string> {
	const given = typeof bytes === 'string' ? bytesOf(bytes) : bytes;
	const read = await importArchimate(given, name, { packOf: builtInPack, id: 'new' });
	if (read.ok) throw new Error('It was read');
	expect(read.problem.message).toContain(name);
	expect(read.problem.message).not.toContain('\n');
	return `${read.problem.code}: ${read.problem.message}`;
}

const model = (inside: string): string =>
	`<?xml version="1.0" encoding="UTF-8"?>
<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="id-m"><name xml:lang="en">M</name>${inside}</model>`;

const elements = (inside: string): string => `<elements>${inside}</elements>`;
const actor = (id: string, more = ''): string =>
	`<element identifier="${id}" xsi:type="BusinessActor"${more}><name xml:lang="en">${id}</name></element>`;

describe('a file that would do harm', () => {
	it('reaches for nothing outside itself', async () => {
		const declared = `<?xml version="1.0"?><!-- <model> --><!DOCTYPE model [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
		expect(await refusal(`${declared}${model(elements(actor('&x;')))}`)).toMatch(/^document-type/u);
		const { architecture } = await readText(model(`<documentation>&x; &lt;b&gt; &#65;&#x1F600;&#0;</documentation>`));
		expect(architecture.chapters.get('archimate/model')).toContain('&x; <b> A😀');
	});

	it('does not swell', async () => {
		const laughs = Array.from(
			{ length: 9 },
			(_, at) => `<!ENTITY l${String(at + 1)} "${`&l${String(at)};`.repeat(10)}">`
		);
		expect(await refusal(`<!DOCTYPE m [<!ENTITY l0 "ha">${laughs.join('')}]>${model('&l9;')}`)).toMatch(
			/^document-type/u
		);
	});

	it('is refused for its size before anything is read of it', async () => {
		expect(await refusal(new Uint8Array(limits.fileBytes + 1))).toMatch(/^too-large/u);
	});

	it(`of ${megabytes} MB that is none is refused where it stops being one`, async () => {
		const large = new Uint8Array(megabytes * 1_000_000).fill(0x20);
		large.set(bytesOf(model('').replace('</model>', '')));
		expect(await refusal(large)).toMatch(/^not-xml.* line 2: unclosed tag: model/u);
		expect(await refusal(new Uint8Array(300_000_000))).toMatch(/^not-xml/u);
	});

	it.each<[string, Partial<Bounds>, string]>([
		['tags', { tags: 100 }, elements(actor('a').repeat(60))],
		['things', { things: 40 }, elements(actor('a').repeat(60))],
		['tags in one thing', { tagsAtOnce: 30 }, `<extra>${'<a/>'.repeat(60)}</extra>`]
	])('is refused for too many %s', (what, bounds, inside) => {
		const read = (given: Bounds): Result<null> =>
			readXml(
				[bytesOf(model(inside))],
				'model.xml',
				(root) => ok(new ExchangeReader(root, new Ledger()).container),
				given
			);
		expect(read(limits).ok).toBe(true);
		const refused = read({ ...limits, ...bounds });
		expect(refused).toMatchObject({ ok: false, problem: { code: 'too-large', place: 'model.xml' } });
		expect(refused.ok || refused.problem.message).toContain(what === 'things' ? '40 elements' : what);
	});

	it('names no more places than anybody reads, and counts the rest', async () => {
		const read = await readText(model(Array.from({ length: 60_000 }, (_, at) => `<x${String(at)}/>`).join('')));
		const ledger = read.ledger.filter(({ code }) => code === 'unknown-part');
		expect(ledger).toHaveLength(50_001);
		expect(ledger.reduce((sum, { count }) => sum + count, 0)).toBe(60_000);
		expect(ledger.at(-1)).toMatchObject({ code: 'unknown-part', place: 'model', count: 10_000 });
	});

	it('does not exhaust the stack', async () => {
		const deep = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`;
		expect(await refusal(deep)).toMatch(/^not-archimate/u);
		expect(await refusal(model(deep))).toMatch(/^not-xml.* deep/u);
		const folders = `${'<folder>'.repeat(100_000)}${'</folder>'.repeat(100_000)}`;
		const archi = `<a:model xmlns:a="http://www.archimatetool.com/archimate">${folders}</a:model>`;
		expect(await refusal(archi)).toMatch(/^not-xml.* deep/u);
		expect(await refusal('<!--'.repeat(200_000))).toMatch(/^not-xml/u);
	});

	it('takes no longer than it is long, whatever it repeats or hangs on what', async () => {
		const many = (count: number, make: (index: number) => string): string =>
			Array.from({ length: count }, (_, at) => make(at)).join('');
		const note = `<property propertyDefinitionRef="khuevan-note"><value>{"id":"n","text":"t","from":"f"}</value></property>`;
		const noted = `<element identifier="e" xsi:type="Node"><name>E</name><properties>${many(20_000, () => note)}</properties></element>`;
		const lines = many(
			10_000,
			(at) => `<connection identifier="l${String(at)}" xsi:type="Line" source="l${String(at + 1)}" target="n"/>`
		);
		const boxes = many(10_000, (at) => `<node identifier="b${String(at)}" xsi:type="Label" x="0" y="0" w="9" h="9"/>`);
		const box = `<node identifier="n" xsi:type="Label" x="0" y="0" w="9" h="9"/>`;
		const view = `<views><diagrams><view identifier="v" xsi:type="Diagram"><name>V</name>${box}${boxes}${lines}</view></diagrams></views>`;
		const { architecture } = await readText(model(elements(noted) + view));
		expect([...architecture.objects.values()][0]?.notes).toHaveLength(20_000);
		expect(architecture.nodes.size).toBe(10_001);
		expect(written(architecture, packOf('archimate-3.2'), [])).toContain('identifier="b9999"');
	});

	it('makes nothing stand in itself', async () => {
		const child = (id: string, parent: string): string =>
			`<element identifier="${id}" xsi:type="Node"><name>${id}</name><properties><property propertyDefinitionRef="khuevan-parent"><value>${parent}</value></property></properties></element>`;
		const { architecture, ledger } = await readText(
			model(elements(child('a', 'b') + child('b', 'c') + child('c', 'a') + child('d', 'gone') + child('e', 'd')))
		);
		const parents = [...architecture.objects.values()].map(({ id, parent }) => `${id} ${parent ?? ''}`);
		expect(parents).toEqual(['a b', 'b c', 'c ', 'd ', 'e d']);
		expect(ledger.filter(({ code }) => code === 'dangling').map(({ place }) => place)).toEqual([
			'elements/c/parent',
			'elements/d/parent'
		]);
	});

	it('names no key of a program', async () => {
		const definition = `<propertyDefinitions><propertyDefinition identifier="field-object-__proto__" type="string"><name>p</name></propertyDefinition></propertyDefinitions>`;
		const property = `<properties><property propertyDefinitionRef="field-object-__proto__"><value>x</value></property></properties>`;
		const element = `<element identifier="a" xsi:type="BusinessActor"><name>A</name>${property}</element>`;
		const { architecture } = await readText(model(elements(element) + definition));
		expect([...architecture.objects.values()][0]?.fields['name']).toEqual({ value: 'A' });
		expect(({} as Record<string, unknown>)['value']).toBeUndefined();
	});
});

describe('a file that is no model', () => {
	it.each([
		['', 'not-xml'],
		['Kính gửi: Sở Khoa học và Công nghệ', 'not-xml'],
		['{"khuevan": 1}', 'not-xml'],
		['<mxfile host="x"/>', 'not-archimate'],
		['<model xmlns="http://www.opengroup.org/xsd/archimate"/>', 'not-archimate'],
		[model(elements(actor('a'))).slice(0, -20), 'not-xml']
	])('is refused in one line (%#)', async (text, code) => {
		expect(await refusal(text)).toMatch(new RegExp(`^${code}: `, 'u'));
	});

	it('is told not to be in UTF-8', async () => {
		expect(await refusal(Uint8Array.from([0xff, 0xfe, 0x3c, 0]))).toMatch(/^not-utf-8/u);
		expect(await refusal(Buffer.from(model('<documentation>Đô thị é</documentation>'), 'latin1'))).toMatch(
			/^not-utf-8/u
		);
	});

	it('is an archive without a model, or one that swells', async () => {
		const other = new JSZip();
		other.file('xl/workbook.xml', '<a/>');
		expect(await refusal(await other.generateAsync({ type: 'uint8array' }), 'x.archimate')).toMatch(/^not-archimate/u);
		const bomb = new JSZip();
		const most = 10_000_000;
		bomb.file('model.xml', ' '.repeat(most + 1));
		const packed = await bomb.generateAsync({
			type: 'uint8array',
			compression: 'DEFLATE',
			compressionOptions: { level: 1 }
		});
		expect(packed.length).toBeLessThan(most / 100);
		const opened = await modelInArchive(packed, 'x.archimate', new Ledger(), most);
		expect(opened).toMatchObject({ ok: false, problem: { code: 'too-large' } });
		expect(await refusal(packed.slice(0, 500), 'x.archimate')).toMatch(/^truncated/u);
	});
});

describe('a model with bad parts', () => {
	const relation = (id: string, source: string, target: string, type = 'Association'): string =>
		`<relationship identifier="${id}" xsi:type="${type}" source="${source}" target="${target}"/>`;

	it('is read all the same, and each part is named', async () => {
		const { architecture, ledger } = await readText(
			model(
				elements(
					actor('a') +
						actor('a', ' colour="red"') +
						`<element xsi:type="Plateform" identifier="1 x/y"><name>P</name><weird/></element>`
				) +
					`<relationships>${relation('r1', 'a', 'nobody')}${relation('r2', 'a', '1 x/y', 'Foo')}</relationships>` +
					`<views><diagrams><view identifier="v" xsi:type="Diagram"><name>V</name>` +
					`<node identifier="n1" xsi:type="Element" elementRef="gone" x="1" y="2" w="3" h="4"/>` +
					`<node identifier="n2" xsi:type="Element" elementRef="a" x="wide" y="2" w="30" h="40"/>` +
					`</view></diagrams></views><extra>text</extra>`
			)
		);
		expect(architecture.objects.size).toBe(3);
		expect(architecture.relations.size).toBe(1);
		const told = ledger.map(({ code, place }) => `${code} ${place}`);
		for (const entry of [
			'id elements/a',
			'unknown-part elements/a/@colour',
			'unknown-type elements/id-1-x-y-',
			'unknown-part elements/1 x/y/weird',
			'dangling relationships/r1/@target',
			'unknown-type relationships/r2',
			'dangling views/v/n1',
			'number views/v/nodes/x',
			'unknown-part model/extra'
		])
			expect(
				told.some((one) => one.startsWith(entry)),
				`${entry} among ${told.join(', ')}`
			).toBe(true);
		for (const { reason, proposal } of ledger)
			for (const words of [reason, proposal]) expect(words.vi && words.en).not.toBe('');
	});

	it('keeps a relation at whose end another stands', async () => {
		const inside =
			elements(actor('a') + actor('b') + actor('c')) +
			`<relationships>${relation('r1', 'a', 'b', 'Serving')}${relation('r2', 'c', 'r1')}</relationships>`;
		const { architecture } = await readText(model(inside));
		const standIn = [...architecture.objects.values()].find(({ kind }) => kind === 'relationship');
		expect(standIn?.fields['name']).toEqual({ value: 'Serving: a → b' });
		expect([...architecture.relations.values()].map(({ target }) => target)).toContain(standIn?.id);
		const again = written(architecture, packOf('archimate-3.2'), []);
		expect(again).toMatch(/<relationship identifier="r2" source="c" target="r1"/u);
		const national = await readText(model(inside), { pack: packOf('vn-1425') });
		expect(national.ledger.map(({ code, place }) => `${code} ${place}`)).toContain('other-end relationships/r2');
		expect(written(national.architecture, packOf('vn-1425'), [])).toMatch(
			/<relationship identifier="r2" source="c" target="r1"/u
		);
	});

	it('draws a line that ends at a line', async () => {
		const node = (id: string, ref: string, x: number): string =>
			`<node identifier="${id}" xsi:type="Element" elementRef="${ref}" x="${String(x)}" y="0" w="100" h="50"/>`;
		const line = (id: string, ref: string, source: string, target: string): string =>
			`<connection identifier="${id}" xsi:type="Relationship" relationshipRef="${ref}" source="${source}" target="${target}"/>`;
		const inside =
			elements(actor('a') + actor('b') + actor('c')) +
			`<relationships>${relation('r1', 'a', 'b', 'Serving')}${relation('r2', 'c', 'r1')}</relationships>` +
			`<views><diagrams><view identifier="v" xsi:type="Diagram"><name xml:lang="en">V</name>` +
			`${node('na', 'a', 0)}${node('nb', 'b', 400)}${node('nc', 'c', 800)}` +
			`${line('l2', 'r2', 'nc', 'l1')}${line('l1', 'r1', 'na', 'nb')}</view></diagrams></views>`;
		const { architecture } = await readText(model(inside));
		const standIn = [...architecture.objects.values()].find(({ kind }) => kind === 'relationship');
		const placed = [...architecture.nodes.values()].find((one) => one.kind === 'object' && one.object === standIn?.id);
		expect(placed && architecture.geometry.get(placed.id)).toEqual([202, 9, 96, 32]);

		const pack = packOf('archimate-3.2');
		const [scene] = await scenesOf(architecture, pack);
		expect(scene?.lines.filter(({ reference }) => reference.kind === 'relation')).toHaveLength(2);
		const again = written(architecture, pack, await scenesOf(architecture, pack));
		expect(again).toMatch(/<connection identifier="l2" [^>]*source="nc" target="l1"/u);
		expect(again).not.toContain('khuevan:drawing');
		// Drawn here for the first time, the line still ends at the line.
		const [[id, diagram] = []] = architecture.diagrams;
		if (id === undefined || diagram === undefined) throw new Error('No diagram');
		const { archimate: _, ...fields } = diagram.fields;
		const own = { ...architecture, diagrams: new Map([[id, { ...diagram, fields }]]) };
		const fresh = written(own, pack, await scenesOf(own, pack));
		const [, serving = ''] = /<connection identifier="([^"]+)" [^>]*relationshipRef="r1"/u.exec(fresh) ?? [];
		expect(serving).not.toBe('');
		expect(fresh).toContain(`relationshipRef="r2" source="nc" target="${serving}"`);
		if (hasShared) for (const text of [again, fresh]) expect(await complaints(text)).toEqual([]);
	});
});
