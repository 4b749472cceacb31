/** What the agency says of why a version came back: of each item and rule that was not accepted, and of the return as a whole. */
import { hasFullName } from '$collab/accounts/full-name';
import { actOf, tellPages, type DecisionParts } from '$collab/decisions/parts';
import { notFound, refusal } from '$collab/runtime/answers';
import type { Opened } from '$collab/runtime/gate';
import type { ReturnAnswerInput } from '$collab/runtime/lifecycle-inputs';
import type { LifecycleView } from '$collab/runtime/lifecycle-runtime';
import type { Answer } from '$collab/runtime/runtime';
import { noFullName, view } from './standing';
import { answerable } from './waiting-return';

/** Whoever answers for the agency does so until the next version is submitted; what was said stands as it is from then on. */
export async function answerReturn(
	parts: DecisionParts,
	open: Opened,
	{ version, item }: { readonly version: string; readonly item: string },
	{ words, seen }: ReturnAnswerInput
): Promise<Answer<LifecycleView>> {
	const { store, clock } = parts;
	const { stored, session } = open;
	// Files print who said it.
	if (!hasFullName(session)) return noFullName;
	const submission = (await store.submissions(stored.id)).find((one) => one.version === version);
	if (submission === undefined || !answerable(submission).includes(item)) return notFound;
	const at = clock().toISOString();
	const outcome = await store.answerReturn(
		stored.id,
		version,
		{ item, words, account: session.account, at },
		seen,
		actOf(session.account, 'dossier.answer-return', at, { version, item, reason: words })
	);
	if (outcome === 'closed')
		return refusal('conflict', 'It did not come back, or the next version is submitted by now', 'answer-closed');
	if (outcome === 'changed') return refusal('conflict', 'Somebody else answered this meanwhile', 'answer');
	await tellPages(parts, stored);
	return view(parts, open);
}
