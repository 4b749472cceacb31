/** The work on a finding as a form: what is saved, and what was typed over it. */
import { z } from 'zod';
import type { FindingRecord } from '../decisions.svelte';

export const workStates = ['open', 'in-progress', 'disputed', 'done'] as const;

export interface WorkForm {
	readonly state: (typeof workStates)[number];
	/** Account id, '' for nobody. */
	readonly assignee: string;
	/** ISO date, '' for none. */
	readonly due: string;
	readonly note: string;
}

export const savedForm = (record: FindingRecord | undefined): WorkForm => ({
	state: record?.state ?? 'open',
	assignee: record?.assignee ?? '',
	due: record?.due ?? '',
	note: record?.note ?? ''
});

export const isSameForm = (a: WorkForm, b: WorkForm): boolean =>
	a.state === b.state && a.assignee === b.assignee && a.due === b.due && a.note === b.note;

export interface Candidate {
	readonly id: string;
	readonly name: string;
}

/** Who can be charged: the reader first, where he may work here, then all others by name; whoever is charged now stays. */
export function candidates(
	people: readonly { readonly id: string; readonly displayName: string }[],
	me: Candidate | null,
	charged: Candidate | null,
	compare: (a: string, b: string) => number
): readonly Candidate[] {
	const others = people
		.map(({ id, displayName }) => ({ id, name: displayName }))
		.filter(({ id }) => id !== me?.id)
		.sort((a, b) => compare(a.name, b.name));
	const known = [...(me === null ? [] : [me]), ...others];
	return charged === null || known.some(({ id }) => id === charged.id) ? known : [...known, charged];
}

/** What was typed and is not saved, and when the record was saved that it was typed over; '' for none. */
const draftSchema = z.strictObject({
	form: z.strictObject({ state: z.enum(workStates), assignee: z.string(), due: z.string(), note: z.string() }),
	over: z.string()
});
export type WorkDraft = Readonly<z.output<typeof draftSchema>>;

/** Name of the draft of the work on a finding. */
export const workDraftKey = (account: string, architecture: string, finding: string): string =>
	`${account}/${architecture}/work:${finding}`;

/** null where nothing is written, or nothing that this page can read. */
export function readWorkDraft(text: string): WorkDraft | null {
	if (text === '') return null;
	try {
		return draftSchema.parse(JSON.parse(text));
	} catch {
		return null;
	}
}

/** '' where the form holds what is saved. */
export const workDraftText = (draft: WorkDraft, saved: WorkForm): string =>
	isSameForm(draft.form, saved) ? '' : JSON.stringify(draft);
