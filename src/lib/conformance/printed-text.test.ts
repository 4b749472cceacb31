import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { builtInPack } from '$models/framework/packs';
import { conditionsOf } from '$exporters/document/conditions';
import { sectionMark } from '$exporters/document/marks';
import { noPainter } from '$exporters/document/no-painter';
import { buildDocument } from '$exporters/form01/build';
import { svgOf } from '$exporters/svg/scene-to-svg';
import { prepareWith } from '$exporters/prepare-with';
import { printedText, underHeadings, type PrintedText } from './printed-text';

const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
if (!read.ok) throw new Error(read.problem.message);
const { architecture, dossier } = read.value;
const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('The built-in pack is missing');
const pack = found;
const asOf = dossier.cutoffDate;
const state = { architecture, dossier, pack, answers: [], waivers: [] };

describe('the printed words of a version', () => {
	let printed: PrintedText;

	beforeAll(async () => {
		const appraisal = {
			outcome: 'passed' as const,
			by: 'Trần B',
			at: '2026-11-20T03:00:00.000Z',
			conclusion: 'Đạt',
			items: null,
			decisions: []
		};
		printed = await printedText(state, { asOf, version: '1.0', appraisal });
	});

	it('has under each heading the very tables and figures of Form 01, diagrams to be drawn when they are seen', async () => {
		const input = await prepareWith(null, architecture, dossier, pack, { level: 'restricted', asOf });
		const { model } = buildDocument(input, { ...noPainter, toSvg: svgOf, holds: conditionsOf(input) });
		const blocks = model.sections.flatMap((section) => section.blocks);
		expect([...printed.keys()]).toEqual(blocks.flatMap((block) => (block.kind === 'heading' ? [block.anchor] : [])));
		const html = [...printed.values()].map((under) => under.html).join('\n');
		const counted = (kind: string): number => blocks.filter((block) => block.kind === kind).length;
		expect(html.match(/<table>/gu)?.length).toBe(counted('table'));
		expect(html.match(/<img src="data:image/gu)?.length).toBe(counted('figure'));
		const diagrams = html.match(/<figure data-diagram="/gu)?.length ?? 0;
		expect(diagrams).toBeGreaterThan(0);
		expect(html.match(/<figcaption>Hình /gu)?.length).toBe(counted('figure') + diagrams);
	});

	it('tells of the appraisal what is known, and what nobody wrote in the words of the document', () => {
		const html = [...printed.values()].map((under) => under.html).join('\n');
		expect(html).toContain('kết luận chung: đạt (Trần B');
		const blank = [...printed.values()].filter(({ isBlank }) => isBlank);
		expect(blank.every((under) => under.html.includes('[Chưa có nội dung: mục này chưa được viết.]'))).toBe(true);
		expect([...printed.values()].some((under) => !under.isBlank && under.html.includes('<table>'))).toBe(true);
	});
});

it('escapes what people named, and scrolls a table by itself', () => {
	const anchor = sectionMark('I.1');
	const text = '<img src=x onerror=alert(1)>';
	const under = underHeadings([
		{ kind: 'heading', level: 1, number: '1', title: 'A', anchor },
		{ kind: 'table', caption: text, columns: [{ title: text, weight: 1 }], rows: [[text]] },
		{ kind: 'list', ordered: true, items: [[{ text, bold: true }]] },
		{ kind: 'paragraph', role: 'body', spans: [{ text: 'Chưa xác định' }] }
	]).get(anchor);
	expect(under?.html).not.toContain('<img');
	expect(under?.html).toContain('class="wide" tabindex="0" role="group"');
	expect(under?.html).toContain('<mark>Chưa xác định</mark>');
	expect(under?.undetermined).toBe(1);
});
