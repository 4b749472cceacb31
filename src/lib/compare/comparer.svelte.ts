/** What the compare page knows: which two states, what is under way, what came out. */
import type { z } from 'zod';
import type { ComparedVersion, ToldComparison, ToldLocale } from '$exporters/comparison/told';
import type { Change } from '$models/compare/change';
import { callApi, type ApiProblem } from '$lib/api/client';
import { decisionsSchema } from '$lib/api/decision-shapes';
import type { Theme } from '$models/scene/notation';
import { evidenceBetween, type BesideState } from './evidence-between';
import CompareWorker from './compare.worker?worker';
import type {
	CompareAnswer,
	ComparedDiagram,
	ComparedSource,
	CompareQuestion,
	NumberedAnswer,
	NumberedQuestion,
	PackPlace
} from './compare-protocol';

/** A state that can be chosen. */
export type SourceChoice =
	| { readonly kind: 'live' }
	| { readonly kind: 'version'; readonly name: string }
	/** A variant by its id; a variant's main line likewise. */
	| { readonly kind: 'variant'; readonly id: string }
	/** The live state with changes that are yet to be made. */
	| { readonly kind: 'changed'; readonly changes: readonly Change[] }
	| { readonly kind: 'file'; readonly file: File | null };

export interface ComparerSettings {
	readonly id: string;
	readonly pack: PackPlace;
	readonly today: string;
	/** What a choice is called. */
	readonly nameOf: (choice: SourceChoice) => string;
	/** When a version was submitted and how it stands; what the report's head says beside its name. */
	readonly versionOf?: (choice: SourceChoice) => Omit<ComparedVersion, 'cutoffDate'> | null;
	/** ISO date in Việt Nam on which a version was frozen; without it none is compared. */
	readonly frozenOn?: (version: string) => string;
	/** Whether evidence that was attached or taken away between the two is told. */
	readonly tellsEvidence?: boolean;
}

const besideSchema = decisionsSchema.pick({ answers: true, evidence: true, accounts: true, frozen: true });
type Beside = z.output<typeof besideSchema>;

/** A state, and what stands beside it; null where that cannot be told. */
interface Fetched {
	readonly source: ComparedSource;
	readonly beside: BesideState | null;
}

const MOST_BYTES = 300_000_000;

export class Comparer {
	readonly #settings: ComparerSettings;
	#worker: Worker | null = null;
	#turn = 0;
	#asked = 0;
	/** The language that it was last asked for in. */
	#locale: ToldLocale | null = null;
	readonly #waiting = new Map<number, (answer: CompareAnswer) => void>();
	told: ToldComparison | null = $state.raw(null);
	diagrams: readonly ComparedDiagram[] = $state.raw([]);
	busy = $state(false);
	problem: ApiProblem | null = $state.raw(null);

	constructor(settings: ComparerSettings) {
		this.#settings = settings;
	}

	#ask(question: CompareQuestion): Promise<CompareAnswer> {
		const worker = (this.#worker ??= this.#started());
		this.#asked += 1;
		const no = this.#asked;
		return new Promise((resolve) => {
			this.#waiting.set(no, resolve);
			worker.postMessage({ no, question } satisfies NumberedQuestion);
		});
	}

	#started(): Worker {
		const worker = new CompareWorker();
		worker.onmessage = ({ data: { no, answer } }: MessageEvent<NumberedAnswer>) => {
			this.#waiting.get(no)?.(answer);
			this.#waiting.delete(no);
		};
		worker.onerror = ({ message }) => {
			for (const resolve of this.#waiting.values())
				resolve({ kind: 'problem', problem: { code: 'internal', message } });
			this.#waiting.clear();
		};
		return worker;
	}

	#fail(problem: ApiProblem): null {
		this.problem = problem;
		return null;
	}

	/** What people decided beside a state; null where that cannot be read. */
	async #decided(address: string, choice: SourceChoice): Promise<Beside | null> {
		const of = choice.kind === 'version' ? `?version=${encodeURIComponent(choice.name)}` : '';
		const answered = await callApi(`${address}/decisions${of}`, { answer: besideSchema });
		return answered.ok ? answered.value : null;
	}

	/** A variant has evidence of its own, which is no change of this one's. */
	#beside(choice: SourceChoice, beside: Beside | null): BesideState | null {
		if (beside === null || this.#settings.tellsEvidence !== true) return null;
		if (choice.kind === 'live') return { beside, at: new Date().toISOString() };
		return beside.frozen === null ? null : { beside, at: beside.frozen.at };
	}

	async #source(choice: SourceChoice): Promise<Fetched | null> {
		const { id, nameOf, frozenOn, versionOf } = this.#settings;
		const name = nameOf(choice);
		if (choice.kind === 'file') {
			if (choice.file === null) return null;
			if (choice.file.size > MOST_BYTES) return this.#fail({ code: 'too-large', message: '', place: name });
			return { source: { name, text: await choice.file.text() }, beside: null };
		}
		const address = `/api/v1/architectures/${choice.kind === 'variant' ? choice.id : id}`;
		const path = choice.kind === 'version' ? `${address}/versions/${encodeURIComponent(choice.name)}` : address;
		const changes = choice.kind === 'changed' ? choice.changes : [];
		try {
			const asked = this.#decided(address, choice);
			const response = await fetch(path);
			if (response.ok) {
				const text = await response.text();
				const decided = await asked;
				const known = { answers: decided?.answers ?? null, version: versionOf?.(choice) ?? null };
				return {
					source: {
						name,
						text,
						changes,
						...known,
						frozenOn: (choice.kind === 'version' && frozenOn?.(choice.name)) || ''
					},
					beside: this.#beside(choice, decided)
				};
			}
			return this.#fail({ code: response.status === 404 ? 'not-found' : 'internal', message: '', place: name });
		} catch {
			return this.#fail({ code: 'offline', message: '', place: '' });
		}
	}

	/** Compares anew; what is asked later counts. Nothing is asked while a file is still to be chosen. */
	async compare(before: SourceChoice, after: SourceChoice, locale: ToldLocale): Promise<void> {
		this.cancel();
		if ([before, after].some((choice) => choice.kind === 'file' && choice.file === null)) return;
		const turn = this.#turn;
		this.#locale = locale;
		this.busy = true;
		const sources = await Promise.all([this.#source(before), this.#source(after)]);
		if (turn !== this.#turn) return;
		const [old, now] = sources;
		if (old == null || now == null) {
			this.busy = false;
			return;
		}
		const { pack, today } = this.#settings;
		const evidence = evidenceBetween(old.beside, now.beside);
		const sides = { before: old.source, after: now.source, evidence };
		const answer = await this.#ask({ kind: 'compare', ...sides, pack, today, locale });
		if (turn !== this.#turn) return;
		this.busy = false;
		this.#take(answer);
	}

	#take(answer: CompareAnswer): void {
		if (answer.kind === 'told') {
			this.told = answer.told;
			this.diagrams = answer.diagrams;
		} else if (answer.kind === 'problem') this.problem = { place: '', ...answer.problem };
	}

	/** The same in another language. */
	async tell(locale: ToldLocale): Promise<void> {
		if (this.told === null || locale === this.#locale) return;
		this.#locale = locale;
		const turn = this.#turn;
		const answer = await this.#ask({ kind: 'tell', locale });
		if (turn === this.#turn) this.#take(answer);
	}

	/** A diagram with both states in it, as SVG; a problem where it cannot be drawn. */
	async draw(diagram: string, locale: ToldLocale, theme: Theme): Promise<string | ApiProblem> {
		const answer = await this.#ask({ kind: 'draw', diagram, locale, theme });
		if (answer.kind === 'drawn') return answer.svg;
		const found = answer.kind === 'problem' ? answer.problem : { code: 'internal', message: '' };
		return { place: '', ...found };
	}

	/** The report to attach, as HTML; null where nothing is compared. */
	async report(): Promise<string | null> {
		const answer = await this.#ask({ kind: 'report' });
		return answer.kind === 'report' ? answer.html : null;
	}

	/** Ends whatever is under way and forgets what came out. */
	cancel(): void {
		this.#turn += 1;
		this.#worker?.terminate();
		this.#worker = null;
		this.#waiting.clear();
		this.told = null;
		this.diagrams = [];
		this.problem = null;
		this.busy = false;
	}
}
