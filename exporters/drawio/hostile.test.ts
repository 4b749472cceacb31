import * as fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { planAll } from '$models/commands/commands';
import { builtInPack } from '$models/framework/packs';
import { provinceArchitecture } from '$models/views/fixture';
import { foreignFile, foreignGraph, packed, packedFile } from './foreign-drawing';
import { analyseDrawio, planDrawio } from './import-drawio';
import { limits } from './open-file';
import { MAX_CELLS } from './read-cells';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('The pack vn-1425 is not there');
const pack = found;
const architecture = provinceArchitecture();

const read = (content: string | Uint8Array): ReturnType<typeof analyseDrawio> =>
	analyseDrawio(
		typeof content === 'string' ? new TextEncoder().encode(content) : content,
		'x.drawio',
		architecture,
		pack
	);

const file = (content: string): string => `<mxfile><diagram id="p" name="P">${content}</diagram></mxfile>`;
const graph = (cells: string): string =>
	file(`<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>${cells}</root></mxGraphModel>`);

describe('a file that harms or is none', () => {
	const laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
	const bomb = deflateRawSync(Buffer.alloc(limits.inflatedBytes + 1000, 'a')).toString('base64');

	it.each([
		['entities of its own', `${laughs}${file('&b;')}`, 'xml-entities'],
		['an entity from outside', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${file('&e;')}`, 'xml-entities'],
		['entities in a packed page', file(packed(`${laughs}${foreignGraph}`)), 'no-page'],
		['a page that unpacks without end', file(bomb), 'no-page'],
		['a file that is cut off', file(foreignGraph).slice(0, 900), 'broken-xml'],
		['a packed page that is cut off', file(packed(foreignGraph).slice(0, 200)), 'no-page'],
		['a page that is packed by no known way', file('!!!'), 'no-page'],
		['a page without a drawing', file(''), 'no-page'],
		['elements 10,000 deep', `<mxfile>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</mxfile>`, 'broken-xml'],
		['more cells than anybody draws', graph('<mxCell id="x"/>'.repeat(MAX_CELLS)), 'no-page'],
		['an archive', 'PK\u0003\u0004 xl/workbook.xml', 'not-drawio'],
		['a page of the web', '<!doctype html><html></html>', 'not-drawio'],
		['nothing', '', 'not-drawio'],
		['a file without pages', '<mxfile></mxfile>', 'not-drawio']
	])('is told: %s', (_, content, code) => {
		expect(read(content)).toMatchObject({ ok: false, problem: { code } });
	});

	it('is told where it is too large or no text', () => {
		expect(read(new Uint8Array(limits.fileBytes + 1))).toMatchObject({ ok: false, problem: { code: 'too-large' } });
		expect(read(new Uint8Array([0xff, 0xfe, 0x3c, 0x00]))).toMatchObject({
			ok: false,
			problem: { code: 'not-drawio' }
		});
	});

	it('has its whole pages read, and the broken one named', () => {
		const whole = `<diagram id="a" name="A">${foreignGraph}</diagram>`;
		const result = read(
			`<mxfile>${whole}<diagram id="b" name="B">${packed(foreignGraph).slice(0, 99)}</diagram></mxfile>`
		);
		expect(result).toMatchObject({ ok: true, value: { refused: [{ page: 'B', code: 'page-refused' }] } });
		expect(result.ok && result.value.mapping.pages.map(({ page }) => page)).toEqual(['a']);
	});

	it('with shapes that stand in each other, numbers that are none and ids twice is read', () => {
		const result = read(
			graph(
				[
					'<mxCell id="a" value="A" vertex="1" parent="b"><mxGeometry x="NaN" y="1e99" width="-5" as="geometry"/></mxCell>',
					'<mxCell id="b" value="B" vertex="1" parent="a"><mxGeometry x="7" y="7" width="10" height="10" as="geometry"/></mxCell>',
					'<mxCell id="b" value="C" vertex="1" parent="nowhere"/>',
					'<mxCell id="__proto__" value="D" vertex="1" parent="constructor"/>',
					'<mxCell id="e" edge="1" source="a" target="a" parent="e"/>'
				].join('')
			)
		);
		expect(result.ok && result.value.mapping.pages[0]?.shapes).toHaveLength(4);
	});
});

/** Read, planned and applied, or told; true where it was read. */
function survives(content: Uint8Array): boolean {
	const analysis = read(content);
	if (!analysis.ok) {
		expect(analysis.problem.code).not.toBe('');
		return false;
	}
	const plan = planDrawio(content, 'x.drawio', analysis.value.mapping, architecture, pack);
	if (!plan.ok) throw new Error(plan.problem.message);
	let count = 0;
	const newId = (): string => `n${String((count += 1))}`;
	expect(planAll(architecture, plan.value.commands, { pack, newId, now: '' })).toMatchObject({ ok: true });
	return true;
}

it('two lines without an id are two relations', () => {
	const text = new TextDecoder().decode(foreignFile);
	const nameless = text.replace('id="e-new"', 'id=""').replace('id="e-known"', 'id=""');
	expect(nameless.match(/id=""/gu)).toHaveLength(2);
	expect(survives(new TextEncoder().encode(nameless))).toBe(true);
});

it('whatever is cut out of a file or written into it, it goes in or is told', () => {
	const change = fc.record({
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		length: fc.integer({ min: 0, max: 60 }),
		by: fc.oneof(
			fc.string(),
			fc.constantFrom('"', '<', '>', '</root>', '<mxCell>', '&#0;', '&#x110000;', 'vertex="1" ')
		)
	});
	fc.assert(
		fc.property(
			fc.constantFrom(foreignFile, packedFile),
			fc.array(change, { minLength: 1, maxLength: 3 }),
			(file, changes) => {
				survives(
					changes.reduce<Uint8Array>((content, { at, length, by }) => {
						const start = Math.floor(at * content.length);
						return Buffer.concat([content.subarray(0, start), Buffer.from(by), content.subarray(start + length)]);
					}, file)
				);
			}
		),
		{ numRuns: 200 }
	);
});

it('whatever stands in the place of whatever, it goes in', () => {
	const parts = new TextDecoder().decode(foreignFile).split(/(?<==")([^"]*)(?=")/u);
	const values = parts.filter((_, index) => index % 2 === 1);
	const value = fc.oneof(
		fc.constantFrom(...values),
		fc.constantFrom('', '0', '-1', '1e400', '__proto__', '&#0;', '&lt;br&gt;')
	);
	const change = fc.tuple(fc.integer({ min: 0, max: values.length - 1 }), value);
	let readable = 0;
	fc.assert(
		fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
			const by = new Map(changes);
			const text = parts.map((part, index) => (index % 2 === 1 ? (by.get((index - 1) / 2) ?? part) : part)).join('');
			if (survives(new TextEncoder().encode(text))) readable += 1;
		}),
		{ numRuns: 400 }
	);
	expect(readable).toBeGreaterThan(390);
});
