/**
 * What the check finds of a frozen version: its own file, by the very pack and with the decisions that are kept with it, as
 * the page of the version shows it to whoever appraises it.
 */
import { readCanonical } from '$models/architecture/canonical';
import { passedBeyond, rulesBeyond, type RuleBeyond, type RulePassed } from '$models/conformance/beyond-checklist';
import { answeredAfterIssue } from '$models/conformance/answered-later';
import { checklistStandings, isPassedByMachine } from '$models/conformance/checklist';
import { itemAnswers } from '$models/conformance/checklist-answers';
import type { Checker } from '$models/conformance/checker';
import { isWaived, waiversOf } from '$models/conformance/decisions';
import { requiredStanding } from '$models/conformance/required-standing';
import { contradictedIn, contradictedItems, type Contradicted } from '$models/conformance/unmet';
import { unsettledOf, type Unsettled } from '$models/conformance/unsettled';
import { ruleOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import { dossierChecker } from '$models/documents/dossier-checker';
import { vietnamDay } from '$models/text/vietnam-day';
import { inSlices } from '$collab/checks/in-slices';
import { decisionsWhenFrozen, keptBeside, type Beside } from '$collab/decisions/kept-decisions';
import type { DecisionParts } from '$collab/decisions/parts';
import type { StoredVersion } from '$collab/storage/decision-store';
import type { StoredSubmission } from '$collab/storage/lifecycle-store';
import type { StoredArchitecture } from '$collab/storage/store';

export interface FrozenCheck {
	/** What is required, found and asked for by no item of the checklist. */
	readonly beyond: readonly RuleBeyond[];
	/** Required rules that no item asks for, and that the check by itself finds met. */
	readonly passedBeyond: readonly RulePassed[];
	/** Numbers of the items that the check alone answers, and that are met. */
	readonly passed: ReadonlySet<string>;
	/** Of those that are not met whose word that is, by number: whoever accepts one goes against it. */
	readonly unmet: ReadonlyMap<string, Contradicted>;
	/** The same of the rules beyond the items, by their ids. */
	readonly unmetBeyond: ReadonlyMap<string, Contradicted>;
	/** What is required and neither met, nor not met, nor let pass. */
	readonly unsettled: readonly Unsettled[];
}

/** Checks that were made last: what is frozen never changes, checking takes a while, and what came out is small. */
const made = new Map<string, Promise<FrozenCheck | null>>();
const MOST = 200;

export interface FrozenCheckParts extends Pick<DecisionParts, 'store' | 'clock'> {
	readonly packs: Pick<DecisionParts['packs'], 'exact' | 'find'>;
}

async function check(
	{ store, packs, clock }: FrozenCheckParts,
	stored: StoredArchitecture,
	version: StoredVersion,
	beside: Beside
): Promise<FrozenCheck | null> {
	const [bytes, pack] = await Promise.all([store.blob(version.blob), packs.exact(version.pack, version.packHash)]);
	const read = bytes === null ? null : readCanonical(new TextDecoder().decode(bytes));
	if (pack === undefined || read?.ok !== true) return null;
	const { architecture, dossier } = read.value;
	const {
		answers,
		waivers,
		asOf: decidedAsOf
	} = await decisionsWhenFrozen(store, stored, beside, answeredAfterIssue(pack));
	const checkedBy = async (by: Pack): Promise<Checker> => {
		const asOf = dossier.cutoffDate === '' ? vietnamDay(new Date(version.at)) : dossier.cutoffDate;
		const checker = dossierChecker(by, { asOf, dossier, answers });
		await inSlices(checker.steps(architecture));
		return checker;
	};
	const checker = await checkedBy(pack);
	const report = checker.report();
	const today = decidedAsOf ?? vietnamDay(clock());
	const standings = waiversOf(pack, report, waivers, (finding) => checker.fingerprint(finding), today);
	// Items are answered by the rules of the pack whose form they stand in.
	const base = pack.base === '' ? pack : packs.find(pack.base);
	const items = base === undefined || base === pack ? report : (await checkedBy(base)).report();
	const rows = checklistStandings(base ?? pack, items, itemAnswers(base ?? pack, answers));
	const isLetPass = (finding: string): boolean => isWaived(standings, finding);
	const beyond = rulesBeyond(pack.forms.form01.checklist, report, isLetPass);
	return {
		beyond,
		passedBeyond: passedBeyond(pack, report),
		passed: new Set(rows.filter(isPassedByMachine).map(({ item }) => String(item.no))),
		unmet: contradictedItems(rows),
		unsettled: requiredStanding(report.findings, isLetPass).unsettled.map(unsettledOf),
		unmetBeyond: new Map(
			beyond.flatMap(({ rule: id }): readonly (readonly [string, Contradicted])[] => {
				const rule = ruleOf(pack, id);
				const by = rule === undefined ? null : contradictedIn(rule, report.findings, isLetPass);
				return by === null ? [] : [[id, by]];
			})
		)
	};
}

/**
 * null where the version cannot be read, or its pack is not here (any more). `beside`: what was kept once more when it was
 * issued; else it is read with what was kept when it was frozen.
 */
export async function frozenCheck(
	parts: FrozenCheckParts,
	stored: StoredArchitecture,
	version: StoredVersion | null,
	beside: Beside | null = version
): Promise<FrozenCheck | null> {
	if (version === null || beside === null) return null;
	// A version of before decisions were kept is read with those of now.
	if (beside.decided === undefined) return check(parts, stored, version, beside);
	const key = [stored.id, version.blob, version.packHash, beside.decided].join(' ');
	const known = made.get(key);
	if (known !== undefined) return known;
	const asked = check(parts, stored, version, beside);
	const [oldest] = made.keys();
	if (oldest !== undefined && made.size >= MOST) made.delete(oldest);
	made.set(key, asked);
	asked.catch(() => made.delete(key));
	return asked;
}

/** Of a version that was submitted: by what held when it was issued, as its files tell it; of any other when it was frozen. */
export function submittedCheck(
	parts: FrozenCheckParts,
	stored: StoredArchitecture,
	frozen: StoredVersion | null,
	submission: Pick<StoredSubmission, 'issuedWith' | 'moves'>
): Promise<FrozenCheck | null> {
	return frozenCheck(parts, stored, frozen, frozen && keptBeside(frozen, submission));
}
