/** What each shape of a page seems to be: an object that is there, a new one, a note, a frame, or nothing for us. */
import { kindOfText } from '$exporters/inventory/guess-columns';
import { bare } from '$exporters/inventory/map-values';
import type { Architecture, ArchitectureObject } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { ObjectId } from '$models/architecture/identifier';
import type { Pack } from '$models/framework/pack';
import type { Drawing, Shape } from './drawing';
import { formOfShape, outlineOf } from './form';
import type { ShapeMapping } from './mapping';
import type { NameIndex } from './name-index';

/** Furniture and frames of our own drawings, which are drawn from the model and never read. */
const drawn =
	/^(?:title|subtitle|legend|(?:title-block|title-of|legend|slot|block|tray|component|layer|layer-header|band|table)\/.*)$/u;

/** Whether a page was written by us: no other has our title block. */
export const isOwnPage = ({ shapes }: Drawing): boolean => shapes.some(({ cell }) => cell.startsWith('title-block/'));

export const isDrawnFromModel = (cell: string): boolean => drawn.test(cell);

const ownId = (cell: string, prefix: 'object' | 'note'): string =>
	cell.startsWith(`${prefix}/`) ? cell.slice(prefix.length + 1) : '';

/** Kind that a form stands for in everybody's drawings. */
function kindOfForm(style: ReadonlyMap<string, string>): string {
	const form = outlineOf(style).toLowerCase();
	if (/cylinder|datastore|database/u.test(form)) return 'database';
	return /cloud|server|rack|firewall|router/u.test(form) ? 'infrastructure' : '';
}

function kindOf({ lines, style }: Shape, pack: Pack): string {
	const start = (lines[0] ?? '').split(/\s+/u).slice(0, 4).join(' ');
	const guessed = kindOfText(start) || kindOfForm(style);
	return pack.kinds.some(({ id }) => id === guessed) ? guessed : '';
}

const nameOf = (object: ArchitectureObject): string => textOf(object.fields['name']);

/** The name as our own drawing shows it, which may be cut short. */
export function saysName(label: string, name: string): boolean {
	const [said, meant] = [bare(label), bare(name)];
	const cut = label.indexOf('…');
	return cut < 0 ? said.startsWith(meant) : meant.startsWith(bare(label.slice(0, cut)));
}

const isText = (style: ReadonlyMap<string, string>): boolean => style.has('text') || style.get('shape') === 'note';
const isFrame = ({ holds, style }: Shape): boolean =>
	holds || style.has('swimlane') || style.get('container') === '1' || style.get('shape') === 'swimlane';

export function guessShapes(
	drawing: Drawing,
	{ architecture, pack, names }: { readonly architecture: Architecture; readonly pack: Pack; readonly names: NameIndex }
): readonly ShapeMapping[] {
	const own = isOwnPage(drawing);
	const guess = (shape: Shape): Partial<ShapeMapping> & Pick<ShapeMapping, 'certainty' | 'as'> => {
		const label = shape.lines.join(' ');
		if (own && isDrawnFromModel(shape.cell)) return { certainty: 'aside', as: 'aside' };
		if (label === '') return { certainty: 'aside', as: 'aside' };
		if (ownId(shape.cell, 'note') !== '')
			return { certainty: 'sure', as: shape.style.get('dashed') === '1' ? 'group' : 'note' };
		const known = architecture.objects.get(ObjectId(ownId(shape.cell, 'object')));
		if (known !== undefined && known.deletedAt === null) {
			const isSame = saysName(label, nameOf(known));
			return { certainty: isSame ? 'sure' : 'proposed', as: 'object', object: known.id };
		}
		if (isText(shape.style)) return { certainty: 'sure', as: 'note' };
		const kind = kindOf(shape, pack);
		const match = names.match(shape.lines, kind);
		const [best, ...others] = match?.objects ?? [];
		if (match !== null && best !== undefined) {
			const told = others.map((object): [string, string] => [object.id, nameOf(object)]);
			return { certainty: match.certainty, as: 'object', object: best.id, others: Object.fromEntries(told) };
		}
		if (isFrame(shape)) return { certainty: 'sure', as: 'group' };
		const fallback = pack.kinds.find(({ form03 }) => form03)?.id ?? pack.kinds[0]?.id ?? '';
		return kind === '' ? { certainty: 'proposed', as: 'new', kind: fallback } : { certainty: 'new', as: 'new', kind };
	};
	return drawing.shapes.map((shape) => {
		const guessed = guess(shape);
		return {
			cell: shape.cell,
			label: shape.lines.join(' '),
			form: formOfShape(shape.style),
			object: '',
			kind: '',
			others: {},
			confirmed: guessed.certainty === 'sure' || guessed.certainty === 'new',
			...guessed
		};
	});
}
