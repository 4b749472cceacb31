/** How far the steps are in which the guidance has a dossier drawn up; read from the model, judged by nobody. */
import type { Architecture, Described } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { dossierDiagrams } from '$models/architecture/kept-view';
import { liveGaps, liveObjects, liveRecords } from '$models/architecture/live';
import { diagramTypeOf, figureOf, frameOf } from '$models/framework/lookup';
import { chapterKey, isWritten, sectionsToWrite } from '$models/framework/sections';
import type { OutlineSection, Pack, Step, StepMeasure, Subject } from '$models/framework/pack';

export interface MeasureProgress {
	readonly measure: StepMeasure;
	readonly done: number;
	/** 0 where there is nothing yet of which a share could be done. */
	readonly of: number;
}

export interface StepProgress {
	readonly step: Step;
	readonly measures: readonly MeasureProgress[];
	/** Measures in which nothing is left, of all. */
	readonly complete: number;
}

/** What several measures ask for, read once. */
interface Source {
	readonly pack: Pack;
	readonly architecture: Architecture;
	readonly sections: readonly OutlineSection[];
	records(subject: Subject): readonly Described<unknown>[];
}

/** Sections that ask for words, among these and those under them. */
const askedSections = ({ sections }: Source, paths: readonly string[]): readonly OutlineSection[] =>
	sections.filter(({ path }) => paths.some((one) => path === one || path.startsWith(`${one}.`)));

/** Of objects only those of Form 03 that are the agency's own: of another body's it need not know all. */
function ownRecords(pack: Pack, architecture: Architecture, subject: Subject): readonly Described<unknown>[] {
	const { reference } = pack.roles;
	const form03 = new Set(pack.kinds.filter((kind) => kind.form03).map(({ id }) => id));
	if (subject === 'diagram') return dossierDiagrams(pack, architecture);
	if (subject !== 'object') return liveRecords(architecture, subject);
	return liveObjects(architecture).filter(
		({ kind, fields }) => form03.has(kind) && textOf(fields[reference?.field ?? '']) !== reference?.value
	);
}

/** Slots of all figures that an object stands in. */
function filledSlots(pack: Pack, architecture: Architecture): ReadonlySet<string> {
	const objects = new Set<string>(liveObjects(architecture).map(({ id }) => id));
	return new Set(
		[...architecture.mappings.values()]
			.filter(({ object }) => objects.has(object))
			.flatMap(({ fields }) => pack.roles.slots.map((slot) => textOf(fields[slot])))
	);
}

function diagramsDone(pack: Pack, architecture: Architecture): { readonly done: number; readonly of: number } {
	const wanted = frameOf(pack, architecture.meta.frame)?.mandatoryDiagrams ?? [];
	const there = new Set(dossierDiagrams(pack, architecture).map(({ type }) => type));
	const filled = filledSlots(pack, architecture);
	const done = wanted.filter((type) => {
		const figure = figureOf(pack, diagramTypeOf(pack, type)?.figure ?? '');
		return there.has(type) && (figure?.slots ?? []).every(({ id, kind }) => kind !== 'mandatory' || filled.has(id));
	});
	return { done: done.length, of: wanted.length };
}

function progressOf(source: Source, measure: StepMeasure): MeasureProgress {
	const { pack, architecture } = source;
	switch (measure.kind) {
		case 'chapters': {
			const sections = askedSections(source, measure.sections);
			const written = sections.filter(({ path }) => isWritten(architecture.chapters, chapterKey('form01', path)));
			return { measure, done: written.length, of: sections.length };
		}
		case 'records': {
			const { length } = source.records(measure.subject);
			return { measure, done: length, of: length };
		}
		case 'field': {
			const records = source.records(measure.subject);
			return {
				measure,
				done: records.filter(({ fields }) => fields[measure.field] !== undefined).length,
				of: records.length
			};
		}
		case 'diagrams':
			return { measure, ...diagramsDone(pack, architecture) };
		case 'linked': {
			const linked = new Set<string>([...architecture.gapTasks.values()].map(({ gap }) => gap));
			const gaps = liveGaps(architecture);
			return { measure, done: gaps.filter(({ id }) => linked.has(id)).length, of: gaps.length };
		}
	}
}

export const isComplete = ({ done, of }: MeasureProgress): boolean => of > 0 && done === of;

export function stepProgress(pack: Pack, architecture: Architecture): readonly StepProgress[] {
	const known = new Map<Subject, readonly Described<unknown>[]>();
	const source: Source = {
		pack,
		architecture,
		sections: sectionsToWrite(pack.forms.form01, architecture.meta.frame),
		records(subject) {
			const records = known.get(subject) ?? ownRecords(pack, architecture, subject);
			known.set(subject, records);
			return records;
		}
	};
	return (pack.steps ?? []).map((step) => {
		const measures = step.measures.map((measure) => progressOf(source, measure));
		return { step, measures, complete: measures.filter(isComplete).length };
	});
}
