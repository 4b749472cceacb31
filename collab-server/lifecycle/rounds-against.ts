/** Where whoever appraised a version that came back accepted what its check did not find met, as this version tells of its own. */
import type { Approval, ItemDecision, ReturnedRound, RuleDecision } from '$exporters/exporter';
import type { StoredArchitecture } from '$collab/storage/store';
import { frozenCheck, type FrozenCheckParts } from './frozen-check';

type Decided = Pick<ItemDecision | RuleDecision, 'decision' | 'against'>;

const isAccepted = ({ decision }: Decided): boolean => decision === 'accepted';

function against<One extends Decided>(
	ones: readonly One[],
	unmetOf: (one: One) => ItemDecision['against']
): readonly One[] {
	return ones.map((one) => {
		const by = isAccepted(one) ? unmetOf(one) : undefined;
		return by === undefined ? one : { ...one, against: by };
	});
}

async function roundAgainst(
	parts: FrozenCheckParts,
	stored: StoredArchitecture,
	round: ReturnedRound
): Promise<ReturnedRound> {
	const { decisions = [], beyond = [] } = round;
	if (![...decisions, ...beyond].some(isAccepted)) return round;
	const version = await parts.store.version(stored.id, round.version);
	// Held against what is answered today it would be told of people what they did not do.
	if (version !== null && version.decided === undefined) return { ...round, isUnkept: true };
	const check = await frozenCheck(parts, stored, version);
	if (check === null) return round;
	return {
		...round,
		decisions: against(decisions, ({ no }) => check.unmet.get(String(no))),
		beyond: against(beyond, ({ rule }) => check.unmetBeyond.get(rule))
	};
}

/** One check for each round, of what never changes. */
export async function roundsAgainst(
	parts: FrozenCheckParts,
	stored: StoredArchitecture,
	approval: Approval
): Promise<Approval> {
	const { rounds = [] } = approval;
	const told: ReturnedRound[] = [];
	for (const round of rounds) told.push(await roundAgainst(parts, stored, round));
	return approval.rounds === undefined ? approval : { ...approval, rounds: told };
}
