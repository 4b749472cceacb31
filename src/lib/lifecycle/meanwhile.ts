/** Who was quicker, where an act on a submission was refused because of what somebody else did meanwhile. */
import type { ApiProblem } from '$lib/api/client';
import type { Submission } from './shapes';

/** `submission` as it was read after the refusal; null where nobody's move explains it. */
export function meanwhileOf(
	{ code, place }: Pick<ApiProblem, 'code' | 'place'>,
	submission: Pick<Submission, 'moves'> | undefined
): Submission['moves'][number] | null {
	if (code !== 'conflict' || submission === undefined) return null;
	if (place === 'state') return submission.moves.at(-1) ?? null;
	if (place !== 'reviewer') return null;
	return submission.moves.findLast(({ move }) => move === 'take' || move === 'take-over') ?? null;
}
