/** The fields of an edited Form 01 as commands upon the state that it was made from. */
import { fieldOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import type { OpenedForm01 } from './open-form01';
import type { ProposedEdits } from './proposed-edits';

/** Takes every cell that says something else; a document leaves out rows as it likes, so none is ever missing. */
export function readControls({ controls }: OpenedForm01, pack: Pack, edits: ProposedEdits): number {
	const columns = pack.forms.form03.sheets.flatMap((sheet) => sheet.columns);
	for (const { subject, field, text, number } of controls) {
		const definition = fieldOf(pack, subject.kind, field);
		const column = columns.find((one) => one.field === field && (one.list === '' || one.list === definition?.list));
		const place = { sheet: 'Mẫu số 01', row: number, column: column?.name ?? field, cell: '' };
		if (definition === undefined || column === undefined) edits.say(place, 'lost-field', '', text);
		else edits.field(subject, column, { text }, '', place);
	}
	return 0;
}
