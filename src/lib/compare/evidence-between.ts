/** Evidence that was attached or taken away between two states of one architecture, by what stands beside each. */
import type { DecisionsView } from '$collab/runtime/decision-runtime';
import { evidenceBetween as between, type EvidenceChange } from '$models/conformance/evidence-since';

type Beside = Pick<DecisionsView, 'frozen'> & {
	readonly evidence: readonly Pick<
		DecisionsView['evidence'][number],
		'id' | 'about' | 'name' | 'account' | 'at' | 'removed'
	>[];
	readonly accounts: Readonly<Record<string, string>>;
};

export interface BesideState {
	readonly beside: Beside;
	/** ISO instant at which what stands beside it was kept, or is looked at. */
	readonly at: string;
}

/** People by their names. Nothing where nobody knows what stood beside one of the two. */
export function evidenceBetween(
	before: BesideState | null,
	after: BesideState | null
): readonly EvidenceChange[] | null {
	const isKnown = (state: BesideState | null): state is BesideState =>
		state !== null && state.beside.frozen?.isKept !== false;
	if (!isKnown(before) || !isKnown(after)) return null;
	// What was taken away since stands beside the state that had it alone, with who did that.
	const pieces = new Map(
		[...before.beside.evidence, ...after.beside.evidence].map((piece) => [piece.id, piece] as const)
	);
	for (const piece of before.beside.evidence) if (piece.removed !== null) pieces.set(piece.id, piece);
	const accounts = { ...before.beside.accounts, ...after.beside.accounts };
	const kept = [...pieces.values()].map(({ removed, ...piece }) => ({
		...piece,
		removedAt: removed?.at ?? null,
		removedBy: removed?.account ?? null
	}));
	return between(kept, { from: before.at, to: after.at }).map((change) => ({
		...change,
		by: accounts[change.by] ?? change.by
	}));
}
