/** Cells in the language of a reader, for the page. */
import { isNotApplicable, isUndetermined, valueOf } from '$models/architecture/field';
import { fieldOf, labelOfValue, slotOf } from '$models/framework/lookup';
import type { Pack, Words } from '$models/framework/pack';
import { labelsOf } from '$models/views/labels';
import { dayInWords } from '$models/text/day-in-words';
import type { CellWords } from './record-cells';

const answers = { true: { vi: 'Có', en: 'Yes' }, false: { vi: 'Không', en: 'No' } } as const;

export function readerWords(pack: Pack, locale: keyof Words): CellWords {
	const labels = labelsOf(pack, locale);
	return {
		field: (subject, field, fields) => {
			const entry = fields[field];
			const type = fieldOf(pack, subject, field)?.type;
			const text = labels.of(subject, field, fields);
			if (text === '' || isUndetermined(entry) || isNotApplicable(entry)) return text;
			if (type === 'boolean') return answers[valueOf(entry) === true ? 'true' : 'false'][locale];
			if (type === 'slot') return slotOf(pack, text)?.name ?? text;
			return dayInWords(locale, text);
		},
		kind: labels.kind,
		relationKind: (id) => labelOfValue(pack, 'relation-kind', id, locale)
	};
}
