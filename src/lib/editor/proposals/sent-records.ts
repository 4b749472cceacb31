/** What somebody from outside sent, or is about to, by record: each change in one line, with what became of it. */
import type { Architecture } from '$models/architecture/architecture';
import { changeId, EXISTENCE } from '$models/compare/change';
import type { Pack, Words } from '$models/framework/pack';
import type { MessageKey } from '$lib/i18n/catalogue';
import { formatsOf } from '$lib/i18n/formats';
import type { SentProposal } from './shapes';
import { ProposalWords } from './words';

export interface SentLine {
	readonly id: string;
	/** The field, or that the record is new or goes. */
	readonly label: string;
	/** '' where the label says it all. */
	readonly after: string;
	/** null where nobody decided, or it is not known any more. */
	readonly taken: boolean | null;
}

export interface SentRecord {
	readonly place: string;
	readonly title: string;
	readonly lines: readonly SentLine[];
}

export interface SentContext {
	readonly architecture: Architecture;
	readonly pack: Pack;
	readonly locale: keyof Words;
	readonly t: (key: MessageKey) => string;
}

export function sentRecords(
	changes: SentProposal['changes'],
	{ architecture, pack, locale, t }: SentContext
): readonly SentRecord[] {
	const taken = new Map(changes.map((one) => [changeId(one.change), one.taken]));
	const words = new ProposalWords({
		architecture,
		pack,
		t,
		changes: changes.map(({ change }) => ({ change, now: null, state: 'clean', preselected: false })),
		texts: {
			locale,
			empty: t('proposals.empty'),
			yes: t('editor.field.yes'),
			no: t('editor.field.no'),
			undetermined: t('editor.field.undetermined'),
			notApplicable: t('editor.field.not-applicable'),
			date: formatsOf(locale).date
		}
	});
	return words.records().map(({ place, code, name, rows }) => ({
		place,
		title: [code, name].filter((part) => part !== '').join(' '),
		lines: rows.map(({ change }) => {
			const id = changeId(change);
			const label = words.label(change);
			const after = change.key === EXISTENCE ? '' : words.value(change.after, change);
			return { id, label, after, taken: taken.get(id) ?? null };
		})
	}));
}
