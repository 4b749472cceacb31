import { expect, it } from 'vitest';
import { readCanonical, writeCanonical } from '$models/architecture/canonical';
import { edition } from '$models/architecture/edition';
import { planAll } from '$models/commands/commands';
import { withEnglish } from '$models/framework/both-languages';
import type { Pack } from '$models/framework/pack';
import { LiveDocument, seedDocument } from '$models/sync/document';
import { fixtureArchitecture, fixtureInput, fixturePack } from '$exporters/form03/fixture';
import * as Y from 'yjs';
import { exportCsv } from './export';

/** A framework that asks for the English of each object's name, and has a column for it. */
const pack: Pack = {
	...fixturePack,
	fields: withEnglish(
		fixturePack.fields.map((field) =>
			field.subject === 'object' && field.id === 'name' ? { ...field, english: 'optional' } : field
		)
	),
	forms: {
		...fixturePack.forms,
		form03: {
			...fixturePack.forms.form03,
			sheets: fixturePack.forms.form03.sheets.map((sheet) =>
				sheet.code === 'DM_DOITUONG'
					? {
							...sheet,
							columns: [
								...sheet.columns,
								{ name: 'Tên tiếng Anh', level: 'Tùy chọn', field: 'nameEn', list: '', note: '' }
							]
						}
					: sheet
			)
		}
	}
};

it('the English of a name goes from the form through the document and the file into the table', async () => {
	const doc = new Y.Doc();
	const before = fixtureArchitecture();
	seedDocument(doc, before, 'test');
	const live = new LiveDocument(doc);
	const [first] = before.objects.values();
	const plan = planAll(
		live.current.architecture,
		[
			{
				type: 'field.set',
				subject: 'object',
				id: first?.id,
				field: 'nameEn',
				entry: { value: 'Data warehouse' },
				target: false
			}
		],
		{ pack, newId: () => 'n', now: '2026-11-26T00:00:00Z' }
	);
	if (!plan.ok) throw new Error(plan.problem.message);
	live.apply(plan.value.edits, 'test');
	const input = fixtureInput();
	const read = readCanonical(writeCanonical(live.current.architecture, input.dossier));
	if (!read.ok) throw new Error(read.problem.message);
	const { architecture } = read.value;
	const { files } = await exportCsv(
		{ ...input, pack, edition: edition(architecture, { level: 'internal', asOf: input.asOf, pack }) },
		() => undefined
	);
	const table = new TextDecoder().decode(files.find(({ path }) => path === 'DM_DOITUONG.csv')?.bytes);
	expect(table.split('\r\n')[0]).toContain('"Tên tiếng Anh"');
	expect(table).toContain('"Data warehouse"');
});
