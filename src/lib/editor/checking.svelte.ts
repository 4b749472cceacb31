/** The check as its worker makes it, again after every change, by the answers and waivers that the server keeps. */
import type { DecisionsView } from '$collab/runtime/decision-runtime';
import type { DossierState } from '$collab/runtime/runtime';
import { answersOf, type FindingWaiver } from '$models/conformance/decisions';
import { followed } from '$models/conformance/follow';
import type { CheckReport, ReportChange } from '$models/conformance/report';
import { outcomeBetween, type Outcome, type WouldWrite } from '$models/conformance/what-if';
import type { Pack } from '$models/framework/pack';
import type { FromCheck } from './worker-protocol';
import type { Checker } from './workers';

/** Hears of each report that differs from the one before, which is null at the first. */
type Heard = (report: CheckReport, before: CheckReport | null) => void;

export class Checking {
	readonly #pack: Pack;
	readonly #heard: Heard;
	/** What the reader sees of a report. */
	readonly #shown: (report: CheckReport) => CheckReport;
	#checker: Checker | null = null;
	/** As the worker made it, for what it tells of it later. */
	#whole: CheckReport | null = null;
	#report = $state.raw<CheckReport | null>(null);
	#standings = $state.raw<ReadonlyMap<string, FindingWaiver>>(new Map());
	#problem = $state('');
	/** Report of the day that is looked ahead to. */
	#later = $state.raw<CheckReport | null>(null);
	#laterStandings = $state.raw<ReadonlyMap<string, FindingWaiver>>(new Map());
	/** That day; null for none. */
	#laterDay: string | null = null;
	/** What was decided, for a checker that starts later. */
	#decided: Parameters<Checker['decide']>[0] | null = null;
	/** What was asked about what is not written yet, by number. */
	readonly #tried = new Map<number, (outcome: Outcome | null) => void>();
	#tries = 0;
	/** A report that comes again before decisions were looked at is the first one still. */
	#isFirst = true;

	constructor(pack: Pack, heard: Heard, shown: (report: CheckReport) => CheckReport = (report) => report) {
		this.#pack = pack;
		this.#heard = heard;
		this.#shown = shown;
	}

	/** null until the first check is done. */
	get report(): CheckReport | null {
		return this.#report;
	}

	/** How waivers stand to findings, by the finding's id. */
	get standings(): ReadonlyMap<string, FindingWaiver> {
		return this.#standings;
	}

	/** As of the day that is looked ahead to; null while it is worked out. */
	get later(): CheckReport | null {
		return this.#later;
	}

	/** How waivers stand on that day. */
	get laterStandings(): ReadonlyMap<string, FindingWaiver> {
		return this.#laterStandings;
	}

	/** Why the last check failed; '' where it did not. */
	get problem(): string {
		return this.#problem;
	}

	get isStarted(): boolean {
		return this.#checker !== null;
	}

	/** The worker that checks; what it tells comes in by `take`. */
	start(checker: Checker): void {
		this.#checker = checker;
		if (this.#decided !== null) checker.decide(this.#decided);
		if (this.#laterDay !== null) checker.lookAhead(this.#laterDay);
	}

	/** Checks the state of an ISO date beside that of today, by the same answers, after every change; null ends it. */
	lookAhead(asOf: string | null): void {
		if (asOf === this.#laterDay) return;
		this.#laterDay = asOf;
		this.#later = null;
		this.#checker?.lookAhead(asOf);
	}

	/** What would come and go among the findings if fields were written; null where nothing is checked yet. */
	whatIf(entries: readonly WouldWrite[]): Promise<Outcome | null> {
		if (this.#checker === null || this.#whole === null || entries.length === 0) return Promise.resolve(null);
		this.#tries += 1;
		const number = this.#tries;
		const answer = new Promise<Outcome | null>((resolve) => this.#tried.set(number, resolve));
		this.#checker.try(number, $state.snapshot(entries) as readonly WouldWrite[]);
		return answer;
	}

	#hearTried(number: number, change: ReportChange): void {
		const resolve = this.#tried.get(number);
		this.#tried.delete(number);
		const { findings = [] } = this.#report ?? {};
		const whole = this.#whole;
		if (whole === null) resolve?.(null);
		else resolve?.(outcomeBetween({ ...whole, findings }, this.#shown(followed(whole, change))));
	}

	/** The page checks as the server does: by the same answers, and at the cut-off date where one is decided. */
	decide({ answers, waivers, today }: DecisionsView, dossier: DossierState | null): void {
		const cutoffDate = dossier?.cutoffDate ?? '';
		const asOf = cutoffDate === '' ? today : cutoffDate;
		this.#decided = { answers: answersOf(this.#pack, answers), waivers, today, asOf, dossier };
		this.#checker?.decide(this.#decided);
	}

	take(message: FromCheck): void {
		if (message.kind === 'report') this.#hear(message.report, this.#isFirst);
		else if (message.kind === 'change' && this.#whole !== null)
			this.#hear(followed(this.#whole, message.change), false);
		else if (message.kind === 'tried') this.#hearTried(message.number, message.change);
		else if (message.kind === 'later') this.#hearLater(message);
		else if (message.kind === 'standings') {
			this.#standings = message.standings;
			this.#isFirst = false;
		}
		this.#problem = message.kind === 'failed' ? message.message : '';
	}

	destroy(): void {
		this.#checker?.destroy();
	}

	/** A day that is not asked for any more is none of interest. */
	#hearLater({ asOf, change, standings }: Extract<FromCheck, { readonly kind: 'later' }>): void {
		if (this.#whole === null || asOf !== this.#laterDay) return;
		this.#laterStandings = standings;
		this.#later = this.#shown(followed({ ...this.#whole, asOf }, change));
	}

	#hear(whole: CheckReport, isFirst: boolean): void {
		const before = this.#report;
		if (this.#whole === whole) return;
		this.#whole = whole;
		const report = this.#shown(whole);
		this.#report = report;
		this.#heard(report, isFirst ? null : before);
	}
}
