/** What the check of one architecture has on disk: which findings are open, the last summary, and what was checked last. */
import { setImmediate as turn } from 'node:timers/promises';
import { canonicalJson } from '$models/conformance/certificate';
import type { CheckStore, CheckSummary, FindingEvent, OpenFinding } from '$collab/storage/check-store';

const SUMMARY_EVERY_MS = 60_000;
/** Rows that are read or written before others have a turn. */
const SLICE = 500;

/** A mark names what was checked: all that the report depends on, and the document's update. */
export const markOf = (key: string, sequence: number): string => `${key}:${sequence}`;

/** What a run found beside the events. */
export interface Found {
	readonly summary: CheckSummary;
	readonly mark: string;
}

const saysTheSame = (a: CheckSummary, b: CheckSummary): boolean =>
	a.pack === b.pack && a.asOf === b.asOf && canonicalJson(a.counts) === canonicalJson(b.counts);

export class CheckRecorder {
	readonly #open = new Map<string, OpenFinding>();
	#isLoaded = false;
	#mark: string | null = null;
	#summary: CheckSummary | null = null;
	/** What the last run found, written or not. */
	#found: Found | null = null;

	constructor(
		private readonly id: string,
		private readonly store: CheckStore
	) {}

	get open(): ReadonlyMap<string, OpenFinding> {
		return this.#open;
	}

	/** Mark of what was checked and written last, null for nothing. */
	async lastMark(): Promise<string | null> {
		if (!this.#isLoaded) this.#mark = await this.store.checkMark(this.id);
		return this.#mark;
	}

	/** Number of the update up to which it was checked when the room was closed. */
	get lastSequence(): number {
		return Number(this.#mark?.split(':')[1] ?? 0);
	}

	/** What is on disk is another process's now. */
	forget(): void {
		this.#isLoaded = false;
		this.#found = null;
		this.#open.clear();
	}

	async load(): Promise<void> {
		if (this.#isLoaded) return;
		await this.lastMark();
		this.#summary = (await this.store.checkSummaries(this.id, 1))[0] ?? null;
		for (let after = ''; ; await turn()) {
			const page = await this.store.openFindings(this.id, { after, limit: SLICE });
			for (const finding of page) this.#open.set(finding.finding, finding);
			after = page.at(-1)?.finding ?? '';
			if (page.length < SLICE) break;
		}
		this.#isLoaded = true;
	}

	/**
	 * Writes what came and went, in parts where it is much: after a crash between two of them the mark is the old one, so
	 * that the rest is found again. The counts, which move with every edit, are written only now and then.
	 */
	async write(events: readonly FindingEvent[], found: Found): Promise<void> {
		this.#found = found;
		let rest = events;
		for (; rest.length > SLICE; await turn()) {
			const [part, others] = [rest.slice(0, SLICE), rest.slice(SLICE)];
			await this.store.recordCheck(this.id, { events: part, summary: null, mark: this.#mark ?? '' });
			this.#note(part);
			rest = others;
		}
		await this.#keep(rest, false);
	}

	/** Writes what was kept back. */
	async finish(): Promise<void> {
		await this.#keep([], true);
	}

	async #keep(events: readonly FindingEvent[], all: boolean): Promise<void> {
		if (this.#found === null) return;
		const { summary, mark } = this.#found;
		const isNew = this.#summary === null || !saysTheSame(this.#summary, summary);
		const isDue =
			all || this.#summary === null || Date.parse(summary.at) - Date.parse(this.#summary.at) >= SUMMARY_EVERY_MS;
		const written = isNew && isDue ? summary : null;
		if (events.length === 0 && written === null && (!all || this.#mark === mark)) return;
		await this.store.recordCheck(this.id, { events, summary: written, mark });
		this.#mark = mark;
		this.#summary = written ?? this.#summary;
		this.#note(events);
	}

	#note(events: readonly FindingEvent[]): void {
		for (const { event, finding, rule, severity, verdict } of events) {
			if (event === 'closed') this.#open.delete(finding);
			else this.#open.set(finding, { finding, rule, severity, verdict });
		}
	}
}
