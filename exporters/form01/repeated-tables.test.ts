import { expect, test } from 'vitest';
import { emptyArchitecture } from '$models/architecture/empty';
import { edition } from '$models/architecture/edition';
import { ObjectId } from '$models/architecture/identifier';
import { fixtureInput } from '$exporters/form03/fixture';
import { conditionsOf } from '$exporters/document/conditions';
import { noPainter } from '$exporters/document/pictures';
import type { Block } from '$exporters/document/document';
import { buildDocument } from './build';

const count = 620;

/** A province with more objects than the running text shows. */
async function largeDocument(): Promise<readonly Block[]> {
	const given = fixtureInput();
	const [model] = [...given.edition.architecture.objects.values()];
	if (model === undefined) throw new Error('The fixture has no object');
	const objects = Array.from({ length: count }, (_, at) => ({
		...model,
		id: ObjectId(`o${at}`),
		code: `KT-${at + 1}`,
		fields: {
			...model.fields,
			name: { value: `Hệ thống ${at + 1}` },
			recordType: { value: at % 10 === 0 ? 'reference' : 'original' }
		}
	}));
	const architecture = {
		...emptyArchitecture(given.edition.architecture.meta),
		objects: new Map(objects.map((object) => [object.id, object]))
	};
	const input = {
		...given,
		scenes: [],
		edition: edition(architecture, { level: 'restricted', asOf: given.asOf, pack: given.pack })
	};
	const { model: document } = await buildDocument(input, {
		...noPainter,
		holds: conditionsOf(input)
	});
	return document.sections.flatMap(({ blocks }) => blocks);
}

const said = (block: Block): string => (block.kind === 'paragraph' ? block.spans.map(({ text }) => text).join('') : '');

test('an annex holds every row; the text shows some of them and names the annex', async () => {
	const blocks = await largeDocument();
	const annexAt = blocks.findIndex((block) => block.kind === 'heading' && block.number === 'Phụ lục 01');
	const longest = (part: readonly Block[]): number =>
		Math.max(...part.map((block) => (block.kind === 'table' ? block.rows.length : 0)));
	expect(longest(blocks.slice(annexAt))).toBe(count);
	expect(longest(blocks.slice(0, annexAt))).toBeLessThan(count);
	const remarks = blocks.slice(0, annexAt).map(said);
	expect(remarks.some((text) => /^Bảng \d+ trích 200 trong 620 dòng; .* Phụ lục \d+/u.test(text))).toBe(true);
});

test('a table of the same records is told once in the text and referred to by number', async () => {
	const blocks = await largeDocument();
	const numbers = new Set(
		blocks.flatMap((block) => (block.kind === 'table' ? [/^Bảng \d+/u.exec(block.caption)?.[0] ?? ''] : []))
	);
	const references = blocks.map(said).flatMap((text) => /: xem (Bảng \d+)\.$/u.exec(text)?.[1] ?? []);
	expect(references.length).toBeGreaterThan(0);
	for (const number of references) expect(numbers).toContain(number);
});
