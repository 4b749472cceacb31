/** What an edition left out, as lines of a loss ledger. */
import type { Edition } from '$models/architecture/edition';
import type { Words } from '$models/framework/pack';
import type { Loss } from './exporter';

const reasons: Readonly<Partial<Record<string, Words>>> = {
	'out-of-scope': {
		vi: 'Không thuộc phạm vi của bản này.',
		en: 'Outside what this edition shows'
	},
	'names-a-dropped-object': {
		vi: 'Nêu đến đối tượng không có trong bản này.',
		en: 'Names an object that this edition leaves out'
	},
	'of-a-dropped-record': {
		vi: 'Thuộc về nội dung không có trong bản này.',
		en: 'Belongs to what this edition leaves out'
	},
	'restricted-field': {
		vi: 'Trường thông tin không công khai.',
		en: 'The field is not public'
	}
};

/** One line for each thing that readers of the edition may not see. */
export const omissionLosses = ({ omissions }: Pick<Edition, 'omissions'>): readonly Loss[] =>
	omissions.map(({ place, reason }) => {
		const { vi, en } = reasons[reason] ?? { vi: reason, en: reason };
		return { place, kind: 'left-out', message: vi, en };
	});
