/** Checks after every change, off the page: whole the first time, then only what the change may have touched. */
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { Checker } from '$models/conformance/checker';
import { changeBetween } from '$models/conformance/difference';
import { waiversOf, type FindingWaiver, type Waiver } from '$models/conformance/decisions';
import { whatIf } from '$models/conformance/what-if';
import { chapterInspection } from '$models/documents/inspect-chapters';
import type { Pack } from '$models/framework/pack';
import type { PersonAnswer } from '$models/framework/rule';
import { Repeated, WorkerReplica } from './worker-replica';
import type { FromCheck, ToCheck } from './worker-protocol';

let asOf = '';
let answers: ReadonlyMap<string, PersonAnswer> = new Map();
let dossier: DossierClaims | null = null;
/** null until decisions are known. */
let waivers: readonly Waiver[] | null = null;
let today = '';
let checker: Checker | null = null;
/** The state that the page has the report of; the document may be further already. */
let checked: Architecture | null = null;
/** The day that is looked ahead to; null for none. */
let laterDay: string | null = null;
let later: Checker | null = null;
/** How waivers stood when it was told last; null before. */
let told: string | null = null;

const tell = (message: FromCheck): void => postMessage(message);

const standingsAt = (current: Checker, known: readonly Waiver[], day: string): ReadonlyMap<string, FindingWaiver> =>
	known.length === 0
		? new Map()
		: waiversOf(current.pack, current.report(), known, (finding) => current.fingerprint(finding), day);

/** Tells how waivers stand, where that is news. */
function tellStandings(current: Checker, known: readonly Waiver[]): void {
	const standings = standingsAt(current, known, today);
	const text = JSON.stringify([...standings]);
	if (text === told) return;
	told = text;
	tell({ kind: 'standings', standings });
}

const checkerAt = (pack: Pack, day: string): Checker =>
	new Checker(pack, { asOf: day, answers, dossier, inspections: [chapterInspection] });

/** The same document at the day that is looked ahead to, as a difference: the page has the report of today. */
function tellLater(current: Checker, pack: Pack, day: string): void {
	if (day !== later?.settings.asOf) later = checkerAt(pack, day);
	later.update(replica.architecture);
	const standings = standingsAt(later, waivers ?? [], day);
	tell({ kind: 'later', asOf: day, change: changeBetween(current.report(), later.report()), standings });
}

function checkNow(): void {
	if (replica.pack === null || asOf === '') return;
	checked = replica.architecture;
	if (checker === null) {
		checker = checkerAt(replica.pack, asOf);
		checker.update(checked);
		tell({ kind: 'report', report: checker.report() });
	} else {
		// Where everything is new, the change makes up its parts as they are asked for: only the parts can be sent.
		const { set, removed, outcomes, counts } = checker.update(checked);
		tell({ kind: 'change', change: { set, removed, outcomes, counts } });
	}
	if (waivers !== null) tellStandings(checker, waivers);
	if (laterDay !== null) tellLater(checker, replica.pack, laterDay);
}

/** What was checked does not count any more. */
function forget(): void {
	checker = null;
	later = null;
}

const checking = new Repeated(() => {
	try {
		checkNow();
	} catch (error) {
		forget();
		tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
	}
});

const replica = new WorkerReplica((isOwn) => (isOwn ? checking.now() : checking.soon()));

/** What a report depends on beyond the document, as a text to compare by. */
const settings = (): string => JSON.stringify([asOf, dossier, [...answers].sort(([a], [b]) => (a < b ? -1 : 1))]);

addEventListener('message', ({ data }: MessageEvent<ToCheck>) => {
	switch (data.kind) {
		case 'date':
			asOf = data.asOf;
			forget();
			checking.now();
			break;
		case 'later':
			laterDay = data.asOf;
			if (laterDay === null) later = null;
			else checking.now();
			break;
		case 'try':
			// Before the first report there is nothing to tell a difference from.
			if (checker !== null && checked !== null)
				tell({ kind: 'tried', number: data.number, change: whatIf(checker, checked, data.entries) });
			break;
		case 'decisions': {
			const before = settings();
			({ answers, waivers, today, asOf, dossier } = data);
			if (settings() !== before) forget();
			checking.now();
			break;
		}
		default:
			replica.take(data);
	}
});
