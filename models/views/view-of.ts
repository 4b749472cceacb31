import type { Architecture } from '$models/architecture/architecture';
import { RelationId } from '$models/architecture/identifier';
import type { Pack } from '$models/framework/pack';
import { contextOf, type ViewContext, type ViewOptions } from './context';
import { figureContent } from './figure-view';
import { freeContent } from './free-view';
import { legendOf } from './legend';
import { diagramName, draftMark, titleBlock } from './title-block';
import type { View, ViewObject } from './view';
import { viewRelations } from './view-relations';

const flat = (objects: readonly ViewObject[]): ViewObject[] =>
	objects.flatMap((object) => [object, ...flat(object.children)]);

/** Every object that a view shows, parts after their wholes. */
export function shownObjects(
	view: Pick<View, 'bands' | 'layers' | 'crossCuts' | 'boundary' | 'objects'>
): ViewObject[] {
	const components = view.layers.flatMap(({ components }) => components);
	const slots = [...view.bands, ...components.flatMap(({ blocks }) => blocks)].flatMap((block) => block.slots);
	return flat([
		...slots.flatMap(({ objects }) => objects),
		...components.flatMap(({ objects, tray }) => [...objects, ...tray]),
		...view.crossCuts.flatMap(({ objects }) => objects),
		...view.boundary,
		...view.objects
	]);
}

/** Hand-given places that serve nothing any more. */
function stalePlaces({ architecture, diagram }: ViewContext, shown: readonly ViewObject[]): readonly string[] {
	const byNode = new Set(shown.map(({ node }) => node));
	const given = [...architecture.geometry.keys()].filter((node) => {
		const of = architecture.nodes.get(node);
		return of === undefined ? node.startsWith(`${diagram.id}/`) : of.diagram === diagram.id && of.kind === 'object';
	});
	return given.filter((node) => !byNode.has(node));
}

const nothing = { bands: [], layers: [], crossCuts: [], boundary: [], objects: [], notes: [] } as const;

/**
 * What a diagram shows of an architecture at an ISO date ('' for the document as it stands); undefined where there is no
 * such diagram. Pure: the same content gives the same view.
 */
export function viewOf(
	architecture: Architecture,
	pack: Pack,
	diagramId: string,
	asOf: string,
	options: ViewOptions = {}
): View | undefined {
	const context = contextOf(architecture, pack, diagramId, asOf, options);
	if (context === undefined) return undefined;
	const { diagram, words } = context;
	const type = pack.diagramTypes.find(({ id }) => id === diagram.type);
	const figure = pack.figures.find(({ id }) => id === type?.figure);
	const kind = figure === undefined ? 'free' : 'figure';
	const figurePart = figure === undefined ? undefined : figureContent(context, figure);
	const content = { ...nothing, ...(figurePart ?? freeContent(context)) };
	const shown = shownObjects(content);
	const ids = new Set(shown.map(({ id }) => id));
	const relations = viewRelations(context, ids, kind);
	const types = new Set(relations.flatMap(({ id }) => architecture.relations.get(RelationId(id))?.type ?? []));
	const name = diagramName(context);
	const marks = [draftMark(context), context.editionName].filter((mark) => mark !== '').map((mark) => `. ${mark}`);
	return {
		diagram: diagram.id,
		kind,
		type: diagram.type,
		title: `${diagram.type} – ${name}`,
		subtitle: architecture.meta.agencyName,
		description: `${diagram.type} – ${name}. ${architecture.meta.agencyName}. ${String(shown.length)} / ${String(relations.length)}${marks.join('')}`,
		bands: content.bands,
		layers: content.layers,
		crossCuts: content.crossCuts,
		boundary: content.boundary,
		boundaryName: words.boundary,
		trayName: words.tray,
		objects: content.objects,
		notes: content.notes,
		relations,
		titleBlock: titleBlock(context),
		legendName: words.legend,
		legend: legendOf(context, { kind, objects: shown, relationTypes: types }),
		drift: {
			unplaced: figurePart?.unplaced ?? [],
			unknownSlot: figurePart?.unknownSlot ?? [],
			otherState: context.otherState,
			stalePlaces: stalePlaces(context, shown)
		}
	};
}
