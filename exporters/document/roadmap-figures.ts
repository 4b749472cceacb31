/** The plan over time as figures: tasks of the edition alone, what each waits for, and the critical path. */
import { textOf } from '$models/architecture/field';
import { liveTasks } from '$models/architecture/live';
import { measureText } from '$models/layout/measure';
import { planSheets, sheetRows, type PlanSheetRow, type PlanSheetWords } from '$models/layout/plan-sheets';
import { plannedTasks } from '$models/plan/planned-tasks';
import { schedule, type PlannedTask, type Schedule, type Span } from '$models/plan/schedule';
import { compareVietnamese } from '$models/text/collate';
import type { ExportInput } from '$exporters/exporter';
import { printable, vietnameseDate } from '$exporters/form03/wording';
import type { Block } from './document';
import type { Painter } from './pictures';

/** More sheets than this nobody turns over for a picture: tasks are then drawn together by who leads them. */
const mostSheets = 8;

const sentence = (text: string): Block => ({ kind: 'paragraph', role: 'body', spans: [{ text: printable(text) }] });
const remark = (text: string): Block => ({
	kind: 'paragraph',
	role: 'note',
	spans: [{ text: printable(text), italic: true }]
});

const spanWords = ({ start, end }: Span): string => `${vietnameseDate(start)} – ${vietnameseDate(end)}`;

function partWords(iso: string, months: 1 | 3 | 12): string {
	const month = Number(iso.slice(5, 7));
	if (months === 12) return iso.slice(0, 4);
	return months === 1 ? `T${String(month)}` : `Q${String(Math.ceil(month / 3))}`;
}

/** A task as a row, and who leads it. */
interface Row extends PlanSheetRow {
	readonly name: string;
	readonly lead: string;
}

/** Tasks of one lead as one row, from its first day to its last. */
function byLead(rows: readonly Row[]): readonly PlanSheetRow[] {
	const leads = new Map<string, Row[]>();
	for (const row of rows) leads.set(row.lead, [...(leads.get(row.lead) ?? []), row]);
	return [...leads]
		.sort(([a], [b]) => Number(a === '') - Number(b === '') || compareVietnamese(a, b))
		.map(([lead, of]) => {
			const start = of.reduce((first, row) => (row.start < first ? row.start : first), of[0]?.start ?? '');
			const end = of.reduce((last, row) => (row.end > last ? row.end : last), '');
			const critical = of.filter(({ isCritical }) => isCritical).length;
			const count = `${String(of.length)} nhiệm vụ${critical === 0 ? '' : `, ${String(critical)} găng`}`;
			return {
				id: `lead ${lead}`,
				title: lead === '' ? 'Chưa ghi cơ quan chủ trì' : lead,
				start,
				end,
				told: [spanWords({ start, end }), count],
				isCritical: critical > 0,
				after: new Map()
			};
		});
}

export class RoadmapFigures {
	readonly #input: ExportInput;
	readonly #painter: Pick<Painter, 'toSvg' | 'rasterise'>;
	readonly #numbered: (caption: string) => string;
	readonly #planned: readonly PlannedTask[];
	readonly #made: Schedule;
	/** Numbers of the figures, by the tasks that they show. */
	readonly #told = new Map<string, string>();

	constructor(
		input: ExportInput,
		painter: Pick<Painter, 'toSvg' | 'rasterise'>,
		numbered: (caption: string) => string
	) {
		this.#input = input;
		this.#painter = painter;
		this.#numbered = numbered;
		this.#planned = plannedTasks(input.edition.architecture);
		this.#made = schedule(this.#planned);
	}

	/** Those of the tasks that have days, earliest first. */
	#rows(ids: ReadonlySet<string>): readonly Row[] {
		const { architecture } = this.#input.edition;
		const names = new Map(liveTasks(architecture).map(({ id, code }) => [id as string, code]));
		const waits = new Map(this.#planned.map(({ id, after }) => [id, after]));
		return liveTasks(architecture)
			.flatMap(({ id, code, fields }): Row[] => {
				const days = this.#made.tasks.get(id);
				if (days === undefined || !ids.has(id)) return [];
				const title = [code, textOf(fields['name'])].filter((part) => part !== '').join(' ');
				return [
					{
						id,
						name: printable(code === '' ? title : code),
						title: printable(title),
						lead: printable(textOf(fields['lead'])),
						...days.planned,
						told: [spanWords(days.planned), ...(days.isCritical ? ['Đường găng'] : [])],
						isCritical: days.isCritical,
						after: new Map((waits.get(id) ?? []).map((before) => [before, names.get(before) ?? '']))
					}
				];
			})
			.sort((a, b) => a.start.localeCompare(b.start, 'en') || a.end.localeCompare(b.end, 'en'));
	}

	#words(): PlanSheetWords {
		return {
			task: 'Nhiệm vụ',
			time: 'Thời gian',
			bar: 'Nhiệm vụ',
			criticalBar: 'Nhiệm vụ trên đường găng',
			dependency: 'Phụ thuộc',
			criticalDependency: 'Phụ thuộc trên đường găng',
			today: `Ngày chốt dữ liệu ${vietnameseDate(this.#input.asOf)}`,
			after: (names) => `sau ${names}`,
			part: partWords
		};
	}

	/** What the picture shows, for those who do not see it; its table tells each task whole. */
	#description(shown: readonly PlanSheetRow[], rows: readonly Row[]): string {
		const own = rows.filter(({ id }) => shown.some((one) => one.id === id));
		const days = {
			start: shown.map(({ start }) => start).sort()[0] ?? '',
			end:
				shown
					.map(({ end }) => end)
					.sort()
					.at(-1) ?? ''
		};
		const critical = own.filter(({ isCritical }) => isCritical).map(({ name }) => name);
		const waits = own.flatMap(({ name, after }) =>
			after.size === 0 ? [] : [`${name} sau ${[...after.values()].join(', ')}`]
		);
		return [
			`Biểu đồ tiến độ từ ${vietnameseDate(days.start)} đến ${vietnameseDate(days.end)}: ${(own.length === 0 ? shown.map(({ title }) => title) : own.map(({ name }) => name)).join(', ')}.`,
			...(critical.length === 0 ? [] : [`Đường găng: ${critical.join(', ')}.`]),
			...(waits.length === 0 ? [] : [`Phụ thuộc: ${waits.join('; ')}.`])
		].join(' ');
	}

	/** Figures of these tasks with the sentence that refers to them; none where no task has days. */
	blocks(tasks: readonly string[], title: string): readonly Block[] {
		const rows = this.#rows(new Set(tasks));
		if (rows.length === 0) return [];
		const key = rows.map(({ id }) => id).join(' ');
		const before = this.#told.get(key);
		if (before !== undefined) return [sentence(`Biểu đồ tiến độ của các nhiệm vụ này: xem ${before}.`)];
		const most = mostSheets * sheetRows;
		const isGrouped = rows.length > most;
		const all = isGrouped ? byLead(rows) : rows;
		const drawn = planSheets(
			{
				rows: all.slice(0, most),
				planned: this.#planned,
				made: {
					...this.#made,
					tasks: new Map([...this.#made.tasks].filter(([id]) => rows.some((row) => row.id === id)))
				},
				today: this.#input.asOf,
				words: this.#words()
			},
			{ title, description: (shown) => this.#description(shown, rows) },
			measureText
		);
		const figures = drawn.map((scene): Block => {
			const { width, height } = scene;
			const svg = this.#painter.toSvg(scene);
			const png = () => this.#painter.rasterise({ svg, width, height });
			const caption = this.#numbered(printable(scene.title));
			return { kind: 'figure', caption, alt: printable(scene.description), svg, png, width, height };
		});
		const numbers = figures.flatMap((one) =>
			one.kind === 'figure' ? [/^Hình \d+/u.exec(one.caption)?.[0] ?? ''] : []
		);
		this.#told.set(key, numbers.join(', '));
		return [
			sentence(`${title} được thể hiện tại ${numbers.join(', ')}.`),
			...this.#notes(tasks, rows, all, most),
			...figures
		];
	}

	/** What the figures leave out, in words. */
	#notes(tasks: readonly string[], rows: readonly Row[], all: readonly PlanSheetRow[], most: number): readonly Block[] {
		const dated = new Set(rows.map(({ id }) => id));
		const { architecture } = this.#input.edition;
		const undated = liveTasks(architecture)
			.filter(({ id }) => tasks.includes(id) && !dated.has(id))
			.map(({ code, fields }) => code || textOf(fields['name']));
		const codes = new Map(liveTasks(architecture).map(({ id, code }) => [id as string, code]));
		const rounds = this.#made.problems
			.filter(({ code, tasks: of }) => code === 'dependency-cycle' && of.some((id) => dated.has(id)))
			.map(({ tasks: of }) => of.map((id) => codes.get(id) ?? '').join(', '));
		return [
			...(all === rows
				? []
				: [remark(`Kế hoạch có ${String(rows.length)} nhiệm vụ có thời hạn; biểu đồ gộp theo cơ quan chủ trì.`)]),
			...(all.length <= most ? [] : [remark(`Biểu đồ trích ${String(most)} trong ${String(all.length)} dòng.`)]),
			...(undated.length === 0 ? [] : [remark(`Chưa có thời hạn nên không có trên biểu đồ: ${undated.join(', ')}.`)]),
			...rounds.map((codesOf) => remark(`Các nhiệm vụ chờ lẫn nhau, không tính vào đường găng: ${codesOf}.`))
		];
	}
}
