/** Carries chosen changes of one side over to the other, as one change of its document. */
import { isSame } from '$models/architecture/json';
import { changeId, type Change } from '$models/compare/change';
import { editsFor } from '$models/compare/compare';
import { decided, hasBase } from '$models/compare/decided';
import { incomplete } from '$models/compare/merge';
import type { Renumbering } from '$models/compare/renumber';
import { settledChanges, withFollowers } from '$models/compare/settled';
import { appliedTo } from '$models/compare/take-back';
import { edited } from '$models/sync/edited';
import { actOf, tellPages, type DecisionParts } from '$collab/decisions/parts';
import { isProposable } from '$collab/proposals/keep';
import { done, notFound, refusal, type Failed } from '$collab/runtime/answers';
import type { Opened } from '$collab/runtime/gate';
import type { Answer } from '$collab/runtime/runtime';
import type { VariantTakingInput } from '$collab/runtime/variant-inputs';
import type { VariantTaken } from '$collab/runtime/variant-runtime';
import type { StoredVariant, VariantDecision } from '$collab/storage/variant-store';
import { tellCarried } from './carried-history';
import { oneAtATime } from './one-at-a-time';
import { keepApplied, keepBase, variantSummary } from './shown';
import { changesOf, comingRecords, pairOf, seenOf, sidesOf, type Sides } from './sides';
import { mergeAct } from './unfinished';

const notOpen = refusal('conflict', 'This variant was merged or closed already', 'variant');
const none: Renumbering = new Map();

/** What is chosen, as both sides are at this moment. */
interface Plan {
	/** How many changes somebody chose, or put back to what was before. */
	readonly count: number;
	readonly chosen: readonly Change[];
	/** Those of them that are not so already. */
	readonly missing: readonly Change[];
	/** What they do to the document, with what was there before. */
	readonly applied: readonly Change[];
}

function planOf(sides: Sides, { take, restore, keep, seen }: VariantTakingInput, claimed: Renumbering): Plan | Failed {
	const shown = changesOf(sides);
	if (seenOf(shown) !== seen) {
		return refusal('conflict', 'One of the sides was changed since you looked at it', 'seen');
	}
	const [theirs, base] = [new Set(take), new Set(restore)];
	const known = new Map(shown.map((one) => [changeId(one.change), one]));
	const unknown = [...take, ...restore, ...keep].find((one) => !known.has(one));
	if (unknown !== undefined) return refusal('invalid', 'There is no such change in this variant', unknown);
	const sideless = restore.find((id) => {
		const one = known.get(id);
		return theirs.has(id) || one === undefined || !hasBase(one);
	});
	const twice = keep.find((id) => theirs.has(id) || base.has(id));
	if (twice !== undefined) return refusal('invalid', 'What is left as it is cannot be taken as well', twice);
	if (sideless !== undefined) return refusal('invalid', 'What both sides changed alone can be as it was', sideless);
	const said = claimed.size === 0 ? shown : changesOf(sides, claimed);
	const gone = said.find(({ change, state }) => state === 'gone' && theirs.has(changeId(change)));
	if (gone !== undefined) return refusal('conflict', 'What this changes is not there any more', changeId(gone.change));
	const chosen = decided(sides.into.architecture, said, { theirs, base });
	const already = new Set(said.filter(({ state }) => state === 'already').map(({ change }) => changeId(change)));
	const missing = chosen.filter((change) => !already.has(changeId(change)));
	const [alone] = incomplete(sides.into.architecture, missing);
	if (alone !== undefined) {
		return refusal('conflict', 'This cannot be taken without the record that it belongs to or speaks of', alone);
	}
	return { count: theirs.size + base.size, chosen, missing, applied: appliedTo(sides.into.architecture, missing) };
}

/** Plans anew where a side has become another since. */
function planner(sides: Sides, input: VariantTakingInput): (claimed: Renumbering) => Plan | Failed {
	let known: { readonly of: readonly unknown[]; readonly plan: Plan | Failed } | null = null;
	return (claimed) => {
		const of = [sides.into.architecture, sides.from.architecture, claimed];
		if (known === null || of.some((one, at) => known?.of[at] !== one)) {
			known = { of, plan: planOf(sides, input, claimed) };
		}
		return known.plan;
	};
}

/** Who takes what of which variant. */
interface Taking {
	readonly row: StoredVariant;
	readonly input: VariantTakingInput;
	readonly account: string;
	/** What is chosen as both sides are now, said with the codes that it has here. */
	readonly plan: () => Plan | Failed;
}

function apply({ into }: Sides, { missing }: Plan, account: string): void {
	if (missing.length > 0) into.live.apply(editsFor(missing), { source: 'command', account, connection: null });
}

/** The codes that what is chosen has here. One that is given is given for good: its record has it whenever it comes. */
async function codesOf(sides: Sides, { chosen }: Plan): Promise<Renumbering> {
	const codes = await sides.into.claimCodes(comingRecords(sides, chosen));
	return codes.size === 0 ? none : codes;
}

/**
 * Merges into the main line. What that is about to do is written down before, so that a crash in its midst loses no way
 * back, and again where it has become something else meanwhile. Between the last look and the change nothing is awaited.
 */
async function merge(
	{ store, rooms, clock }: DecisionParts,
	sides: Sides,
	{ row, input, account, plan }: Taking
): Promise<Plan | Failed> {
	let written: { readonly plan: Plan; readonly decision: VariantDecision } | null = null;
	for (;;) {
		const next = plan();
		if ('ok' in next) {
			if (written !== null) await store.dropMerge(row.main, row.id);
			return next;
		}
		if (written !== null && isSame(written.plan.applied, next.applied)) break;
		const at = clock().toISOString();
		const applied = await keepApplied(store, next.applied, at);
		const told = { taken: next.count, applied, decidedBy: account, decidedAt: at, reason: input.reason };
		written = { plan: next, decision: { state: 'merged', ...told } };
		if (!(await store.beginMerge(row.main, row.id, written.decision))) return notOpen;
	}
	apply(sides, written.plan, account);
	await rooms.settled(sides.into.room.name);
	const act = mergeAct(clock().toISOString(), row, written.decision);
	const decided = await store.decideVariant(row.main, row.id, written.decision, act);
	return decided ? written.plan : notOpen;
}

/** Takes over what the main line changed; from then on that is no difference of either side. */
async function update(
	{ store, rooms, clock }: DecisionParts,
	sides: Sides,
	{ row, input, account, plan }: Taking
): Promise<Plan | Failed> {
	const next = plan();
	if ('ok' in next) return next;
	const { base, from, into } = sides;
	// Whatever was chosen, and that about which there is nothing to choose: it is decided on, and does not come again.
	const shown = changesOf(sides);
	const open = shown
		.filter(({ state }) => state === 'already' || state === 'gone')
		.map(({ change }) => changeId(change));
	const wanted = withFollowers(shown, new Set([...input.take, ...input.restore, ...input.keep, ...open]));
	// The base goes on saying it by the codes of the main line.
	const settled = settledChanges(base, from.architecture, (id) => wanted.has(id), isProposable);
	apply(sides, next, account);
	await rooms.settled(into.room.name);
	const at = clock().toISOString();
	const kept = await keepBase(store, edited(base, editsFor(settled)), at);
	const detail = { variant: row.id, name: row.name, taken: next.count, base: kept };
	await store.rebaseVariant(row.main, row.id, kept, actOf(account, 'variant.update', at, detail));
	return next;
}

const taking = { merge, update };

export function takeVariant(
	parts: DecisionParts,
	{ stored, session: { account } }: Opened,
	id: string,
	input: VariantTakingInput
): Promise<Answer<VariantTaken>> {
	return oneAtATime(parts, stored.id, async () => {
		const { store, checks } = parts;
		const pair = await pairOf(store, stored, id);
		if (!pair.ok) return pair;
		const { row } = pair.value;
		if (row.state !== 'open') return notOpen;
		const sides = await sidesOf(parts, stored, pair.value, input.direction);
		if (!sides.ok) return sides;
		const planned = planner(sides.value, input);
		const first = planned(none);
		if ('ok' in first) return first;
		const codes = await codesOf(sides.value, first);
		const plan = (): Plan | Failed => planned(codes);
		const carried = await taking[input.direction](parts, sides.value, { row, input, account, plan });
		if ('ok' in carried) return carried;
		if (input.direction === 'merge')
			await tellCarried(parts, stored, account, { variant: row.name, act: 'merge' }, carried.missing);
		await checks.changed(sides.value.target, account);
		await tellPages(parts, stored);
		const now = await store.variant(stored.id, id);
		if (now === null) return notFound;
		const renumbered = [...codes].map(([was, is]) => ({ from: was, to: is }));
		return done({ variant: await variantSummary(store, now), taken: carried.count, renumbered });
	});
}
