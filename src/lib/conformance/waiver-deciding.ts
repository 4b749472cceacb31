/** Which waivers somebody may decide here, and deciding several of them for one reason. */
import type { ApiProblem } from '$lib/api/client';
import type { WaiverRow } from './shapes';

export type WaiverVerdict = 'approve' | 'refuse';

/** Whether a waiver waits for a decision at all; one whose time is over can only be taken back. */
export const waits = ({ state, standing }: Pick<WaiverRow, 'state' | 'standing'>): boolean =>
	state === 'asked' && standing !== 'expired';

/** Nobody decides what he asked for himself. */
export const mayDecide = (waiver: Pick<WaiverRow, 'state' | 'standing' | 'author'>, account: string): boolean =>
	waits(waiver) && waiver.author !== account;

export interface Decided {
	readonly done: readonly string[];
	readonly refused: readonly { readonly waiver: string; readonly problem: ApiProblem }[];
}

/**
 * One after the other, each an act of its own in the audit trail: what cannot be decided holds up none of the rest.
 * `decide` answers null where it was done; `told` is called with how many are behind it, before the first and after each.
 */
export async function decideAll(
	waivers: readonly string[],
	decide: (waiver: string) => Promise<ApiProblem | null>,
	told: (behind: number) => void = () => undefined
): Promise<Decided> {
	const done: string[] = [];
	const refused: { waiver: string; problem: ApiProblem }[] = [];
	told(0);
	for (const waiver of waivers) {
		const problem = await decide(waiver);
		if (problem === null) done.push(waiver);
		else refused.push({ waiver, problem });
		told(done.length + refused.length);
	}
	return { done, refused };
}
