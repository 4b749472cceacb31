/** What a view tells in cells where it tells no boxes and lines: pictures draw it as a ruled table. */
import { fieldOf } from '$models/framework/lookup';
import { KIND, type RequestOf } from '$models/architecture/view-request';
import type { Overlay } from '$models/scene/scene';
import { dayInWords } from '$models/text/day-in-words';
import type { ViewContext } from './context';
import { filterWords } from './generated/assembled';
import type { MatrixHead, MatrixView } from './generated/matrix';
import type { RoadmapTask, RoadmapView } from './generated/roadmap';
import { generatedWords } from './generated/words';
import type { TitleRow } from './view';

export interface TableColumn {
	readonly label: string;
	/** Share of the width. */
	readonly weight: number;
	readonly align: 'left' | 'center';
}

export interface TableCell {
	readonly text: string;
	/** Names its row or column. */
	readonly isHead: boolean;
	readonly overlay?: Overlay;
}

export interface TableContent {
	readonly columns: readonly TableColumn[];
	readonly rows: readonly (readonly TableCell[])[];
	/** What it is about, and what it leaves out. */
	readonly told: readonly TitleRow[];
}

const head = (text: string): TableCell => ({ text, isHead: true });
const cell = (text: string): TableCell => ({ text, isHead: false });

function axisName({ pack, locale }: ViewContext, axis: string): string {
	return axis === KIND ? generatedWords(locale).kindAxis : (fieldOf(pack, 'object', axis)?.label[locale] ?? axis);
}

/** Counts by row and column with their sums; the more relations, the darker. */
export function matrixTable(context: ViewContext, request: RequestOf<'matrix'>, view: MatrixView): TableContent {
	const own = generatedWords(context.locale);
	const step = (count: number): Overlay =>
		`scale-${String(Math.min(5, Math.max(1, Math.ceil((5 * count) / view.most))))}` as Overlay;
	const counted = (count: number): TableCell =>
		count === 0 ? cell('') : { text: String(count), isHead: false, overlay: step(count) };
	const totals = (heads: readonly MatrixHead[]): TableCell[] => heads.map(({ total }) => head(String(total)));
	return {
		columns: [
			{ label: own.corner, weight: 3, align: 'left' },
			...[...view.columns.map(({ label }) => label), own.total].map((label) => ({
				label,
				weight: 1.4,
				align: 'center' as const
			}))
		],
		rows: [
			...view.rows.map(({ label, total }, row) => [
				head(label),
				...view.columns.map((_, column) => counted(view.cells[row]?.[column]?.length ?? 0)),
				head(String(total))
			]),
			[head(own.total), ...totals(view.columns), head(String(view.total))]
		],
		told: [
			{
				label: own.corner,
				value: `${axisName(context, request.rows)} – ${axisName(context, request.columns)}`
			},
			{ label: own.filter, value: filterWords(context, request.filter, own.everything) },
			{ label: own.lines, value: String(view.total) }
		]
	};
}

/** Tasks with their time and the gaps that they help to close, and what is there at the date. */
export function roadmapTable(context: ViewContext, request: RequestOf<'roadmap'>, view: RoadmapView): TableContent {
	const { pack, locale } = context;
	const own = generatedWords(locale);
	const label = (field: string): string => fieldOf(pack, 'task', field)?.label[locale] ?? field;
	const day = (date: string): string => (date === '' ? own.notSaid : dayInWords(locale, date));
	const row = ({ code, name, lead, execution, start, end, gaps }: RoadmapTask): TableCell[] => [
		head(code),
		head(name),
		...[lead, execution, day(start), day(end), gaps.join('; ')].map(cell)
	];
	const columns = [
		[own.code, 1],
		[label('name'), 4],
		[label('lead'), 2],
		[label('execution'), 1.6],
		[label('start'), 1.2],
		[label('deadline'), 1.4],
		[own.closing, 4]
	] as const;
	return {
		columns: columns.map(([name, weight]) => ({ label: name, weight, align: 'left' })),
		rows: [...view.tasks, ...view.undated].map(row),
		told: [
			{ label: own.filter, value: request.text.trim() === '' ? own.everything : `“${request.text.trim()}”` },
			{ label: own.at, value: day(view.date) },
			{ label: own.closed, value: `${String(view.closed)}/${String(view.gaps)}` },
			...(['added', 'removed', 'changed', 'kept'] as const).map((change) => ({
				label: own[change],
				value: String(view.counts[change])
			}))
		]
	};
}
