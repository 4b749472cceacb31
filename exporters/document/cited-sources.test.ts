import { expect, it } from 'vitest';
import { fixtureInput } from '$exporters/form03/fixture';
import { formTables } from '$exporters/form03/tables';
import { buildDocument } from '$exporters/form01/build';
import { citedSources } from './cited-sources';
import { conditionsOf } from './conditions';
import { FormTableCutter } from './form-table';
import { noPainter } from './no-painter';

/** The fixture, in which the evidence of its objects says something. */
function remarked(evidence: string) {
	const { architecture } = fixtureInput().edition;
	const objects = new Map(
		[...architecture.objects].map(([id, one]) => [
			id,
			{ ...one, fields: { ...one.fields, evidence: { value: evidence } } }
		])
	);
	return fixtureInput({ ...architecture, objects });
}

function told(evidence: string) {
	const input = remarked(evidence);
	const tables = formTables(input);
	const cutter = new FormTableCutter(tables, input.pack, conditionsOf(input));
	const blocks = citedSources({ input, tables, cutter }) ?? [];
	return blocks.map((block) =>
		block.kind === 'list'
			? block.items.map((spans) => spans.map(({ text }) => text).join(''))
			: block.kind === 'paragraph'
				? block.spans.map(({ text }) => text).join('')
				: ''
	);
}

it('documents are cited with their issuer, and what records remark on their data stands apart', () => {
	const [documents = [], lead, remarks = []] = told(
		'Dữ liệu minh họa, kiểm kê ngày 20/11/2026; Quyết định số 01/2026/QĐ-UBND'
	);
	expect(lead).toContain('không phải tài liệu được dẫn chiếu');
	expect(remarks).toContain('Dữ liệu minh họa, kiểm kê ngày 20/11/2026');
	expect(documents).toContain('Quyết định số 01/2026/QĐ-UBND');
	expect(documents).not.toContain('Dữ liệu minh họa, kiểm kê ngày 20/11/2026');
});

it('an annex refers to a list of sources that the text has already', () => {
	const input = {
		...remarked(Array.from({ length: 6 }, (_, at) => `Quyết định số ${at + 1}/QĐ-UBND`).join('; ')),
		scenes: []
	};
	const words = JSON.stringify(buildDocument(input, { ...noPainter, holds: () => true }).model);
	expect(words.split('Quyết định số 6/QĐ-UBND"}]').length - 1).toBe(1);
	expect(words).toContain('Tài liệu, nguồn được dẫn chiếu: xem danh mục tại Mục III.1.');
});
