/** An import step by step: what the server has read, what a person made of it, and what came of it. */
import type { MessageKey } from '$lib/i18n/catalogue';
import { callApi, type ApiProblem } from '$lib/api/client';
import { fileProblemKey } from '$lib/api/file-problems';
import { JobWatch } from '$lib/api/job-watch.svelte';
import { jobSchema } from '$lib/api/shapes';
import {
	drawingAnalysisSchema,
	drawingAppliedSchema,
	drawingPlanSchema,
	type DrawingApplied,
	type DrawingPlan
} from './drawing-data';
import { adoptMapping, formsOfDrawing } from '$exporters/drawio/adopt-mapping';
import { mappingSchema as drawingMapping } from '$exporters/drawio/mapping';
import { adoptSheets, headsOfSheets } from '$exporters/inventory/adopt-mapping';
import { mappingSchema } from '$exporters/inventory/guess-columns';
import { DrawingDesk } from './drawing-desk.svelte';
import {
	analysisSchema,
	appliedSchema,
	formSchema,
	mappingOf,
	planSchema,
	proposedSchema,
	takenBackSchema,
	type AnalysedSheet,
	type Applied,
	type Decision,
	type ForeignForm,
	type ImportPlan,
	type ReadForm,
	type TakenBack
} from './import-data';

export type Step = 'file' | 'match' | 'review' | 'form' | 'proposed' | 'done';
export type Work = 'analyse' | 'plan' | 'apply' | 'undo';

const strange: ApiProblem = { code: 'internal', message: 'The answer has another shape', place: '' };

export class ImportRun {
	readonly run = new JobWatch();
	readonly #url: string;
	readonly #compare: (a: string, b: string) => number;
	step = $state<Step>('file');
	working = $state<Work | ''>('');
	file = $state<File | null>(null);
	/** Of a workbook. */
	sheets = $state<AnalysedSheet[]>([]);
	/** Of a drawing; null for a workbook. */
	desk = $state.raw<DrawingDesk | null>(null);
	/** An edited form of this architecture; null for other files. */
	form = $state.raw<ReadForm | null>(null);
	/** Set where the workbook is a Form 03 without the mark of this architecture. */
	foreign = $state.raw<ForeignForm | null>(null);
	plan = $state.raw<ImportPlan | null>(null);
	drawingPlan = $state.raw<DrawingPlan | null>(null);
	decisions = $state<Record<string, Decision>>({});
	applied = $state.raw<Applied | null>(null);
	drawn = $state.raw<DrawingApplied | null>(null);
	takenBack = $state.raw<TakenBack | null>(null);
	#broken = $state.raw<ApiProblem | null>(null);
	/** The job that the next step goes on from. */
	#source = '';
	#analysis = '';

	constructor(url: string, compare: (a: string, b: string) => number) {
		this.#url = url;
		this.#compare = compare;
	}

	get problem(): ApiProblem | null {
		return this.run.problem ?? this.#broken;
	}

	/** Words for what commonly is wrong with a file. */
	get problemWords(): MessageKey | undefined {
		const { problem } = this;
		return (
			fileProblemKey(problem?.place ?? '') ?? (problem?.code === 'too-large' ? fileProblemKey('too-large') : undefined)
		);
	}

	/** The mapping as the server takes it and as it is saved. */
	get mapping(): unknown {
		return this.desk === null ? mappingOf(this.sheets) : this.desk.mapping;
	}

	/** Heads of the file, by which saved mappings are offered. */
	get heads(): readonly string[] {
		return this.desk === null ? headsOfSheets(this.sheets) : formsOfDrawing(this.desk.mapping);
	}

	/** Takes over a mapping that was kept; false where it is for another kind of file. */
	adopt(saved: unknown): boolean {
		const { desk } = this;
		if (desk === null) {
			const read = mappingSchema.safeParse(saved);
			if (read.success)
				this.sheets = adoptSheets(this.sheets, read.data).map((sheet) => ({ ...sheet, kindFrom: 'said' as const }));
			return read.success;
		}
		const read = drawingMapping.safeParse(saved);
		if (read.success) {
			const there = {
				hasObject: (id: string) => desk.object(id) !== undefined,
				hasRelation: (id: string) => desk.relation(id) !== undefined
			};
			desk.take(adoptMapping(desk.mapping, read.data, there));
		}
		return read.success;
	}

	forget(): void {
		this.run.reset();
		this.#broken = null;
	}

	go(step: Step): void {
		this.step = step;
		this.run.reset();
	}

	/** Runs a job and hands what it answered to `take`, which tells whether it could be read. */
	async #do(work: Work, call: { body: unknown } | { file: File }, take: (data: unknown) => boolean): Promise<boolean> {
		if (this.run.busy) return false;
		this.working = work;
		const job = await this.run.run(() => callApi(this.#url, { method: 'POST', ...call, answer: jobSchema }));
		this.working = '';
		if (job === null) return false;
		const isRead = take(job.data);
		this.#broken = isRead ? null : strange;
		if (isRead) this.#source = job.id;
		return isRead;
	}

	async analyse(): Promise<void> {
		const { file } = this;
		if (file === null) return;
		const isRead = await this.#do('analyse', { file }, (data) => {
			const drawing = drawingAnalysisSchema.safeParse(data);
			const workbook = analysisSchema.safeParse(data);
			const edited = formSchema.safeParse(data);
			this.form = edited.success ? edited.data.form : null;
			this.desk = drawing.success ? new DrawingDesk(drawing.data, this.#compare) : null;
			this.sheets = workbook.success ? workbook.data.sheets : [];
			this.foreign = workbook.success ? (workbook.data.foreign ?? null) : null;
			return drawing.success || workbook.success || edited.success;
		});
		if (!isRead) return;
		this.#analysis = this.#source;
		this.go(this.form === null ? 'match' : 'form');
	}

	/** Reads the workbook as the Form 03 of this architecture, whatever its mark says or does not say. */
	async readAsForm(): Promise<void> {
		const body = { step: 'form', source: this.#analysis };
		const isRead = await this.#do('analyse', { body }, (data) => {
			const edited = formSchema.safeParse(data);
			this.form = edited.success ? edited.data.form : null;
			return edited.success;
		});
		if (!isRead) return;
		this.#analysis = this.#source;
		this.go('form');
	}

	async preview(): Promise<void> {
		const body = { step: 'plan', source: this.#analysis, mapping: this.mapping };
		const isRead = await this.#do('plan', { body }, (data) => {
			const drawing = drawingPlanSchema.safeParse(data);
			const rows = planSchema.safeParse(data);
			this.drawingPlan = drawing.success ? drawing.data : null;
			this.plan = rows.success ? rows.data : null;
			this.decisions = {};
			return drawing.success || rows.success;
		});
		if (isRead) this.go('review');
	}

	async apply(): Promise<void> {
		const body = { step: 'apply', source: this.#source, decisions: this.decisions };
		const isRead = await this.#do('apply', { body }, (data) => {
			const drawing = drawingAppliedSchema.safeParse(data);
			const rows = appliedSchema.safeParse(data);
			this.drawn = drawing.success ? drawing.data : null;
			this.applied = rows.success ? rows.data : null;
			return true;
		});
		if (isRead) this.go('done');
	}

	/** Keeps what an edited form says otherwise as a proposal. */
	async propose(deletions: boolean): Promise<void> {
		const body = { step: 'apply', source: this.#analysis, deletions };
		const isRead = await this.#do('apply', { body }, (data) => proposedSchema.safeParse(data).success);
		if (isRead) this.go('proposed');
	}

	/** The job of the last step that was done. */
	get source(): string {
		return this.#source;
	}

	get url(): string {
		return this.#url;
	}

	/** Takes back what was just imported. */
	async takeBack(): Promise<void> {
		await this.#do('undo', { body: { step: 'undo', source: this.#source } }, (data) => {
			const read = takenBackSchema.safeParse(data);
			this.takenBack = read.success ? read.data : null;
			return read.success;
		});
	}

	startOver(): void {
		this.file = null;
		this.plan = null;
		this.drawingPlan = null;
		this.desk = null;
		this.form = null;
		this.foreign = null;
		this.applied = null;
		this.drawn = null;
		this.takenBack = null;
		this.go('file');
	}
}
