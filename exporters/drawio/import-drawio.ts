/**
 * The reader of draw.io files, in the steps a person sees: analyse (what is there, what each shape and line seems to
 * be), plan (what would happen), commands (what is done). All values can be cloned as JSON.
 */
import { stableHash } from '$exporters/inventory/import-key';
import type { ImportCommand } from '$exporters/inventory/plan';
import type { Architecture } from '$models/architecture/architecture';
import { DiagramId, ObjectId, RelationId } from '$models/architecture/identifier';
import { fail, ok, type Result } from '$models/architecture/result';
import type { Pack } from '$models/framework/pack';
import { drawingOf, type Drawing } from './drawing';
import { ledgerEntry, type DrawioLedgerEntry } from './ledger';
import { mappingSchema, type Certainty, type DrawioMapping, type PageMapping } from './mapping';
import { guessLines } from './match-lines';
import { guessShapes } from './match-shapes';
import { NameIndex } from './name-index';
import { openDrawio } from './open-file';
import { freeId, PagePlan } from './plan-page';
import { readCells } from './read-cells';

export type { DrawioLedgerEntry, DrawioMapping };

export interface DrawioAnalysis {
	readonly fileName: string;
	/** The guess, to be confirmed or changed and handed to `planDrawio`. */
	readonly mapping: DrawioMapping;
	readonly counts: Readonly<Record<Certainty, number>>;
	/** Pages that cannot be read. */
	readonly refused: readonly DrawioLedgerEntry[];
}

export interface DrawioPlan {
	readonly fileName: string;
	readonly commands: readonly ImportCommand[];
	readonly ledger: readonly DrawioLedgerEntry[];
	readonly counts: Readonly<Record<'diagrams' | 'places' | 'objects' | 'relations', number>>;
}

interface DrawnPage {
	readonly id: string;
	readonly name: string;
	readonly drawing: Drawing;
}

interface DrawnPages {
	readonly pages: readonly DrawnPage[];
	readonly refused: readonly DrawioLedgerEntry[];
}

function drawnPages(bytes: Uint8Array, fileName: string): Result<DrawnPages> {
	const opened = openDrawio(bytes, fileName);
	if (!opened.ok) return opened;
	const pages: DrawnPage[] = [];
	const refused: DrawioLedgerEntry[] = [];
	const ids = new Set<string>();
	for (const { id: wanted, name, root } of opened.value) {
		const id = freeId(wanted, (one) => ids.has(one));
		ids.add(id);
		const cells = root.ok ? readCells(root.value, id) : root;
		if (cells.ok) pages.push({ id, name, drawing: drawingOf(cells.value) });
		else refused.push(ledgerEntry('page-refused', { page: name || id, found: cells.problem.message }));
	}
	const [first] = refused;
	return pages.length === 0 && first !== undefined
		? fail('no-page', `${fileName}: ${first.found}`, fileName)
		: ok({ pages, refused });
}

/** Types of diagrams on which people arrange things themselves. */
const freeTypes = (pack: Pack): Pack['diagramTypes'] => pack.diagramTypes.filter(({ figure }) => figure === '');

/** Our own names begin with the code of the type. */
function titleOf(name: string, pack: Pack): Pick<PageMapping, 'kind' | 'title'> {
	const types = freeTypes(pack);
	const coded = pack.diagramTypes.find(({ id }) => name.startsWith(id));
	const title = coded === undefined ? name : name.slice(coded.id.length).replace(/^[\s–—:.-]+/u, '');
	const kind = types.find(({ id }) => id === coded?.id) ?? types[0];
	return { kind: kind?.id ?? '', title: title.slice(0, 500) };
}

/** What the file holds and what each shape and line of it seems to be. */
export function analyseDrawio(
	bytes: Uint8Array,
	fileName: string,
	architecture: Architecture,
	pack: Pack
): Result<DrawioAnalysis> {
	const drawn = drawnPages(bytes, fileName);
	if (!drawn.ok) return drawn;
	const names = new NameIndex(architecture);
	const pages = drawn.value.pages.map(({ id, name, drawing }): PageMapping => {
		const shapes = [...guessShapes(drawing, { architecture, pack, names })];
		const lines = [...guessLines(drawing, shapes, { architecture, pack })];
		return { page: id, name, use: true, ...titleOf(name, pack), shapes, lines };
	});
	const counts: Record<Certainty, number> = { sure: 0, proposed: 0, new: 0, aside: 0 };
	for (const { shapes, lines } of pages) for (const { certainty } of [...shapes, ...lines]) counts[certainty] += 1;
	return ok({ fileName, mapping: { version: 1, pages }, counts, refused: drawn.value.refused });
}

/** What a mapping names must be there. */
function checkedMapping(mapping: unknown, architecture: Architecture, pack: Pack): Result<DrawioMapping> {
	const parsed = mappingSchema.safeParse(mapping);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		return fail(
			'wrong-mapping',
			issue?.message ?? 'The mapping is not of the expected shape',
			issue?.path.join('/') ?? ''
		);
	}
	for (const { page, use, kind, shapes, lines } of parsed.data.pages) {
		if (!use) continue;
		if (!freeTypes(pack).some(({ id }) => id === kind))
			return fail('wrong-mapping', `"${kind}" is no type of diagram that takes places given by hand`, `${page}/kind`);
		for (const { cell, as, object, kind: of } of shapes) {
			if (as === 'object' && architecture.objects.get(ObjectId(object))?.deletedAt !== null)
				return fail('wrong-mapping', `There is no object ${object}`, `${page}/${cell}`);
			if (as === 'new' && !pack.kinds.some(({ id }) => id === of))
				return fail('wrong-mapping', `There is no kind of object ${of}`, `${page}/${cell}`);
		}
		for (const { cell, as, relation, kind: of } of lines) {
			if (as === 'relation' && architecture.relations.get(RelationId(relation))?.deletedAt !== null)
				return fail('wrong-mapping', `There is no relation ${relation}`, `${page}/${cell}`);
			if (as === 'new' && !pack.relationKinds.some(({ id }) => id === of))
				return fail('wrong-mapping', `There is no kind of relation ${of}`, `${page}/${cell}`);
		}
	}
	return ok(parsed.data);
}

/** What importing would do. `mapping` is what `analyseDrawio` guessed, or what a person made of it. */
export function planDrawio(
	bytes: Uint8Array,
	fileName: string,
	mapping: unknown,
	architecture: Architecture,
	pack: Pack
): Result<DrawioPlan> {
	const checked = checkedMapping(mapping, architecture, pack);
	if (!checked.ok) return checked;
	const drawn = drawnPages(bytes, fileName);
	if (!drawn.ok) return drawn;
	const made = new Map<string, string>();
	const taken = new Set<string>();
	const plans: PagePlan[] = [];
	const diagrams: ImportCommand[] = [];
	const ledger: DrawioLedgerEntry[] = [...drawn.value.refused];
	for (const { id, name, drawing } of drawn.value.pages) {
		const mapped = checked.value.pages.find(({ page }) => page === id);
		const page = name || id;
		if (mapped?.use !== true) {
			ledger.push(ledgerEntry('page-left-out', { page }));
			continue;
		}
		const wanted = `drawio-${stableHash([fileName, id].join('\n'))}`;
		const diagram = freeId(wanted, (one) => taken.has(one) || architecture.diagrams.has(DiagramId(one)));
		taken.add(diagram);
		const fields = mapped.title === '' ? {} : { title: { value: mapped.title } };
		diagrams.push({ type: 'diagram.add', id: diagram, kind: mapped.kind, fields });
		const plan = new PagePlan({ architecture, pack, fileName, page, diagram, drawing, mapping: mapped, made });
		plans.push(plan);
		ledger.push(...plan.ledger);
	}
	const objects = plans.flatMap((plan) => plan.objects);
	const places = plans.flatMap((plan) => plan.places);
	const relations = plans.flatMap((plan) => plan.relations);
	const commands = [...objects, ...diagrams, ...places, ...relations, ...plans.flatMap(({ bends }) => bends)];
	const counts = {
		diagrams: diagrams.length,
		places: places.length,
		objects: objects.length,
		relations: relations.length
	};
	return ok({ fileName, commands, ledger, counts });
}
