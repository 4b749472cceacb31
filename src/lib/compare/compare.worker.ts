/** Reads, compares, checks and draws two states off the page. */
import { findingsBetween, type CheckedState } from '$exporters/comparison/checked-findings';
import { told, type ComparedVersion, type Comparison } from '$exporters/comparison/told';
import { diagramTitle } from '$exporters/record-title';
import { sceneToSvg } from '$exporters/svg/scene-to-svg';
import type { DossierClaims } from '$models/architecture/architecture';
import { readCanonical, type ReadFile } from '$models/architecture/canonical';
import { fail, ok, type Problem, type Result } from '$models/architecture/result';
import { editsFor } from '$models/compare/compare';
import { differences } from '$models/compare/differences';
import { unionOf } from '$models/compare/union';
import type { Obligation, Pack } from '$models/framework/pack';
import { comparisonScene } from '$models/layout/comparison-scene';
import { edited } from '$models/sync/edited';
import { layoutInWorker } from '$lib/canvas/worker-elk';
import { packOf } from '$lib/conformance/pack-of';
import type {
	CompareAnswer,
	ComparedDiagram,
	ComparedSource,
	CompareQuestion,
	NumberedAnswer,
	NumberedQuestion,
	PackPlace
} from './compare-protocol';

/** The drawing of both states bears the title block of the later one. */
type Compared = Comparison & { readonly dossier: DossierClaims };

let comparison: Compared | null = null;

/** A problem of a file is told with the file's name. */
function fileOf({ name, text, changes = [] }: ComparedSource): Result<ReadFile> {
	const read = readCanonical(text);
	if (read.ok && changes.length > 0) {
		return ok({ ...read.value, architecture: edited(read.value.architecture, editsFor(changes)) });
	}
	if (read.ok) return read;
	const { code, message, place = '' } = read.problem;
	return fail(code, `${name}: ${message}`, place === '' ? name : `${name} › ${place}`);
}

const versionOf = ({ version }: ComparedSource, { dossier }: ReadFile): ComparedVersion | null =>
	version == null ? null : { ...version, cutoffDate: dossier.cutoffDate };

/** What is known of a state beside its file. */
const known = ({ answers, frozenOn = '' }: ComparedSource): Pick<CheckedState, 'answers' | 'frozenOn'> => ({
	answers,
	frozenOn
});

const askedPacks = new Map<string, Promise<Pack | null>>();

function packFor(reference: string, known: PackPlace): Promise<Pack | null> {
	const asked =
		askedPacks.get(reference) ?? packOf(reference, reference === known.reference ? known.address : null, fetch);
	askedPacks.set(reference, asked);
	return asked;
}

/** Of every pack, where evidence stands behind one: few comparisons need them. */
async function obligationsFor(evidence: Comparison['evidence']): Promise<readonly Obligation[]> {
	if (evidence?.some(({ about }) => about.startsWith('obligation:')) !== true) return [];
	const { builtInPacks } = await import('$models/framework/packs');
	return builtInPacks.flatMap(({ obligations }) => obligations);
}

async function compared(question: Extract<CompareQuestion, { readonly kind: 'compare' }>): Promise<Result<Compared>> {
	const [before, after] = [fileOf(question.before), fileOf(question.after)];
	if (!before.ok) return before;
	if (!after.ok) return after;
	const [old, own] = [before.value.architecture, after.value.architecture];
	// A variant or a file is a state of the same architecture: that it has an id of its own is no difference.
	const states = [old, { ...own, meta: { ...own.meta, id: old.meta.id } }] as const;
	const [oldPack, ownPack] = await Promise.all(states.map(({ meta }) => packFor(meta.pack, question.pack)));
	const pack = ownPack ?? (await packFor(question.pack.reference, question.pack));
	if (pack === null)
		return {
			ok: false,
			problem: { code: 'pack-missing', message: `${question.after.name}: ${states[1].meta.pack}` }
		};
	const missing = states.map(({ meta }) => meta.pack).find((_, at) => [oldPack, ownPack][at] === null);
	const checked =
		oldPack && ownPack
			? findingsBetween(
					{ ...before.value, pack: oldPack, ...known(question.before) },
					{ ...after.value, pack: ownPack, ...known(question.after) },
					question.today
				)
			: { findings: null };
	return ok({
		dossier: after.value.dossier,
		names: [question.before.name, question.after.name],
		versions: [versionOf(question.before, before.value), versionOf(question.after, after.value)],
		states,
		differences: differences(...states),
		...checked,
		unchecked: missing ?? '',
		...(question.evidence === null
			? {}
			: { evidence: question.evidence, obligations: await obligationsFor(question.evidence) }),
		pack
	});
}

/** Diagrams of either state, those that differ first. */
function diagramsOf({ states, differences: found }: Comparison): readonly ComparedDiagram[] {
	const differing = new Set([
		...found.diagrams.map(({ id }) => id),
		...found.records.filter(({ subject }) => subject === 'diagram').map(({ id }) => id)
	]);
	return [...unionOf(...states).diagrams.values()]
		.map((diagram) => ({ id: diagram.id, title: diagramTitle(diagram), differs: differing.has(diagram.id) }))
		.sort((a, b) => Number(b.differs) - Number(a.differs) || (a.title < b.title ? -1 : 1));
}

const problem = (code: string, message: string): CompareAnswer => ({ kind: 'problem', problem: { code, message } });
const failed = (found: Problem): CompareAnswer => ({ kind: 'problem', problem: found });

async function answer(question: CompareQuestion): Promise<CompareAnswer> {
	if (question.kind === 'compare') {
		comparison = null;
		const found = await compared(question);
		if (!found.ok) return failed(found.problem);
		comparison = found.value;
	}
	if (comparison === null) return problem('nothing-compared', 'Nothing is compared yet');
	switch (question.kind) {
		case 'compare':
		case 'tell':
			return { kind: 'told', told: told(comparison, question.locale), diagrams: diagramsOf(comparison) };
		case 'draw': {
			const { states, differences: found, pack, dossier } = comparison;
			const options = { asOf: '', findings: new Map(), locale: question.locale, dossier };
			const scene = await comparisonScene(states, found, pack, question.diagram, options, layoutInWorker);
			return scene.ok
				? { kind: 'drawn', svg: sceneToSvg(scene.value, { theme: question.theme }) }
				: failed(scene.problem);
		}
		case 'report': {
			const { comparisonHtml } = await import('$exporters/comparison/comparison-html');
			return { kind: 'report', html: comparisonHtml(comparison) };
		}
	}
}

addEventListener('message', ({ data: { no, question } }: MessageEvent<NumberedQuestion>) => {
	void answer(question)
		.catch((fault: unknown) => problem('internal', fault instanceof Error ? fault.message : String(fault)))
		.then((told) => postMessage({ no, answer: told } satisfies NumberedAnswer));
});
