/** The life of a submitted dossier: which move leads where, who may make it, and what it has to say. */
import type { Action } from '$collab/permission/table';
import { reviewerOf, type StoredMove, type SubmissionState } from '$collab/storage/lifecycle-store';

export interface Move {
	readonly from: readonly SubmissionState[];
	readonly to: SubmissionState;
	readonly action: Action;
	readonly needsReason: boolean;
	/** Not for those whose approval it was submitted with: nobody appraises his own work. */
	readonly byAnother: boolean;
	/** Once somebody took it into review: for him alone (`own`), or for anybody but him (`other`). */
	readonly reviewer?: 'own' | 'other';
	/** Whoever leads the agency does it; those who approved it only where the agency has no such account. */
	readonly forHead?: boolean;
}

export const moveNames = ['withdraw', 'take', 'take-over', 'return', 'appraise', 'send-back', 'issue'] as const;
export type MoveName = (typeof moveNames)[number];

export const moves: Readonly<Record<MoveName, Move>> = {
	withdraw: {
		from: ['submitted'],
		to: 'withdrawn',
		action: 'dossier.submit',
		needsReason: true,
		byAnother: false
	},
	take: { from: ['submitted'], to: 'in-review', action: 'dossier.review', needsReason: false, byAnother: true },
	/** From whoever took it before: only one person reviews at a time, and he is told. */
	'take-over': {
		from: ['in-review'],
		to: 'in-review',
		action: 'dossier.review',
		needsReason: false,
		byAnother: true,
		reviewer: 'other'
	},
	return: {
		from: ['submitted', 'in-review', 'appraised'],
		to: 'returned',
		action: 'dossier.review',
		needsReason: true,
		byAnother: true,
		reviewer: 'own'
	},
	appraise: {
		from: ['in-review'],
		to: 'appraised',
		action: 'dossier.review',
		needsReason: true,
		byAnother: true,
		reviewer: 'own'
	},
	/** By whoever would issue it. */
	'send-back': {
		from: ['appraised'],
		to: 'returned',
		action: 'dossier.issue',
		needsReason: true,
		byAnother: false,
		forHead: true
	},
	/** What it is issued by is said in fields of its own. */
	issue: {
		from: ['appraised'],
		to: 'issued',
		action: 'dossier.issue',
		needsReason: false,
		byAnother: false,
		forHead: true
	}
};

/** Letters that a conclusion takes where items of the checklist are left undecided: about a sentence. */
export const CONCLUSION_LETTERS = 20;

/** Whether a conclusion says why it is one for the whole, though not all of it was decided. */
export const saysWhy = (reason: string): boolean => (reason.match(/\p{L}/gu) ?? []).length >= CONCLUSION_LETTERS;

/** Those of some rules that a conclusion does not name: it says of each that it left undecided that it knows of it. */
export function unnamedIn(reason: string, rules: readonly string[]): readonly string[] {
	const words = new Set(reason.toUpperCase().match(/[\p{L}\p{N}-]+/gu) ?? []);
	return rules.filter((rule) => !words.has(rule.toUpperCase()));
}

/** Nothing else is submitted meanwhile. */
export const isUnderWay = (state: SubmissionState): boolean =>
	state === 'submitted' || state === 'in-review' || state === 'appraised';

/** It came back without being issued: its round is told where submissions are, never as a version of the dossier. */
export const cameBack = (state: SubmissionState): boolean => state === 'returned' || state === 'withdrawn';

/** It was in force once, and is kept for good. */
export const wasIssued = (state: SubmissionState): boolean => state === 'issued' || state === 'superseded';

/** Whether it is the reviewer's own matter, or another's, as a move asks; free as long as nobody took it. */
export function isForReviewer(
	{ reviewer }: Pick<Move, 'reviewer'>,
	moves: readonly Pick<StoredMove, 'move' | 'account'>[],
	account: string
): boolean {
	const taken = reviewerOf(moves);
	if (reviewer === undefined || taken === null) return true;
	return (taken === account) === (reviewer === 'own');
}
