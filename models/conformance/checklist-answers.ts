/**
 * What a person says of an item of the checklist where the machine sees it only in part. It is kept like the answer to an
 * asked rule; in place of the rule's id stands the number of the item.
 */
import type { Pack } from '$models/framework/pack';
import type { Answer } from './decisions';

const FORM = /^checklist-(\d+):architecture:(.+)$/su;

/** The name under which an item of one architecture is answered. */
export const itemQuestion = (no: number, architecture: string): string =>
	`checklist-${no}:architecture:${architecture}`;

/** Number of the item, and architecture, that such a name is about; null for any other finding. */
export function itemAsked(finding: string): { readonly no: number; readonly architecture: string } | null {
	const [, no, architecture] = FORM.exec(finding) ?? [];
	return no === undefined || architecture === undefined ? null : { no: Number(no), architecture };
}

/** A finding's id begins with its rule. */
export const ruleOfFinding = (finding: string): string => finding.split(':', 1)[0] ?? '';

export type ItemAnswers = ReadonlyMap<number, Answer>;

/** Answers by number of the item; a pack that takes the forms of another takes the answers to its items too. */
export function itemAnswers(pack: Pick<Pack, 'id' | 'base'>, answers: readonly Answer[]): ItemAnswers {
	const packs = new Set([pack.id, pack.base.split('@')[0]]);
	return new Map(
		answers.flatMap((answer) => {
			const asked = itemAsked(answer.finding);
			return asked === null || !packs.has(answer.pack) ? [] : [[asked.no, answer] as const];
		})
	);
}
