/** What a kept view shows of the model at a date: the view that it asks for, under its own title. */
import type { Architecture, Diagram } from '$models/architecture/architecture';
import { KEPT_VIEW } from '$models/architecture/kept-view';
import { stateAt } from '$models/architecture/state-at';
import type { ViewRequest } from '$models/architecture/view-request';
import type { Pack } from '$models/framework/pack';
import { dayInWords } from '$models/text/day-in-words';
import { contextFor, type ViewOptions } from './context';
import { generate } from './generated/generate';
import type { FindingsOf } from './generated/heat';
import { generatedWords } from './generated/words';
import { matrixTable, roadmapTable, type TableContent } from './table-view';
import { titleBlock } from './title-block';
import type { TitleRow, View } from './view';

export interface KeptOptions extends ViewOptions {
	/** ISO date, '' for the model as it stands. */
	readonly asOf: string;
	/** For colours by findings. */
	readonly findings: FindingsOf;
}

/** A view told in cells, with what surrounds it on a sheet. */
export interface TableView extends TableContent, Pick<View, 'diagram' | 'title' | 'subtitle' | 'description'> {
	readonly kind: 'table';
	readonly titleBlock: readonly TitleRow[];
}

export type KeptDrawing = { readonly kind: 'boxes'; readonly view: View } | TableView;

/** Pure: the same model, request and date give the same drawing. */
export function keptDrawing(
	whole: Architecture,
	pack: Pack,
	diagram: Diagram,
	request: ViewRequest,
	{ asOf, findings, locale = 'vi', ...options }: KeptOptions
): KeptDrawing {
	const architecture = asOf === '' ? whole : stateAt(whole, asOf);
	const context = contextFor(architecture, pack, diagram, asOf, { locale, ...options });
	const own = generatedWords(locale);
	const kind = own[request.view];
	const name = context.labels.text('diagram', 'title', diagram.fields) || kind;
	const isOfType = diagram.type !== KEPT_VIEW;
	const title = isOfType ? `${diagram.type} – ${name}` : name;
	const subtitle = architecture.meta.agencyName;
	const around = { diagram: diagram.id, title, subtitle };
	/** A diagram of the dossier bears the fields that the guide asks for, before what the view says of itself. */
	const block = (told: readonly TitleRow[]): readonly TitleRow[] => [
		...(isOfType ? titleBlock(context) : []),
		...told,
		...(isOfType || asOf === '' ? [] : [{ label: context.words.updated, value: dayInWords(locale, asOf) }])
	];
	const made = generate(architecture, pack, request, { locale, findings });
	if (made.kind === 'boxes') {
		const { view } = made;
		const description = `${title}. ${view.description}`;
		return {
			kind: 'boxes',
			view: { ...view, ...around, type: diagram.type, description, titleBlock: block(view.titleBlock) }
		};
	}
	const content =
		made.kind === 'matrix' && request.view === 'matrix'
			? matrixTable(context, request, made)
			: made.kind === 'roadmap' && request.view === 'roadmap'
				? roadmapTable(context, request, made)
				: null;
	if (content === null) throw new Error(`A view ${request.view} was made as ${made.kind}`);
	return {
		kind: 'table',
		...content,
		...around,
		description: `${title}. ${kind}. ${subtitle}. ${String(content.rows.length)} × ${String(content.columns.length)}`,
		titleBlock: block([
			{ label: own.content, value: `${kind} – ${own.madeFromModel}` },
			...content.told,
			{ label: own.unit, value: subtitle }
		])
	};
}
