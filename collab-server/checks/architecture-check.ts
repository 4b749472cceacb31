/**
 * The server's own check of one open architecture: a checker that follows its document, and the record of what came and
 * went. It runs behind the edits, never before their acknowledgement, and is bounded in how much of the time it takes.
 */
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { canonicalJson } from '$models/conformance/certificate';
import { Checker } from '$models/conformance/checker';
import type { Answer } from '$models/conformance/decisions';
import type { CheckReport, Finding } from '$models/conformance/report';
import type { Pack } from '$models/framework/pack';
import type { Log } from '$collab/log';
import { packHash, sha256 } from '$collab/packs/packs';
import type { OpenRoom } from '$collab/rooms/open-room';
import { dayOf } from '$collab/runtime/answers';
import type { CheckSummary, FindingEvent } from '$collab/storage/check-store';
import type { Store, StoredDossier } from '$collab/storage/store';
import { authorsOf, SERVER } from './authors';
import { differing } from './difference';
import { changedTies, recordsOf, subjectOf } from './rests-on';

/** Edits that come closer together are checked together. */
const EVERY_MS = 300;
/** After a run the next waits so many times as long as it took, so that edits and pages have the thread. */
const REST = 10;
const LONGEST_REST_MS = 5_000;
const SUMMARY_EVERY_MS = 60_000;

/** Everything that a report depends on but the architecture. */
export interface CheckContext {
	readonly pack: Pack;
	readonly asOf: string;
	readonly dossier: DossierClaims;
	readonly answers: readonly Answer[];
}

/** The authoritative report, for whoever looks at it at once: the checker goes on with the document. */
export interface CurrentCheck extends CheckContext {
	readonly architecture: Architecture;
	readonly report: CheckReport;
	readonly fingerprintOf: (finding: Finding) => string;
}

export interface CheckParts {
	readonly store: Store;
	readonly clock: () => Date;
	readonly log: Log;
	readonly packOf: (reference: string) => Pack | undefined;
	/** Version of the program. */
	readonly engine: string;
}

type Context = CheckContext & { readonly key: string };

export const claimsOf = ({ code, version, cutoffDate, effectiveDate }: StoredDossier): DossierClaims => ({
	code,
	version,
	cutoffDate,
	effectiveDate
});

/** The answers as the engine takes them. */
export const answersById = (answers: readonly Answer[]): ReadonlyMap<string, Answer['answer']> =>
	new Map(answers.map(({ finding, answer }) => [finding, answer]));

const saysTheSame = (a: CheckSummary, b: CheckSummary): boolean =>
	a.pack === b.pack && a.asOf === b.asOf && canonicalJson(a.counts) === canonicalJson(b.counts);

/** A mark names what was checked: all that the report depends on, and the document's update. */
const markOf = (key: string, sequence: number): string => `${key}:${sequence}`;
const sequenceOf = (mark: string | null): number => Number(mark?.split(':')[1] ?? 0);

/** What is on disk of earlier runs. */
interface Known {
	readonly open: Map<string, FindingEvent>;
	mark: string | null;
	summary: CheckSummary | null;
}

export class ArchitectureCheck {
	#checker: { readonly key: string; readonly checker: Checker } | null = null;
	#known: Known | null = null;
	/** State and update of the last run. */
	#before: Architecture | null = null;
	#sequence: number | null = null;
	/** Who did something since then. */
	#author: string | null = null;
	/** What the last run found, written or not. */
	#found: { readonly summary: CheckSummary; readonly mark: string } | null = null;
	#timer: NodeJS.Timeout | null = null;
	#isStale = false;
	#restUntil = 0;
	#running: Promise<void> = Promise.resolve();

	constructor(
		private readonly id: string,
		private readonly room: OpenRoom,
		private readonly parts: CheckParts
	) {
		room.watch(({ account }) => this.changed(account));
	}

	/** What is on disk may be older than the document, the pack or the day: compares, where anything can have changed. */
	opened(): void {
		this.#schedule(EVERY_MS, async () => {
			const [context, known] = [await this.#context(), await this.#load()];
			if (context !== null && known.mark !== markOf(context.key, this.room.room.sequence)) await this.#record();
		});
	}

	/** The document, or something else that the report depends on, is another one now. */
	changed(account: string): void {
		if (account !== SERVER) this.#author = account;
		this.#isStale = true;
		this.#schedule(Math.max(EVERY_MS, this.#restUntil - Date.now()), () => this.#record());
	}

	#schedule(ms: number, work: () => Promise<void>): void {
		if (this.#timer !== null) return;
		this.#timer = setTimeout(() => {
			this.#timer = null;
			void this.#run(work);
		}, ms);
		this.#timer.unref();
	}

	/** One after the other; a failure is told in the log, and the next change tries again. */
	#run(work: () => Promise<void>): Promise<void> {
		this.#running = this.#running.then(work).catch((reason: unknown) => {
			this.#isStale = true;
			this.parts.log('error', 'check-failed', { architecture: this.id, reason: String(reason) });
		});
		return this.#running;
	}

	/** Resolves when everything up to now is recorded, what a pause kept back too. */
	async settled(): Promise<void> {
		const isWaiting = this.#timer !== null;
		await this.#run(async () => {
			if (this.#isStale || isWaiting) await this.#record();
			await this.#keep([], true);
		});
	}

	stop(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
	}

	async #context(): Promise<Context | null> {
		const stored = await this.parts.store.architecture(this.id);
		const pack = stored === null ? undefined : this.parts.packOf(stored.pack);
		if (stored === null || pack === undefined) return null;
		const { answers } = await this.parts.store.decisions(this.id);
		const dossier = claimsOf(stored.dossier);
		const asOf = dossier.cutoffDate === '' ? dayOf(this.parts.clock()) : dossier.cutoffDate;
		const key = sha256(canonicalJson([packHash(pack), asOf, dossier, answers, this.parts.engine]));
		return { pack, asOf, dossier, answers, key };
	}

	async #load(): Promise<Known> {
		if (this.#known !== null) return this.#known;
		const { store } = this.parts;
		const open = new Map((await store.openFindings(this.id)).map((event) => [event.finding, event]));
		const summary = (await store.checkSummaries(this.id, 1))[0] ?? null;
		const known = { open, summary, mark: await store.checkMark(this.id) };
		this.#known = known;
		this.#sequence ??= sequenceOf(known.mark);
		return known;
	}

	/** The checker, brought up to the document as it is at this moment. */
	#upToDate({ key, pack, asOf, dossier, answers }: Context): Checker {
		if (this.#checker?.key !== key) {
			this.#checker = { key, checker: new Checker(pack, { asOf, dossier, answers: answersById(answers) }) };
		}
		const { checker } = this.#checker;
		const begun = performance.now();
		checker.update(this.room.architecture);
		this.#restUntil = Date.now() + Math.min(LONGEST_REST_MS, (performance.now() - begun) * REST);
		return checker;
	}

	/** Looks at the report of the document as it is now; null where its pack is not installed (any more). */
	async read<Value>(look: (check: CurrentCheck) => Value): Promise<Value | null> {
		const context = await this.#context();
		if (context === null) return null;
		const checker = this.#upToDate(context);
		const { pack, asOf, dossier, answers } = context;
		return look({
			pack,
			asOf,
			dossier,
			answers,
			architecture: this.room.architecture,
			report: checker.report(),
			fingerprintOf: (finding) => checker.fingerprint(finding)
		});
	}

	async #record(): Promise<void> {
		const known = await this.#load();
		const context = await this.#context();
		if (context === null) return;
		// From here to the frozen state nothing is awaited: all of it is of one moment.
		this.#isStale = false;
		const window = { after: this.#sequence ?? 0, author: this.#author, now: this.parts.clock().toISOString() };
		this.#author = null;
		const checker = this.#upToDate(context);
		const { pack, asOf, counts, findings } = checker.report();
		const differences = differing(known.open, findings);
		const ties = differences.length === 0 ? new Map() : changedTies(this.#before, this.room.architecture);
		const restsOn = differences.map((finding) => [
			...recordsOf(checker, finding),
			...(ties.get(subjectOf(finding).record) ?? [])
		]);
		const { architecture, sequence } = await this.room.frozen();
		const edited = await authorsOf(this.parts.store, this.room.room.name, restsOn, window);
		const events = differences.map(({ id, rule, severity, verdict, event }, index): FindingEvent => ({
			pack,
			finding: id,
			rule,
			severity,
			verdict,
			event,
			at: edited[index]?.at ?? window.now,
			account: edited[index]?.account ?? SERVER,
			sequence
		}));
		const mark = markOf(context.key, sequence);
		this.#found = { mark, summary: { pack, asOf, counts, sequence, at: window.now } };
		await this.#keep(events, false);
		this.#before = architecture;
		this.#sequence = sequence;
	}

	/** Writes what is new; the counts, which move with every edit, only now and then unless all is to be written. */
	async #keep(events: readonly FindingEvent[], all: boolean): Promise<void> {
		const [known, found] = [this.#known, this.#found];
		if (known === null || found === null) return;
		const { summary, mark } = found;
		const isDue =
			all || known.summary === null || Date.parse(summary.at) - Date.parse(known.summary.at) >= SUMMARY_EVERY_MS;
		const isNew = known.summary === null || !saysTheSame(known.summary, summary);
		const written = isDue && isNew ? summary : null;
		if (events.length === 0 && written === null && (!all || known.mark === mark)) return;
		await this.parts.store.recordCheck(this.id, { events, summary: written, mark });
		known.mark = mark;
		known.summary = written ?? known.summary;
		for (const event of events) {
			if (event.event === 'closed') known.open.delete(event.finding);
			else known.open.set(event.finding, event);
		}
	}
}
