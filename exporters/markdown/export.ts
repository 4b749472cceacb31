/** A bundle of Markdown files that lead to each other, to read, to review and to compare as text wherever Markdown is shown. */
import { catalogueOf, type Catalogue, type CatalogueRecord } from '$exporters/catalogue/catalogue';
import { reportSubject, type ReportTable } from '$exporters/catalogue/report-tables';
import type { ExportedFile, Exporter, ExportInput, Loss } from '$exporters/exporter';
import { noPlaces } from '$exporters/mermaid/no-places';
import { sceneToMermaid } from '$exporters/mermaid/scene-to-mermaid';
import { sceneFileNames } from '$exporters/scene-files';
import { Addresses, titleOf } from './addresses';
import { chapterFiles, type ChapterFile } from './chapter-files';
import { formTablesFile } from './form-tables';
import { link, markdownText, table } from './markdown-text';
import { fieldLines, ObjectWriter } from './object-files';

const file = (path: string, lines: readonly string[]): ExportedFile => ({
	path,
	mediaType: 'text/markdown; charset=utf-8',
	bytes: new TextEncoder().encode(`${lines.join('\n').trimEnd()}\n`)
});

interface DiagramFile {
	readonly path: string;
	readonly title: string;
	readonly lines: readonly string[];
}

/** A graph as a block that GitHub draws; a view that is a table has no graph. */
function diagramFiles(input: ExportInput, catalogue: Catalogue, addresses: Addresses): readonly DiagramFile[] {
	const names = sceneFileNames(input.scenes, input);
	return input.scenes.map((scene, at) => {
		const diagram = catalogue.diagrams[at];
		const title = diagram === undefined ? scene.title : titleOf(diagram);
		const graph = scene.isTable === true ? [] : ['```mermaid', sceneToMermaid(scene).trimEnd(), '```', ''];
		const objects = (diagram?.objects ?? []).map((place) => `- ${addresses.link(place, '../')}`);
		const lines = [
			`# ${markdownText(title)}`,
			'',
			link('Về trang đầu', '../README.md'),
			'',
			markdownText(scene.description),
			'',
			...graph
		];
		return {
			path: `so-do/${names[at] ?? ''}.md`,
			title,
			lines: [...lines, ...(objects.length === 0 ? [] : ['## Đối tượng trên sơ đồ', '', ...objects])]
		};
	});
}

function relationsFile({ relations, relationKinds, labels }: Catalogue, addresses: Addresses): readonly string[] {
	const kinds = new Map(relationKinds.map(({ id, vi }) => [id, vi]));
	const rows = relations.map(({ code, type, source, target, fields }) => [
		markdownText(code),
		addresses.link(source, ''),
		markdownText(kinds.get(type) ?? type),
		addresses.link(target, ''),
		fields.map(([label, text]) => markdownText(`${labels[label]?.vi ?? ''}: ${text}`)).join('<br>')
	]);
	return [
		'# Quan hệ',
		'',
		link('Về trang đầu', 'README.md'),
		'',
		...table(['Mã', 'Từ', 'Loại quan hệ', 'Đến', 'Nội dung'], rows)
	];
}

function workFile(catalogue: Catalogue, addresses: Addresses): readonly string[] {
	const { goals, kpis, gaps, tasks } = catalogue;
	const anchorOf = (sort: string, place: number): string => `${sort}-${String(place + 1)}`;
	const part = (
		title: string,
		sort: string,
		records: readonly CatalogueRecord[],
		more: (place: number) => readonly string[]
	): string[] =>
		records.length === 0
			? []
			: [
					`## ${title}`,
					'',
					...records.flatMap((record, place) => [
						`<a id="${anchorOf(sort, place)}"></a>`,
						'',
						`### ${markdownText(titleOf(record))}`,
						'',
						...fieldLines(catalogue, record.fields),
						...more(place),
						''
					])
				];
	const none = (): readonly string[] => [];
	return [
		'# Mục tiêu, nội dung cần hoàn thiện, nhiệm vụ',
		'',
		link('Về trang đầu', 'README.md'),
		'',
		...part('Mục tiêu', 'goal', goals, none),
		...part('Chỉ số', 'kpi', kpis, none),
		...part('Nội dung cần hoàn thiện', 'gap', gaps, (place) => [
			...(gaps[place]?.objects ?? []).map((object) => `- **Đối tượng**: ${addresses.link(object, '')}`),
			...(gaps[place]?.tasks ?? []).map((task) => {
				const title = tasks[task] === undefined ? '' : titleOf(tasks[task]);
				return `- **Nhiệm vụ**: ${link(title, `#${anchorOf('task', task)}`)}`;
			})
		]),
		...part('Nhiệm vụ', 'task', tasks, none)
	];
}

const reportFile = (input: ExportInput, tables: readonly ReportTable[]): readonly string[] => [
	'# Báo cáo kiểm tra',
	'',
	link('Về trang đầu', 'README.md'),
	'',
	markdownText(reportSubject(input)),
	'',
	...tables.flatMap(({ title, head, rows, remark }) => [
		`## ${title}`,
		'',
		...(rows.length === 0
			? ['Không có nội dung.', '']
			: table(
					head,
					rows.map((row) => row.map(markdownText))
				)),
		...(remark === '' ? [] : [markdownText(remark), ''])
	])
];

interface Listed {
	readonly path: string;
	readonly title: string;
	readonly note?: string;
}

const listed = (heading: string, files: readonly Listed[]): readonly string[] =>
	files.length === 0
		? []
		: [`## ${heading}`, '', ...files.map(({ path, title, note = '' }) => `- ${link(title, path)}${note}`), ''];

function readme(
	{ about, relations, gaps, tasks, report }: Catalogue,
	addresses: Addresses,
	diagrams: readonly DiagramFile[],
	chapters: readonly ChapterFile[]
): readonly string[] {
	const [verdicts] = report;
	return [
		`# ${markdownText(about.name)}`,
		'',
		`${markdownText(about.agency)} · ${markdownText(about.frame.vi)}`,
		'',
		...(about.sample ? ['**Dữ liệu minh họa.**', ''] : []),
		...about.facts.map(([label, text]) => `- **${markdownText(label)}**: ${markdownText(text)}`),
		'',
		...listed(
			'Đối tượng',
			addresses.files.map(({ path, title, objects }) => ({ path, title, note: ` (${String(objects.length)})` }))
		),
		...listed('Quan hệ, nhiệm vụ, bảng', [
			{ path: 'quan-he.md', title: 'Quan hệ', note: ` (${String(relations.length)})` },
			{
				path: 'cong-viec.md',
				title: 'Mục tiêu, nội dung cần hoàn thiện, nhiệm vụ',
				note: ` (${String(gaps.length)}, ${String(tasks.length)})`
			},
			{ path: 'danh-muc.md', title: 'Các bảng của Mẫu số 03' },
			{ path: 'kiem-tra.md', title: 'Báo cáo kiểm tra' }
		]),
		...listed('Sơ đồ', diagrams),
		...listed('Văn bản', chapters),
		...(verdicts === undefined
			? []
			: [
					'## Kết quả kiểm tra',
					'',
					...table(
						verdicts.head,
						verdicts.rows.map((row) => row.map(markdownText))
					)
				])
	];
}

const diagramLosses = ({ scenes, undrawn = [] }: ExportInput): readonly Loss[] => [
	...scenes.map(({ diagram, title, isTable }) => ({
		place: `diagrams/${diagram}`,
		...(isTable === true
			? {
					message: `${title} là bảng: chỉ liệt kê các đối tượng.`,
					en: `${title} is a table: only its objects are listed`
				}
			: noPlaces)
	})),
	...undrawn
];

/** Documents and tables of one bundle lose some of the same. */
const onceEach = (losses: readonly Loss[]): readonly Loss[] => [
	...new Map(losses.map((loss) => [`${loss.place}\n${loss.message}`, loss] as const)).values()
];

export const exportMarkdown: Exporter = (input, progress) => {
	const catalogue = catalogueOf(input);
	const addresses = new Addresses(catalogue);
	progress(0.3, 'Markdown');
	const writer = new ObjectWriter(catalogue, addresses);
	const diagrams = diagramFiles(input, catalogue, addresses);
	const losses: Loss[] = [];
	const pictures = new Map<string, string>();
	const shownAt = (svg: string): string => {
		const path = pictures.get(svg) ?? `hinh-${String(pictures.size + 1)}.svg`;
		pictures.set(svg, path);
		return path;
	};
	const drawn = new Map(diagrams.map(({ path }, at) => [input.scenes[at]?.diagram, `../${path}`] as const));
	const chapters = chapterFiles(input, (loss) => losses.push(loss), {
		ofPicture: shownAt,
		ofDiagram: (id) => drawn.get(id)
	});
	const tables = formTablesFile(input);
	const files = [
		file('README.md', readme(catalogue, addresses, diagrams, chapters)),
		...addresses.files.map((one) => file(one.path, writer.file(one))),
		file('quan-he.md', relationsFile(catalogue, addresses)),
		file('cong-viec.md', workFile(catalogue, addresses)),
		file('danh-muc.md', tables.lines),
		file('kiem-tra.md', reportFile(input, catalogue.report)),
		...diagrams.map(({ path, lines }) => file(path, lines)),
		...chapters.map(({ path, lines }) => file(path, lines)),
		...[...pictures].map(([svg, path]) => ({
			path: `van-ban/${path}`,
			mediaType: 'image/svg+xml',
			bytes: new TextEncoder().encode(svg)
		}))
	];
	progress(1, 'Markdown');
	return Promise.resolve({ files, losses: [...onceEach([...tables.losses, ...losses]), ...diagramLosses(input)] });
};
