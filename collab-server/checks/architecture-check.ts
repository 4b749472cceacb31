/**
 * The server's own check of one open architecture: a checker that follows its document, and the record of what came and
 * went. It runs behind the edits, never before their acknowledgement, and is bounded in how much of the time it takes.
 */
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { canonicalJson } from '$models/conformance/certificate';
import type { Checker } from '$models/conformance/checker';
import type { Answer } from '$models/conformance/decisions';
import type { CheckReport, Finding } from '$models/conformance/report';
import { dossierChecker } from '$models/documents/dossier-checker';
import type { Pack } from '$models/framework/pack';
import { vietnamDay } from '$models/text/vietnam-day';
import type { Log } from '$collab/log';
import { packHash, referenceOf, sha256 } from '$collab/packs/packs';
import type { Meter } from '$collab/metrics/meter';
import type { OpenRoom } from '$collab/rooms/open-room';
import type { FindingEvent } from '$collab/storage/check-store';
import type { Store, StoredDossier } from '$collab/storage/store';
import { authorsOf, SERVER } from './authors';
import { heldAnswers } from './held-decisions';
import { inSlices } from './in-slices';
import { differing, wholeOf, type Difference } from './difference';
import { CheckRecorder, markOf } from './recorder';
import { changedTies, recordsOf, subjectOf } from './rests-on';

/** Edits that come closer together are checked together. */
const EVERY_MS = 300;
/** Whoever opens an architecture waits for its document, which the same thread reads; the check can wait for them. */
const OPENED_MS = 2_000;
/** After a run the next waits so many times as long as it took, so that edits and pages have the thread. */
const REST = 10;
const LONGEST_REST_MS = 5_000;
/** After so long a node that did not record asks whether it has to by now. */
const TAKE_OVER_MS = 10_000;

/** Everything that a report depends on but the architecture. */
export interface CheckContext {
	readonly pack: Pack;
	readonly asOf: string;
	readonly dossier: DossierClaims;
	/** To rules of any pack. */
	readonly answers: readonly Answer[];
}

/** The authoritative report, for whoever looks at it at once: the checker goes on with the document. */
export interface CurrentCheck extends CheckContext {
	readonly architecture: Architecture;
	readonly report: CheckReport;
	readonly fingerprintOf: (finding: Finding) => string;
	/** Of all that the report depends on but the architecture, which is another object once anything of it changes. */
	readonly key: string;
}

/** Which process records what came and went in an architecture: one at a time. */
export interface Recording {
	/** Whether it is this one. */
	mayRecord(id: string): Promise<boolean>;
	/** Lets another begin at once. */
	leave(id: string): Promise<void>;
}

export interface CheckParts {
	readonly store: Store;
	readonly clock: () => Date;
	readonly log: Log;
	readonly packOf: (reference: string) => Pack | undefined;
	/** Version of the program. */
	readonly engine: string;
	readonly recording: Recording;
	readonly meter?: Pick<Meter, 'checked'>;
}

type Context = CheckContext & { readonly key: string };

export const claimsOf = ({ code, version, cutoffDate, effectiveDate }: StoredDossier): DossierClaims => ({
	code,
	version,
	cutoffDate,
	effectiveDate
});

export class ArchitectureCheck {
	readonly #recorder: CheckRecorder;
	#checker: { readonly key: string; readonly checker: Checker } | null = null;
	#preparing: { readonly key: string; readonly done: Promise<Checker> } | null = null;
	/** What the checker told since the last run; null where everything has to be compared. */
	#changes: Map<string, Finding | null> | null = null;
	/** State and update of the last run. */
	#before: Architecture | null = null;
	#sequence: number | null = null;
	/** Who did something since then. */
	#author: string | null = null;
	#timer: NodeJS.Timeout | null = null;
	#isStale = false;
	#restUntil = 0;
	#running: Promise<void> = Promise.resolve();

	constructor(
		private readonly id: string,
		private readonly room: OpenRoom,
		private readonly parts: CheckParts
	) {
		this.#recorder = new CheckRecorder(id, parts.store);
		room.watch(({ account }) => this.changed(account));
	}

	/** What is on disk may be older than the document, the pack or the day: compares, where anything can have changed. */
	opened(): void {
		this.#schedule(OPENED_MS, async () => {
			const context = await this.#context();
			if (context === null) return;
			const mark = markOf(context.key, this.room.room.sequence);
			if ((await this.#recorder.lastMark()) !== mark) await this.#record();
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
			this.#changes = null;
			this.parts.log('error', 'check-failed', { architecture: this.id, reason: String(reason) });
		});
		return this.#running;
	}

	/** Resolves when everything up to now is recorded, what a pause kept back too. */
	async settled(): Promise<void> {
		const isWaiting = this.#timer !== null;
		await this.#run(async () => {
			if (this.#isStale || isWaiting) await this.#record();
			await this.#recorder.finish();
		});
	}

	stop(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
		this.parts.recording
			.leave(this.id)
			.catch((reason: unknown) =>
				this.parts.log('warn', 'recording-not-left', { architecture: this.id, reason: String(reason) })
			);
	}

	async #context(): Promise<Context | null> {
		const stored = await this.parts.store.architecture(this.id);
		const pack = stored === null ? undefined : this.parts.packOf(stored.pack);
		if (stored === null || pack === undefined) return null;
		const answers = await heldAnswers(this.parts.store, stored);
		const dossier = claimsOf(stored.dossier);
		const asOf = dossier.cutoffDate === '' ? vietnamDay(this.parts.clock()) : dossier.cutoffDate;
		const key = sha256(
			canonicalJson([packHash(pack), asOf, dossier, answers.filter((one) => one.pack === pack.id), this.parts.engine])
		);
		return { pack, asOf, dossier, answers, key };
	}

	/** Makes a checker for another pack, day or answer, a slice at a time: a large document takes a while, and others wait. */
	async #prepare({ key, pack, asOf, dossier, answers }: Context): Promise<void> {
		if (this.#checker?.key === key) return;
		if (this.#preparing?.key !== key) {
			const begun = performance.now();
			const checker = dossierChecker(pack, { asOf, dossier, answers });
			const done = inSlices(checker.steps(this.room.architecture)).then(() => {
				this.parts.meter?.checked('whole', (performance.now() - begun) / 1000);
				return checker;
			});
			this.#preparing = { key, done };
		}
		const preparing = this.#preparing;
		const checker = await preparing.done.finally(() => {
			if (this.#preparing === preparing) this.#preparing = null;
		});
		if (this.#checker?.key === key) return;
		this.#checker = { key, checker };
		this.#changes = null;
	}

	/** The checker that was prepared, brought up to the document as it is at this moment. */
	#upToDate({ key }: Context): Checker {
		if (this.#checker?.key !== key) throw new Error('The checker is not prepared');
		const begun = performance.now();
		const { set, removed } = this.#checker.checker.update(this.room.architecture);
		for (const finding of set) this.#changes?.set(finding.id, finding);
		for (const id of removed) this.#changes?.set(id, null);
		const took = performance.now() - begun;
		this.parts.meter?.checked('change', took / 1000);
		this.#restUntil = Date.now() + Math.min(LONGEST_REST_MS, took * REST);
		return this.#checker.checker;
	}

	/** Looks at the report of the document as it is now; null where its pack is not installed (any more). */
	async read<Value>(look: (check: CurrentCheck) => Value): Promise<Value | null> {
		const context = await this.#context();
		if (context === null) return null;
		await this.#prepare(context);
		const checker = this.#upToDate(context);
		const { pack, asOf, dossier, answers, key } = context;
		return look({
			key,
			pack,
			asOf,
			dossier,
			answers,
			architecture: this.room.architecture,
			report: checker.report(),
			fingerprintOf: (finding) => checker.fingerprint(finding)
		});
	}

	/** What came and went since the last run, or against what is on disk. */
	#differences(checker: Checker): readonly Difference[] {
		const { open } = this.#recorder;
		const changes = this.#changes ?? wholeOf(open, checker.report().findings);
		this.#changes = new Map();
		return differing(open, changes);
	}

	async #record(): Promise<void> {
		if (!(await this.parts.recording.mayRecord(this.id))) {
			// Another node writes, or has died: asked again, and what is on disk is read again should this one have to.
			this.#recorder.forget();
			this.#changes = null;
			this.#schedule(TAKE_OVER_MS, () => this.#record());
			return;
		}
		await this.#recorder.load();
		const context = await this.#context();
		if (context === null) return;
		await this.#prepare(context);
		// From here to the frozen state nothing is awaited: all of it is of one moment.
		this.#isStale = false;
		const now = this.parts.clock().toISOString();
		const window = { after: this.#sequence ?? this.#recorder.lastSequence, author: this.#author, now };
		this.#author = null;
		const checker = this.#upToDate(context);
		const differences = this.#differences(checker);
		const counts = checker.counts();
		const ties = differences.length === 0 ? new Map() : changedTies(this.#before, this.room.architecture);
		const { architecture, sequence } = await this.room.frozen();

		const restsOn = (finding: Difference): readonly string[] => [
			...recordsOf(checker, finding),
			...(ties.get(subjectOf(finding).record) ?? [])
		];
		const edited = await authorsOf(this.parts.store, this.room.room.name, differences, restsOn, window);
		const pack = referenceOf(context.pack);
		const events = differences.map(({ id, ...difference }, index): FindingEvent => ({
			...difference,
			finding: id,
			pack,
			at: edited[index]?.at ?? now,
			account: edited[index]?.account ?? SERVER,
			sequence
		}));
		const summary = { pack, asOf: context.asOf, counts, sequence, at: now };
		await this.#recorder.write(events, { summary, mark: markOf(context.key, sequence) });
		this.#before = architecture;
		this.#sequence = sequence;
	}
}
